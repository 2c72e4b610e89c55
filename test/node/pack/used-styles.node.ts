import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {usedStyles} from '../../../components/node/pack/used-styles.js';

const html = '<p data-tei=p id=a><span data-tei="persName">x</span></p>';
const used = (css: string): string => usedStyles(css, html);

describe('the styles that a page has a use for', () => {
  it('are not those of elements that it does not have', () => {
    assert.equal(used('a [data-tei=p]{b:c}a [data-tei=sp]>p{d:e}'), 'a [data-tei=p]{b:c}');
    assert.equal(used('[data-tei=l],[data-tei=p],h1{b:c}'), '[data-tei=p],h1{b:c}');
    assert.equal(used('@layer x{@media print{[data-tei="lg"]{b:c}}}u{v:w}'), 'u{v:w}');
  });

  it('are those of a choice of elements of which it has one', () => {
    const some = 'a :is([data-tei=l],[data-tei=p]){b:c}';
    assert.equal(used(some), some);
    assert.equal(used('a :is([data-tei=l],div[data-tei=sp]){b:c}'), '');
  });

  it('are all that say what is not, what is within, or what is no name of TEI', () => {
    for (const css of [
      '[data-tei=p]:not([data-tei=l]){b:c}',
      'p:has([data-tei=l]){b:c}',
      '[data-tei^=l]{b:c}',
      '@layer a,b;@page{margin:1cm}@font-face{src:url("}")}',
      '[data-tei=p]:after{content:"[data-tei=l]{"}[data-list="[data-tei=l]"]{b:c}',
    ]) {
      assert.equal(used(css), css);
    }
  });
});
