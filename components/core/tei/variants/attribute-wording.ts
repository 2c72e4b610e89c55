import {attributeOf, type XmlElement} from '../../xml/xml-tree.js';
import {teiName} from '../elements.js';

/** The attribute in which TEI P4 keeps the other wording of an element (P4 6.4 and 6.5). */
const others: ReadonlyMap<string, string> = new Map([
  ['sic', 'corr'],
  ['corr', 'sic'],
  ['orig', 'reg'],
  ['reg', 'orig'],
  ['abbr', 'expan'],
  ['expan', 'abbr'],
]);

/** The other wording that TEI P4 writes in an attribute: `<sic corr="the">teh</sic>`. */
export function attributeWording(
  element: XmlElement,
): {readonly element: string; readonly text: string} | undefined {
  const name = others.get(teiName(element));
  const text = name && attributeOf(element, name);
  return name && text !== undefined ? {element: name, text: text.trim()} : undefined;
}
