import {divisions, teiName} from '../core/tei/elements.js';
import {idsOf} from '../core/tei/read-tei.js';
import type {TeiDocument, TeiNote} from '../core/tei/tei-document.js';
import {closest, elementsWithin, type XmlElement} from '../core/xml/xml-tree.js';

/** Notes among notes, at the end of a division or of the text, that name what they belong to. */
export function endnotesByAnchor(
  document: TeiDocument,
  notes: ReadonlyMap<string, TeiNote>,
): Map<string, TeiNote[]> {
  const found = new Map<string, TeiNote[]>();
  for (const element of document.texts.flatMap((text) => [...elementsWithin(text)])) {
    const note = notes.get(idsOf(document, element).note ?? '');
    if (!note?.anchor || !standsApart(element)) continue;
    found.set(note.anchor, [...(found.get(note.anchor) ?? []), note]);
  }
  return found;
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
