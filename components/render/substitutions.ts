import {sliceCodePoints} from '../core/tei/code-points.js';
import type {Span, TeiDocument} from '../core/tei/tei-document.js';
import type {Witness, WordingPart} from '../core/tei/variants/alternation.js';
import {namesWitness} from '../core/tei/variants/readings.js';
import type {WitnessGap} from '../core/tei/variants/witness-gaps.js';

/** Words of the text that give way to what a witness has in their place. */
export interface Substitution extends Span {
  /** The entry of the apparatus that says so. */
  readonly owner: string;
  /** Empty where the witness omits the words. */
  readonly text: string;
  /** What stands in the reading instead of words: a gap, the end of the witness. */
  readonly signs: readonly WordingPart[];
}

/**
 * What a witness reads instead of the text where the apparatus stands beside it, in order of place.
 * Of two entries about the same words the first counts.
 *
 * @param gaps of the witness: there only words count that an entry gives as its own, not those of
 *   a group it belongs to
 */
export function substitutionsFor(
  {alternations, canonicalText}: TeiDocument,
  witness: Witness,
  gaps: readonly WitnessGap[],
): readonly Substitution[] {
  const wanted: Substitution[] = [];
  for (const {id, place, words, wordings} of alternations) {
    if (place === 'in-line' || !words) continue;
    const own = wordings.find(({witnesses}) => namesWitness(witnesses, witness));
    if (!own || own.element === 'lem') continue;
    const {text, parts = [], witnesses} = own;
    const span = trimmed(words, canonicalText);
    const missing = text === '' || !witnesses.includes(witness.id);
    if (missing && gaps.some(({start, end}) => start <= span.start && span.end <= end)) continue;
    const signs = text === '' ? parts.filter(({element}) => element !== undefined) : [];
    wanted.push({...span, owner: id, text, signs});
  }
  wanted.sort((a, b) => a.start - b.start);
  let end = 0;
  return wanted.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

/** The words without white space at their ends: that parts them from what stands around them. */
function trimmed({start, end}: Span, canonicalText: string): Span {
  const words = sliceCodePoints(canonicalText, start, end);
  const before = words.length - words.trimStart().length;
  const after = words.length - words.trimEnd().length;
  // White space lies in the basic plane: there a code point is one UTF-16 unit.
  return before === words.length ? {start, end} : {start: start + before, end: end - after};
}

export interface Piece<Part> {
  readonly text: string;
  /** What stands in the place of these words, if anything does. */
  readonly part?: Part;
}

/**
 * A text node cut where parts of the text begin and end that are not shown as they stand.
 *
 * @param offset of the node in the canonical text, in code points
 * @param parts in order of place, none on top of another; those wholly before the node are passed over
 */
export function* cutText<Part extends Span>(
  text: string,
  offset: number,
  length: number,
  parts: readonly Part[],
): Generator<Piece<Part>> {
  let at = offset;
  const end = offset + length;
  const upTo = (next: number): string => sliceCodePoints(text, at - offset, next - offset);
  for (let next = firstAfter(at, parts); next < parts.length; next++) {
    const part = parts[next];
    if (!part || part.start >= end) break;
    if (part.start > at) {
      yield {text: upTo(part.start)};
      at = part.start;
    }
    const last = Math.min(part.end, end);
    yield {text: upTo(last), part};
    at = last;
  }
  if (at < end) yield {text: upTo(end)};
}

/** The first part that ends after a position: many nodes ask, so it is not looked for one by one. */
function firstAfter(at: number, parts: readonly Span[]): number {
  let from = 0;
  let to = parts.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((parts[middle]?.end ?? at) <= at) from = middle + 1;
    else to = middle;
  }
  return from;
}
