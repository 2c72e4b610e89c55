import {Offsets} from '../../../components/core/annotations/anchoring/offsets.js';
import type {PassageSelectors} from '../../../components/core/annotations/annotation.js';
import {readPassage} from '../../../components/core/annotations/read-passage.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import type {Span, TeiDocument} from '../../../components/core/tei/tei-document.js';
import type {Dice} from '../../fuzz/dice.js';

export interface Annotated {
  /** UTF-16 units of the old text. */
  readonly span: Span;
  readonly selectors: PassageSelectors;
}

/** A passage for each so many characters besides the names and dates, and at least so many. */
const charactersToOne = 600;
const fewest = 12;

/** Annotates a document's names and dates, and random spans of one to eight words. */
export function annotate(document: TeiDocument, most: number, dice: Dice): Annotated[] {
  const {canonicalText, mentions, passages} = document;
  const offsets = new Offsets(canonicalText);
  const spans: Span[] = mentions
    .map(({start, end}) => ({start, end}))
    .filter(({start, end}) => end > start);
  const words = [...canonicalText.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const random = Math.max(fewest, Math.floor(canonicalText.length / charactersToOne));
  for (let count = 0; count < random && words.length > 0; count++) {
    const at = dice.below(words.length);
    const from = words[at];
    const to = words[Math.min(words.length - 1, at + dice.below(8))];
    if (!from || !to) continue;
    const start = offsets.codePoints(from.index);
    const end = offsets.codePoints(to.index + to[0].length);
    const isWithinOne = passages.every(
      (each) => each.start <= start === each.start < end && each.end > start === each.end >= end,
    );
    if (isWithinOne) spans.push({start, end});
  }
  const chosen = spans.length > most ? spans.filter(() => dice.below(spans.length) < most) : spans;
  const selector = new PassageSelector(document, 'https://lectern.example/texts/bench.xml');
  return chosen.flatMap((span) => {
    const [written] = readPassage(JSON.parse(JSON.stringify(selector.select(span))));
    const own = {start: offsets.utf16(span.start), end: offsets.utf16(span.end)};
    return written ? [{span: own, selectors: written.selectors}] : [];
  });
}
