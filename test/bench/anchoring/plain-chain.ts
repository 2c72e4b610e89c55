import search from 'approx-string-match';
import {ElementSpans} from '../../../components/core/annotations/anchoring/element-spans.js';
import {Offsets} from '../../../components/core/annotations/anchoring/offsets.js';
import type {PassageSelectors} from '../../../components/core/annotations/annotation.js';
import type {Span} from '../../../components/core/tei/span.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';

/**
 * What the usual client does with the three selectors, for comparison: the range if its words are
 * the quote; else the position if they are; else the place in the document that is likest to the
 * quote, with some regard to its surroundings and to the position. Spans in UTF-16 units.
 */
export class PlainChain {
  readonly #text: string;
  readonly #offsets: Offsets;
  readonly #elements: ElementSpans;

  constructor(document: TeiDocument) {
    this.#text = document.canonicalText;
    this.#offsets = new Offsets(this.#text);
    this.#elements = new ElementSpans(document);
  }

  place({range, position, quote}: PassageSelectors): Span | undefined {
    const spans: Span[] = [];
    const from = range && this.#elements.of(range.start.xpath);
    const to = range && this.#elements.of(range.end.xpath);
    if (from && to) {
      spans.push({start: from.start + range.start.offset, end: to.start + range.end.offset});
    }
    if (position) spans.push(position);
    for (const span of spans) {
      const start = this.#offsets.utf16(span.start);
      const end = this.#offsets.utf16(span.end);
      if (this.#text.slice(start, end) === quote?.exact) return {start, end};
    }
    return quote && this.#byQuote(quote, position && this.#offsets.utf16(position.start));
  }

  #byQuote(
    {exact, prefix, suffix}: NonNullable<PassageSelectors['quote']>,
    hint: number | undefined,
  ): Span | undefined {
    const text = this.#text;
    if (exact === '') return undefined;
    const found: (Span & {errors: number})[] = [];
    for (let at = text.indexOf(exact); at !== -1 && found.length < 1000; ) {
      found.push({start: at, end: at + exact.length, errors: 0});
      at = text.indexOf(exact, at + 1);
    }
    if (found.length === 0) {
      found.push(...search(text, exact, Math.min(256, Math.floor(exact.length / 2))));
    }
    const score = ({start, end, errors}: Span & {errors: number}): number => {
      const before = likeness(text.slice(Math.max(0, start - prefix.length), start), prefix);
      const after = likeness(text.slice(end, end + suffix.length), suffix);
      const near = hint === undefined ? 1 : 1 - Math.abs(start - hint) / text.length;
      return 50 * (1 - errors / exact.length) + 20 * before + 20 * after + 2 * near;
    };
    const scored = found.map((match) => ({match, score: score(match)}));
    return scored.sort((a, b) => b.score - a.score)[0]?.match;
  }
}

function likeness(text: string, expected: string): number {
  if (expected === '' || text === '') return expected === text ? 1 : 0;
  const [best] = search(text, expected, expected.length);
  return best ? 1 - best.errors / expected.length : 0;
}
