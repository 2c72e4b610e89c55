import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {
  dateElements,
  divisions,
  nameElements,
  passageElements,
  pointingNameElements,
  teiName,
} from './elements.js';

/** Whether a reader can be sent to an element: blocks, and phrases that stand as a block. */
export function isPassage(element: XmlElement): boolean {
  const name = teiName(element);
  if (divisions.has(name)) return name !== 'TEI';
  if (!passageElements.has(name)) return false;
  return name !== 'quote' && name !== 'stage' && name !== 'label' && name !== 'bibl'
    ? true
    : element.parent !== undefined && divisions.has(teiName(element.parent));
}

/** Whether an element names or dates something; some do only when they point at it. */
export function isMention(element: XmlElement): boolean {
  const name = teiName(element);
  if (nameElements.has(name) || dateElements.has(name)) return true;
  if (!pointingNameElements.has(name)) return false;
  return Boolean((attributeOf(element, 'ref') ?? attributeOf(element, 'key') ?? '').trim());
}
