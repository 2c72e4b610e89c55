import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import {codePointLength, sliceCodePoints} from '../../components/core/tei/code-points.js';
import type {HiddenText} from '../../components/core/tei/tei-document.js';
import {TextMap} from '../../components/render/text-map.js';

/** A text of which `hidden` is left out of view, and `generated` is nobody's. */
async function page(): Promise<{article: HTMLElement; map: TextMap; canonical: string}> {
  const article = await fixture<HTMLElement>(html`<article>
<h2>Head</h2><p>In <em>Sep<b>tem</b></em>ber <span data-generated>[p. 2]</span>the 𝔟riga<span data-generated>-</span>de</p><p><i></i>left.  </p></article>`);
  const shown = shownText(article);
  // One stretch is hidden: it stands before "left.", and is no text of the page.
  const start = codePointLength(shown.slice(0, shown.indexOf('left.')));
  const canonical = `${sliceCodePoints(shown, 0, start)}(sic) ${sliceCodePoints(shown, start, Infinity)}`;
  return {article, map: new TextMap(article, [hidden(start, '(sic) ')]), canonical};
}

function hidden(start: number, text: string): HiddenText {
  const end = start + text.length;
  return {start, end, text, code: 'note', reason: 'it is hidden', element: 'sic'};
}

function shownText(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('[data-generated]')) text += node.nodeValue ?? '';
  }
  return text;
}

function select(from: Node | null, start: number, to: Node | null, end: number): Range {
  if (!from || !to) throw new Error('nothing to select');
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  return range;
}

describe('TextMap', () => {
  it('gives back the span of every range it makes', async () => {
    const {map, canonical} = await page();
    const length = codePointLength(canonical);
    fc.assert(
      fc.property(fc.nat(length), fc.nat(length), (one, other) => {
        const span = {start: Math.min(one, other), end: Math.max(one, other)};
        const range = map.rangeOf(span);
        const back = range && map.spanOf(range);
        if (!range || !back) return map.textOf(span) === '';
        // What is hidden at an end belongs to no range; everything in view is the same.
        return (
          map.textOf(back) === map.textOf(span) && back.start >= span.start && back.end <= span.end
        );
      }),
      {seed: 1924, numRuns: 500},
    );
  });

  it('leaves out what is generated, at the ends and between', async () => {
    const {article, map, canonical} = await page();
    const [first, second] = article.querySelectorAll('[data-generated]');
    const span = map.spanOf(select(first?.firstChild ?? null, 2, second?.firstChild ?? null, 1));
    expect(span && sliceCodePoints(canonical, span.start, span.end)).to.equal('the 𝔟riga');
  });

  it('takes what is hidden between two ends, and nothing hidden beyond them', async () => {
    const {article, map, canonical} = await page();
    const [one, two] = article.querySelectorAll('p');
    const across = map.spanOf(select(one ?? null, 0, two ?? null, two?.childNodes.length ?? 0));
    expect(across && sliceCodePoints(canonical, across.start, across.end)).to.contain(
      '(sic) left.',
    );
    const second = map.spanOf(select(two ?? null, 0, two ?? null, two?.childNodes.length ?? 0));
    expect(second && sliceCodePoints(canonical, second.start, second.end)).to.equal('left.  ');
  });

  it('counts a character outside the basic plane once', async () => {
    const {article, map, canonical} = await page();
    const text = [...(article.querySelector('p')?.childNodes ?? [])].find((node) =>
      node.textContent?.includes('𝔟'),
    );
    const at = text?.textContent?.indexOf('𝔟') ?? 0;
    const span = map.spanOf(select(text ?? null, at, text ?? null, at + 3));
    expect(span && span.end - span.start).to.equal(2);
    expect(span && sliceCodePoints(canonical, span.start, span.end)).to.equal('𝔟r');
  });

  it('trims white space, over the borders of elements too', async () => {
    const {article, map, canonical} = await page();
    const whole = map.spanOf(select(article, 0, article, article.childNodes.length));
    const trimmed = whole && map.trim(whole);
    expect(trimmed && sliceCodePoints(canonical, trimmed.start, trimmed.end)).to.equal(
      canonical.trim(),
    );
    const blank = map.spanOf(select(article.lastChild, 0, article, article.childNodes.length));
    expect(blank && map.trim({start: blank.end - 1, end: blank.end})).to.equal(undefined);
  });

  it('knows nothing of a range elsewhere, or of one that covers no text', async () => {
    const {article, map} = await page();
    expect(map.spanOf(select(article, 1, article, 1))).to.equal(undefined);
    expect(map.spanOf(select(document.createElement('p'), 0, article, 0))).to.equal(undefined);
  });
});
