import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseFragment, serialize} from 'parse5';
import {thinNames, trimHtml} from '../../../components/node/pack/thin-page.js';

const button = 'tabindex="0" role="button" aria-haspopup="dialog"';
const name = (number: number, attributes = button): string =>
  `<span data-tei="persName" id="memo.m${number}" data-mention="m${number}" data-kind="person" data-state="resolved" ${attributes}>x</span>`;

describe('a page in fewer signs', () => {
  it('is read as the same page', () => {
    const html = `<p title="a &quot; = &gt;" lang="en" id="a.b/1" data-empty>a li="b" &lt;/li&gt;</p>
      <ul class="two words"><li><a href="#x">x</a></li><li dir="auto">y<ol><li>z</li></ol></li></ul>
      <dl><dt>t</dt><dd>d</dd><dt>u</dt><dd>e</dd></dl><a href="https://lectern.test/a/">a</a><br>`;
    const trimmed = trimHtml(html);
    assert.equal(serialize(parseFragment(trimmed)), serialize(parseFragment(html)));
    assert.ok(trimmed.length < html.length - 30);
  });

  it('keeps ids that something leads to, and the first of a row', () => {
    const html = [1, 2, 3, 5, 6].map((number) => name(number)).join('');
    const thin = thinNames(`${html}<a href="#memo.m3">3</a>`);
    assert.deepEqual(
      [...thin.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id),
      ['memo.m1', 'memo.m3', 'memo.m5'],
    );
    assert.doesNotMatch(thin, /role=|tabindex=|data-mention=|data-opens/);
  });

  it('says which names are links, and leaves those alone that open nothing', () => {
    const link = thinNames(name(1, button.replace('button', 'link')));
    assert.match(link, / data-opens="link">/);
    const mute = name(2, 'title="y"');
    assert.equal(thinNames(mute), mute);
  });
});
