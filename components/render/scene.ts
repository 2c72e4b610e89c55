import {domId} from '../core/tei/identifiers.js';
import {idsOf} from '../core/tei/read-tei.js';
import type {TeiDocument, TeiNote} from '../core/tei/tei-document.js';
import {elementsHoldingBlocks} from './block-model.js';
import type {RenderOptions, Scene} from './plan.js';

/** What the rules of one walk may ask, answered from maps made once. */
export function createScene(document: TeiDocument, options: RenderOptions): Scene {
  const passages = byId(document.passages);
  const mentions = byId(document.mentions);
  const notes = byId(document.notes);
  const links = byId(document.links);
  const endnotes = endnotesByAnchor(document);
  const holding = elementsHoldingBlocks(document.texts);
  let editorial = 0;
  return {
    document,
    options,
    ids: (element) => idsOf(document, element),
    passage: (id) => passages.get(id),
    mention: (id) => mentions.get(id),
    note: (id) => notes.get(id),
    link: (id) => links.get(id),
    endnotesFor: (anchor) => endnotes.get(anchor) ?? [],
    holdsBlocks: (element) => holding.has(element),
    domId: (part) => domId(document.id, part),
    nextEditorialId: () => `e${++editorial}`,
  };
}

function byId<Item extends {readonly id: string}>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Notes in `back` that name the anchor they belong to. */
function endnotesByAnchor(document: TeiDocument): Map<string, TeiNote[]> {
  const backs = document.passages.filter((passage) => passage.element === 'back');
  const found = new Map<string, TeiNote[]>();
  for (const note of document.notes) {
    if (!note.anchor) continue;
    if (!backs.some((back) => back.start <= note.start && note.end <= back.end)) continue;
    found.set(note.anchor, [...(found.get(note.anchor) ?? []), note]);
  }
  return found;
}
