import {divisions, teiName} from '../core/tei/elements.js';
import {idsOf} from '../core/tei/read-document.js';
import type {TeiDocument, TeiNote} from '../core/tei/tei-document.js';
import {closest, elementsWithin, type XmlElement} from '../core/xml/xml-tree.js';

/**
 * Notes among notes, at the end of a division or of the text, by the places they belong to: the end
 * of each, where a marker stands as it does after the words in print.
 *
 * @param known whether the document has something of an id
 */
export function endnotesByAnchor(
  document: TeiDocument,
  notes: ReadonlyMap<string, TeiNote>,
  known: (id: string) => boolean,
): Map<string, TeiNote[]> {
  const found = new Map<string, TeiNote[]>();
  if (notes.size === 0) return found;
  for (const element of elementsOf(document)) {
    if (element.localName !== 'note') continue;
    const note = notes.get(idsOf(document, element).note ?? '');
    if (!note || note.places.length === 0 || !standsApart(element)) continue;
    for (const {start, end} of note.places) {
      const anchor = end !== undefined && known(end) ? end : start;
      const others = found.get(anchor) ?? [];
      if (!others.includes(note)) found.set(anchor, [...others, note]);
    }
  }
  return found;
}

function* elementsOf({texts}: TeiDocument): Generator<XmlElement> {
  for (const text of texts) yield* elementsWithin(text);
}

/** The references that lead to a note, in order: the way back from the note leads to one. */
export function callersOf(
  {links}: TeiDocument,
  notes: ReadonlyMap<string, TeiNote>,
): Map<string, string[]> {
  const callers = new Map<string, string[]>();
  for (const {id, pointer, element} of links) {
    if (element === 'corresp' || pointer.kind !== 'document' || pointer.file !== '') continue;
    const note = pointer.fragment;
    if (note !== undefined && notes.has(note))
      callers.set(note, [...(callers.get(note) ?? []), id]);
  }
  return callers;
}

/** Whether a note stands among notes: away from what it belongs to. */
export function standsApart(note: XmlElement): boolean {
  const home = note.parent && teiName(note.parent);
  if (home && (divisions.has(home) || home === 'noteGrp' || home === 'item')) return true;
  return closest(note, (above) => teiName(above) === 'back') !== undefined;
}
