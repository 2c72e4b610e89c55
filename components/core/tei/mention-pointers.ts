import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {nameElements, recordElements} from './elements.js';
import {idOf} from './identifiers.js';
import {type PointerContext, readPointers} from './pointers.js';
import type {Pointer} from './tei-document.js';

/**
 * Whom a naming element means: `@ref`, else `@key`, else the canonical name it is a form of
 * (`@nymRef`, TEI P5 14.4.3), else the regular form of P4 (`@reg`); a name in an authority record
 * that says nothing else means that record.
 */
export function mentionPointers(element: XmlElement, context: PointerContext): Pointer[] {
  const written = (name: string): string => attributeOf(element, name)?.trim() ?? '';
  if (written('ref')) return readPointers(attributeOf(element, 'ref') ?? '', 'ref', context);
  if (written('key')) return readPointers(attributeOf(element, 'key') ?? '', 'key', context);
  if (written('nymRef')) return readPointers(written('nymRef'), 'ref', context);
  if (element.namespace === '' && written('reg')) {
    return readPointers(attributeOf(element, 'reg') ?? '', 'key', context);
  }
  const record = element.parent;
  if (!record || !recordElements.has(record.localName)) return [];
  const id = idOf(record);
  return id && nameElements.has(element.localName)
    ? [{kind: 'document', raw: `#${id}`, file: '', fragment: id}]
    : [];
}
