import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

const inlinePlaces = /^(inline|interlinear|above|below|supralinear|infralinear)$/;

/** Glosses and interlinear notes are read in the line, and so have no number of their own. */
export function isInlineNote(note: XmlElement): boolean {
  const place = (attributeOf(note, 'place') ?? '').trim();
  return inlinePlaces.test(place) || attributeOf(note, 'type') === 'gloss';
}
