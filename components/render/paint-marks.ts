import type {MarkColour} from '../core/annotations/private-note.js';
import type {Span} from '../core/tei/span.js';
import {sharedHighlight} from './highlights.js';
import type {TextMap} from './text-map.js';

/** A stretch of a text that a reader has marked. */
export interface Mark extends Span {
  readonly colour: MarkColour;
}

const painted = new WeakMap<Element, readonly {range: Range; colour: MarkColour}[]>();

/**
 * Paints what a reader has marked in a text, in the place of what was painted of it before:
 * `::highlight(lectern-mark-yellow)` and its like.
 */
export function paintMarks(owner: Element, marks: readonly Mark[], map: TextMap | undefined): void {
  for (const {range, colour} of painted.get(owner) ?? []) highlightOf(colour)?.delete(range);
  const ranges = marks.flatMap(({colour, ...span}) => {
    const range = map?.rangeOf(span);
    return range ? [{range, colour}] : [];
  });
  painted.set(owner, ranges);
  for (const {range, colour} of ranges) highlightOf(colour)?.add(range);
}

function highlightOf(colour: MarkColour): Highlight | undefined {
  return sharedHighlight(`lectern-mark-${colour}`);
}
