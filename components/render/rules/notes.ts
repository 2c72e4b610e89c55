import {teiName} from '../../core/tei/elements.js';
import {madeUp} from '../../core/tei/identifiers.js';
import {isInlineNote, isOfTranscript, isSpeakerNote} from '../../core/tei/inline-notes.js';
import type {TeiNote} from '../../core/tei/tei-document.js';
import {msg, str} from '../../core/words/msg.js';
import {labelOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {isBetweenBlocks, standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {Generated} from '../sink.js';
import {blockOrPhrase} from './structure.js';
import {entrySigns} from './variant-signs.js';

/**
 * A note stays where the source has it, so the text keeps its order; the style sheet moves it to
 * the margin. A marker leads to it, its label leads back.
 */
function note(element: XmlElement, scene: Scene): Plan {
  const id = scene.ids(element).note;
  const found = id ? scene.note(id) : undefined;
  if (isOfTranscript(element)) return transcriptNote(element);
  if (!found || isInlineNote(element)) {
    return {
      tag: 'span',
      attributes: {'data-inline': true},
      lead: [{tag: 'span', text: ' ['}],
      trail: [{tag: 'span', text: ']'}],
    };
  }
  const ownBlock = isBetweenBlocks(element);
  const tag = standsAlone(element) || scene.holdsBlocks(element) ? 'aside' : 'span';
  const marker = scene.domId(madeUp('marker', found.id));
  const [back, ...others] = ownBlock ? waysBack(found, scene) : [marker];
  const label: Generated = back
    ? {
        tag: 'a',
        attributes: {
          class: 'note-label',
          href: `#${back}`,
          'aria-label': msg(str`Note ${found.label}, back to the text`),
        },
        text: found.label,
      }
    : {tag: 'span', attributes: {class: 'note-label'}, text: found.label};
  return {
    tag,
    attributes: {role: 'note', 'aria-label': msg(str`Note ${found.label}`)},
    before: ownBlock ? [] : [noteMarker(scene, found.id, found.label, marker)],
    lead: [label, ...others.map((place, at) => furtherPlace(found, place, at + 2))],
  };
}

/** Who speaks stands over the speech, as a speaker of a play; anything else in brackets on its line. */
function transcriptNote(element: XmlElement): Plan {
  const tag = standsAlone(element) ? 'div' : 'span';
  if (isSpeakerNote(element)) return {tag, attributes: {'data-inline': true, class: 'who'}};
  const hasBrackets = /^[([（［]/.test(labelOf(element));
  return {
    tag,
    attributes: {'data-inline': true},
    lead: hasBrackets ? [] : [{tag: 'span', text: '['}],
    trail: hasBrackets ? [] : [{tag: 'span', text: ']'}],
  };
}

/** What an endnote belongs to: the places it names, else the reference that leads to it. */
function waysBack({id, places}: TeiNote, scene: Scene): string[] {
  const named = places.map(({start}) => start).filter((place) => scene.leadsTo(place));
  const caller = named.length > 0 ? undefined : scene.callerOf(id);
  return [...named, ...(caller === undefined ? [] : [caller])].map((place) => scene.domId(place));
}

/** A note on several places leads back to each: the label to the first, these to the others. */
function furtherPlace({label}: TeiNote, place: string, number: number): Generated {
  return {
    tag: 'a',
    attributes: {
      class: 'note-place',
      href: `#${place}`,
      'aria-label': msg(str`Note ${label}, back to its place ${number} in the text`),
    },
    text: `↑${number}`,
  };
}

function noteMarker(scene: Scene, id: string, label: string, markerId?: string): Generated {
  return {
    tag: 'a',
    attributes: {
      class: 'note-marker',
      href: `#${scene.domId(id)}`,
      id: markerId,
      'aria-label': msg(str`Note ${label}`),
    },
    text: label,
  };
}

/** An anchor shows the marker of a note that stands elsewhere, as an endnote does. */
function anchor(element: XmlElement, scene: Scene): Plan {
  return {tag: 'span', lead: markersFor(element, scene)};
}

/** Tags in which a marker can follow the words. */
const inLine = /^(span|p|h\d|div|td|th|li|dt|dd|time|cite|em|i|del|ins|sup|sub|blockquote|code)$/;

/** Markers of endnotes and of the apparatus on anything else with an id: on a phrase, a line, a paragraph. */
export function withEndnotes(plan: Plan, element: XmlElement, scene: Scene): Plan {
  if (!inLine.test(plan.tag) || notToMark.has(teiName(element))) return plan;
  const markers = markersFor(element, scene);
  return markers.length === 0 ? plan : {...plan, trail: [...(plan.trail ?? []), ...markers]};
}

/** An anchor has its marker already; a reference is one. */
const notToMark = new Set(['anchor', 'ref', 'ptr']);

function markersFor(element: XmlElement, scene: Scene): Generated[] {
  return [...endnoteMarkers(element, scene), ...entrySigns(element, scene)];
}

function endnoteMarkers(element: XmlElement, scene: Scene): Generated[] {
  const {passage, mention, anchor: id = passage ?? mention} = scene.ids(element);
  const notes = id ? scene.endnotesFor(id) : [];
  return notes.map((each) => noteMarker(scene, each.id, each.label));
}

export const noteRules: Readonly<Record<string, Rule>> = {note, anchor, noteGrp: blockOrPhrase};
