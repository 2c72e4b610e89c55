import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {reassemble, sayDifference} from '../../../components/core/tei/reassemble.js';
import type {HiddenText} from '../../../components/core/tei/tei-document.js';
import {shownText} from '../../../components/node/validate/shown-text.js';

const hidden = (start: number, text: string): HiddenText => ({
  start,
  end: start + Array.from(text).length,
  text,
  code: 'test',
  reason: 'for a test',
  element: 'sic',
});

describe('shownText', () => {
  it('gives the text outside data-generated, with references decoded', () => {
    const html =
      '<p class="a > b">One &amp; <b>two&#13;</b><br><span data-generated>[<i>3</i>]</span>.</p>';
    assert.deepEqual(shownText(html), {text: 'One & two\r.', faults: []});
  });

  it('finds words a browser would move out of a table, and tags that do not match', () => {
    assert.equal(shownText('<table>\n<tr><td>a</td></tr></table>').faults.length, 0);
    assert.equal(shownText('<table>words<tr><td>a</td></tr></table>').faults.length, 1);
    assert.equal(shownText('<table>\u00A0<tr><td>a</td></tr></table>').faults.length, 1);
    assert.equal(shownText('<p><b>a</p></b>').faults.length, 2);
    assert.equal(shownText('<p>a').faults.length, 1);
  });
});

describe('reassemble', () => {
  it('puts hidden text back at its place, counted in code points', () => {
    assert.equal(reassemble('📜ac', [hidden(4, 'd'), hidden(2, 'b')]), '📜abcd');
  });

  it('refuses hidden text that overlaps or lies outside', () => {
    assert.equal(reassemble('ab', [hidden(0, 'xy'), hidden(1, 'z')]), undefined);
    assert.equal(reassemble('ab', [hidden(9, 'x')]), undefined);
  });
});

describe('sayDifference', () => {
  it('shows both sides at the first difference, or says nothing', () => {
    assert.equal(sayDifference('same', 'same'), undefined);
    assert.match(sayDifference('abc', 'abd') ?? '', /character 2.*"abc".*"abd"/);
    assert.match(sayDifference('abc', 'ab') ?? '', /character 2/);
  });
});
