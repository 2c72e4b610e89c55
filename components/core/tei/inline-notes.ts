import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

const inlinePlaces = /^(inline|interlinear|above|below|supralinear|infralinear)$/;

/**
 * Glosses, interlinear notes and notes on the readings of an apparatus are read where they stand,
 * and so have no number of their own.
 */
export function isInlineNote(note: XmlElement): boolean {
  if (note.parent && /^(app|rdgGrp|lem|rdg)$/.test(note.parent.localName)) return true;
  const place = (attributeOf(note, 'place') ?? '').trim();
  return inlinePlaces.test(place) || attributeOf(note, 'type') === 'gloss';
}
