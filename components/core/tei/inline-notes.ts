import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

const inlinePlaces = /^(inline|interlinear|above|below|supralinear|infralinear)$/;

/** A gloss that the source has at the foot or in the margin stands apart as any other note does. */
const pagePlaces = /^(foot|bottom|end|margin|left|right|top)/;

/**
 * Glosses, interlinear notes and notes on the readings of an apparatus are read where they stand,
 * and so have no number of their own.
 */
export function isInlineNote(note: XmlElement): boolean {
  if (note.parent && /^(app|rdgGrp|lem|rdg)$/.test(note.parent.localName)) return true;
  const place = (attributeOf(note, 'place') ?? '').trim();
  if (inlinePlaces.test(place)) return true;
  return attributeOf(note, 'type') === 'gloss' && !pagePlaces.test(place);
}
