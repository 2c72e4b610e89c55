import {numbered} from '../natives/numbered.js';
import type {Span} from '../tei/span.js';

/** Where along a text something stands. */
export interface Mark {
  /** From 0, the first letter of the text, to 1. */
  readonly at: number;
  /** Places in the list of what was marked: those too near to be told apart share a mark. */
  readonly places: readonly number[];
}

/**
 * Marks down the edge of a text, at places in proportion to it.
 *
 * @param spans in code points of the canonical text
 * @param characters code points of all of it
 * @param slots at most so many marks can be told apart
 */
export function marksAlong(
  spans: readonly Span[],
  characters: number,
  slots: number,
): readonly Mark[] {
  const marks = new Map<number, number[]>();
  for (const [place, {start}] of numbered(spans)) {
    // A record may be older than its text.
    const share = characters > 0 ? Math.min(1, Math.max(0, start / characters)) : 0;
    const slot = Math.min(slots - 1, Math.floor(share * slots));
    const known = marks.get(slot);
    if (known) known.push(place);
    else marks.set(slot, [place]);
  }
  return [...marks]
    .sort(([a], [b]) => a - b)
    .map(([slot, places]) => ({at: slot / Math.max(1, slots - 1), places}));
}
