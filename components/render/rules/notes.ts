import {msg, str} from '@lit/localize';
import {divisions} from '../../core/tei/elements.js';
import {attributeOf, type XmlElement} from '../../core/xml/xml-tree.js';
import {standsAlone} from '../block-model.js';
import type {Plan, Rule, Scene} from '../plan.js';
import type {Generated} from '../sink.js';

const inlinePlaces = /^(inline|interlinear|above|below|supralinear|infralinear)$/;

/**
 * A note stays where the source has it, so the text keeps its order; the style sheet moves it to
 * the margin. A marker leads to it, its label leads back.
 */
function note(element: XmlElement, scene: Scene): Plan {
  const id = scene.ids(element).note;
  const found = id ? scene.note(id) : undefined;
  if (!found || isInline(element)) {
    return {
      tag: 'span',
      attributes: {'data-inline': true},
      lead: [{tag: 'span', text: ' ['}],
      trail: [{tag: 'span', text: ']'}],
    };
  }
  const ownBlock = standsAlone(element) && divisions.has(element.parent?.localName ?? '');
  const tag = standsAlone(element) || scene.holdsBlocks(element) ? 'aside' : 'span';
  const marker = scene.domId(`${found.id}-marker`);
  const back = ownBlock ? (found.anchor ? scene.domId(found.anchor) : undefined) : marker;
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
    lead: [label],
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

/** Glosses and interlinear notes are read in the line, in brackets. */
function isInline(element: XmlElement): boolean {
  const place = (attributeOf(element, 'place') ?? '').trim();
  return inlinePlaces.test(place) || attributeOf(element, 'type') === 'gloss';
}

/** An anchor shows the marker of a note that stands elsewhere, as an endnote does. */
function anchor(element: XmlElement, scene: Scene): Plan {
  const id = scene.ids(element).anchor;
  const notes = id ? scene.endnotesFor(id) : [];
  return {tag: 'span', lead: notes.map((each) => noteMarker(scene, each.id, each.label))};
}

export const noteRules: Readonly<Record<string, Rule>> = {note, anchor};
