import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {type PointerContext, readPointers} from './pointers.js';
import type {NotePlace} from './tei-document.js';

/**
 * The places of its own document that a note says it belongs to, in order: `@target`, else
 * `@corresp`, each with its end where `@targetEnd` gives one (TEI P5 att.anchoring). Places in other
 * files are left out.
 */
export function notePlaces(note: XmlElement, context: PointerContext): NotePlace[] {
  const starts = idsAt(
    note,
    attributeOf(note, 'target') === undefined ? 'corresp' : 'target',
    context,
  );
  const ends = idsAt(note, 'targetEnd', context);
  const seen = new Set<string>();
  return starts.flatMap((start, at) => {
    if (start === undefined || seen.has(start)) return [];
    seen.add(start);
    const end = ends[at];
    return [{start, ...(end === undefined || end === start ? {} : {end})}];
  });
}

/** One for each pointer, so that starts and ends go by pairs; undefined for one that leads elsewhere. */
function idsAt(
  note: XmlElement,
  attribute: string,
  context: PointerContext,
): (string | undefined)[] {
  const written = attributeOf(note, attribute) ?? '';
  return readPointers(written, 'ref', context).map((pointer) =>
    pointer.kind === 'document' && pointer.file === '' ? pointer.fragment : undefined,
  );
}
