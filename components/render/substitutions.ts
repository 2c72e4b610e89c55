import {sliceCodePoints} from '../core/tei/code-points.js';
import type {Span, TeiDocument} from '../core/tei/tei-document.js';
import type {Witness} from '../core/tei/variants/alternation.js';
import {namesWitness} from '../core/tei/variants/readings.js';

/** Words of the text that give way to what a witness has in their place. */
export interface Substitution extends Span {
  /** The entry of the apparatus that says so. */
  readonly owner: string;
  /** Empty where the witness omits the words. */
  readonly text: string;
}

/**
 * What a witness reads instead of the text where the apparatus stands beside it, in order of place.
 * Of two entries about the same words the first counts.
 */
export function substitutionsFor(
  {alternations, canonicalText}: TeiDocument,
  witness: Witness | undefined,
): readonly Substitution[] {
  if (!witness) return [];
  const wanted: Substitution[] = [];
  for (const {id, place, words, wordings} of alternations) {
    if (place === 'in-line' || !words) continue;
    const own = wordings.find(({witnesses}) => namesWitness(witnesses, witness));
    if (own && own.element !== 'lem')
      wanted.push({...trimmed(words, canonicalText), owner: id, text: own.text});
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

export interface Piece {
  readonly text: string;
  /** What stands in the place of these words, if anything does. */
  readonly substitution?: Substitution;
}

/**
 * A text node cut where substitutions begin and end.
 *
 * @param offset of the node in the canonical text, in code points
 * @param substitutions in order of place; those wholly before the node are passed over
 */
export function* cutText(
  text: string,
  offset: number,
  length: number,
  substitutions: readonly Substitution[],
): Generator<Piece> {
  let at = offset;
  const end = offset + length;
  const upTo = (next: number): string => sliceCodePoints(text, at - offset, next - offset);
  for (const substitution of substitutions) {
    if (substitution.end <= at) continue;
    if (substitution.start >= end) break;
    if (substitution.start > at) {
      yield {text: upTo(substitution.start)};
      at = substitution.start;
    }
    const last = Math.min(substitution.end, end);
    yield {text: upTo(last), substitution};
    at = last;
  }
  if (at < end) yield {text: upTo(end)};
}
