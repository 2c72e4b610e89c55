import {teiName} from '../../core/tei/elements.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {wordsOf} from '../../core/tei/words-of.js';
import {attributeOf, elementsWithin, type XmlElement} from '../../core/xml/xml-tree.js';

/**
 * The words of a verse line that stand before this part of it (`@part` M or F, TEI P5 3.13.1). The
 * style sheet gives them their room without showing them, so that the part begins where the part
 * before it left off, however the speeches are laid out. Undefined for a first or a whole line.
 */
export function wordsBefore(line: XmlElement, document: TeiDocument): string | undefined {
  const part = attributeOf(line, 'part');
  if (part !== 'M' && part !== 'F') return undefined;
  const known = splits.get(document) ?? readSplits(document);
  splits.set(document, known);
  return known.get(line);
}

const splits = new WeakMap<TeiDocument, ReadonlyMap<XmlElement, string>>();

/** More than this, in UTF-16 units, leaves no room for the part itself. */
const widest = 60;

function readSplits(document: TeiDocument): Map<XmlElement, string> {
  const found = new Map<XmlElement, string>();
  let before = '';
  for (const text of document.texts) {
    for (const element of elementsWithin(text)) {
      if (teiName(element) !== 'l') continue;
      const part = attributeOf(element, 'part');
      const continues = (part === 'M' || part === 'F') && before !== '';
      if (continues) found.set(element, before);
      const words = part === 'I' || (continues && part === 'M') ? wordsOf(element, widest) : '';
      before = words === '' ? '' : `${continues ? before : ''}${words} `;
      if (before.length > widest) before = before.slice(0, widest);
    }
  }
  return found;
}
