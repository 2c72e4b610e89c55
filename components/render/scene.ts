import {byId} from '../core/tei/by-id.js';
import {domId} from '../core/tei/dom-id.js';
import {idsOf} from '../core/tei/read-document.js';
import type {TeiDocument} from '../core/tei/tei-document.js';
import {witnessGaps} from '../core/tei/variants/witness-gaps.js';
import {elementsHoldingBlocks} from './block-model.js';
import {callersOf, endnotesByAnchor} from './endnotes.js';
import {wordsLacking} from './gap-pieces.js';
import type {RenderOptions, Scene} from './plan.js';
import {substitutionsFor} from './substitutions.js';

/**
 * What the rules of one walk may ask, answered from maps made once.
 *
 * @param isDrawn whether something on the page has an HTML id
 */
export function createScene(
  document: TeiDocument,
  options: RenderOptions,
  isDrawn: (id: string) => boolean,
): Scene {
  const passages = byId(document.passages);
  const mentions = byId(document.mentions);
  const notes = byId(document.notes);
  const links = byId(document.links);
  const callers = callersOf(document, notes);
  const holding = elementsHoldingBlocks(document.texts);
  const anchors = new Set(document.anchors.map(({id}) => id));
  const known = (part: string): boolean =>
    passages.has(part) || mentions.has(part) || anchors.has(part);
  const endnotes = endnotesByAnchor(document, notes, known);
  const witnesses = byId(document.witnesses);
  const alternations = byId(document.alternations);
  const witness = witnesses.get(options.witness ?? '');
  const gaps = witness ? witnessGaps(document, witness) : [];
  const substitutions = witness ? substitutionsFor(document, witness, gaps) : [];
  const shown = (part: string): boolean => isDrawn(domId(document.id, part));
  return {
    document,
    options,
    ids: (element) => idsOf(document, element),
    passage: (id) => passages.get(id),
    mention: (id) => mentions.get(id),
    note: (id) => notes.get(id),
    link: (id) => links.get(id),
    leadsTo: (part) => known(part) && shown(part),
    callerOf: (note) => callers.get(note)?.find(shown),
    endnotesFor: (anchor) => (endnotes.get(anchor) ?? []).filter(({id}) => shown(id)),
    holdsBlocks: (element) => holding.has(element),
    domId: (part) => domId(document.id, part),
    alternation: (id) => alternations.get(id),
    siglum: (id) => witnesses.get(id)?.siglum ?? id,
    witness,
    substitutions,
    lacking: wordsLacking(document, witness, gaps, substitutions, options.reading ?? 'diplomatic'),
  };
}
