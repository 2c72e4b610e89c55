import assert from 'node:assert/strict';
import {codePointLength, sliceCodePoints} from '../../components/core/tei/code-points.js';
import type {HiddenText} from '../../components/core/tei/tei-document.js';
import type {HtmlElement} from './html-tree.js';

/** What the page shows of the source, with what is hidden put back where it stood. */
export function whole(page: HtmlElement, hidden: readonly HiddenText[]): string {
  const shown = page.ownText;
  let text = '';
  let at = 0;
  let taken = 0;
  for (const part of [...hidden].sort((a, b) => a.start - b.start)) {
    text += sliceCodePoints(shown, taken, taken + part.start - at);
    taken += part.start - at;
    text += part.text;
    at = part.end;
  }
  return text + sliceCodePoints(shown, taken, codePointLength(shown));
}

/** The parser left every element where the walk put it: it made none of its own but `tbody`. */
export function assertShape(page: HtmlElement, html: string): void {
  const written = [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, tag]) => tag);
  const parsed = [...page.all()].map(({tag}) => tag).slice(1);
  assert.deepEqual(
    parsed.filter((tag) => tag !== 'tbody'),
    written.filter((tag) => tag !== 'tbody'),
    html,
  );
  for (const element of page.all()) {
    for (let above = element.parent; above; above = above.parent) {
      assert.ok(!(element.tag === 'a' && above.tag === 'a'), `a link in a link: ${html}`);
      assert.ok(above.tag !== 'p' || !/^(p|div|ul|table|h\d|aside)$/.test(element.tag), html);
    }
    const {parent} = element;
    if (element.tag === 'li') assert.match(parent?.tag ?? '', /^(ul|ol)$/);
    if (parent && /^(ul|ol)$/.test(parent.tag)) assert.equal(element.tag, 'li');
    if (parent?.tag === 'tr') assert.match(element.tag, /^t[dh]$/);
  }
}
