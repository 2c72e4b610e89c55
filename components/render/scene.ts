import {byId} from '../core/tei/by-id.js';
import {divisions, teiName} from '../core/tei/elements.js';
import {domId} from '../core/tei/identifiers.js';
import {idsOf} from '../core/tei/read-tei.js';
import type {TeiDocument, TeiNote} from '../core/tei/tei-document.js';
import {closest, elementsWithin, type XmlElement} from '../core/xml/xml-tree.js';
import {elementsHoldingBlocks} from './block-model.js';
import type {RenderOptions, Scene} from './plan.js';

/** What the rules of one walk may ask, answered from maps made once. */
export function createScene(document: TeiDocument, options: RenderOptions): Scene {
  const passages = byId(document.passages);
  const mentions = byId(document.mentions);
  const notes = byId(document.notes);
  const links = byId(document.links);
  const callers = callersOf(document, notes);
  const endnotes = endnotesByAnchor(document, notes);
  const holding = elementsHoldingBlocks(document.texts);
  const anchors = new Set(document.anchors.map(({id}) => id));
  const witnesses = byId(document.witnesses);
  const alternations = byId(document.alternations);
  return {
    document,
    options,
    ids: (element) => idsOf(document, element),
    passage: (id) => passages.get(id),
    mention: (id) => mentions.get(id),
    note: (id) => notes.get(id),
    link: (id) => links.get(id),
    holds: (part) => passages.has(part) || mentions.has(part) || anchors.has(part),
    callerOf: (note) => callers.get(note),
    endnotesFor: (anchor) => endnotes.get(anchor) ?? [],
    holdsBlocks: (element) => holding.has(element),
    domId: (part) => domId(document.id, part),
    alternation: (id) => alternations.get(id),
    siglum: (id) => witnesses.get(id)?.siglum ?? id,
    witness: witnesses.get(options.witness ?? ''),
  };
}

/** Notes among notes, at the end of a division or of the text, that name what they belong to. */
function endnotesByAnchor(
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

/** A reference that leads to a note is where the way back from the note leads. */
function callersOf({links}: TeiDocument, notes: ReadonlyMap<string, TeiNote>): Map<string, string> {
  const callers = new Map<string, string>();
  for (const {id, pointer, element} of links) {
    if (element === 'corresp' || pointer.kind !== 'document' || pointer.file !== '') continue;
    const note = pointer.fragment;
    if (note !== undefined && notes.has(note) && !callers.has(note)) callers.set(note, id);
  }
  return callers;
}

function standsApart(note: XmlElement): boolean {
  const home = note.parent && teiName(note.parent);
  if (home && (divisions.has(home) || home === 'noteGrp' || home === 'item')) return true;
  return closest(note, (above) => teiName(above) === 'back') !== undefined;
}
