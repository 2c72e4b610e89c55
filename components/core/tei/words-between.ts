import {traverse} from '../xml/traverse.js';
import type {XmlElement} from '../xml/xml-tree.js';
import {CodePointText, codePointLength} from './code-points.js';
import {teiName} from './elements.js';
import {shownMember} from './shown-member.js';
import type {Span} from './span.js';
import type {TeiDocument} from './tei-document.js';
import {apparatusPlace} from './variants/apparatus-place.js';

/** Stands for a character that is not read in the line; it occurs in no XML. */
const elsewhere = '\0';

/**
 * The words of a span as a label: what is read in the line, without notes and without other
 * readings; white space folded, ends trimmed.
 */
export function wordsBetween(document: TeiDocument, {start, end}: Span): string {
  const read = texts.get(document) ?? new CodePointText(readInLine(document));
  texts.set(document, read);
  return read.text
    .slice(read.utf16(start), read.utf16(end))
    .replaceAll(elsewhere, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Every entry of an apparatus may ask. */
const texts = new WeakMap<TeiDocument, CodePointText>();

/** The canonical text, character for character, with what is not read in the line blotted out. */
function readInLine(document: TeiDocument): string {
  const parts: string[] = [];
  let unread: XmlElement | undefined;
  for (const text of document.texts) {
    traverse(text, {
      enter: (element) => {
        if (!unread && isAside(element)) unread = element;
        return undefined;
      },
      leave: (element) => {
        if (unread === element) unread = undefined;
      },
      text: ({value}) => void parts.push(unread ? elsewhere.repeat(codePointLength(value)) : value),
    });
  }
  return parts.join('');
}

function isAside(element: XmlElement): boolean {
  const name = teiName(element);
  if (name === 'note' || name === 'fw') return true;
  if (name === 'app' && apparatusPlace(element) !== 'in-line') return true;
  const shown = element.parent && shownMember(element.parent, 'diplomatic');
  return shown !== undefined && shown !== element;
}
