import {nameElements, teiName} from '../tei/elements.js';
import {type PointerContext, readPointers} from '../tei/pointers.js';
import {traverse} from '../xml/traverse.js';
import {attributeOf, labelOf, type XmlElement} from '../xml/xml-tree.js';
import type {RelatedEntity} from './entity.js';

/** Elements that name a place by its level; below a record they stand for what they stand in. */
const placeParts = /^(?:settlement|region|country|district|bloc)$/;

/**
 * Whom and what a record points to: `@ref` of the names in it, called by the element they stand in
 * (`birth`, `residence`), and `@sameAs` and `@corresp` of the record itself. A name of the record
 * that points is a name of the record, not a tie.
 *
 * @param isRecord what stands in a record of its own is a matter of that one
 */
export function readRelated(
  record: XmlElement,
  isRecord: (element: XmlElement) => boolean,
  context: PointerContext,
): RelatedEntity[] {
  const related: RelatedEntity[] = [];
  const add = (value: string | undefined, label: string, relation: string): void => {
    for (const pointer of readPointers(value ?? '', 'ref', context)) {
      related.push({label, relation, pointer});
    }
  };
  for (const pointer of readPointers(attributeOf(record, 'sameAs') ?? '', 'ref', context)) {
    // An address is an identifier of the record.
    if (pointer.kind === 'document') related.push({label: '', relation: 'same-as', pointer});
  }
  add(attributeOf(record, 'corresp'), '', 'corresp');
  traverse(record, {
    enter: (element) => {
      if (element === record) return true;
      if (isRecord(element)) return false;
      const ref = attributeOf(element, 'ref');
      const relation = ref === undefined ? undefined : relationOf(element, record);
      if (relation !== undefined) add(ref, labelOf(element), relation);
      return true;
    },
    leave: () => undefined,
    text: () => undefined,
  });
  return related;
}

function relationOf(element: XmlElement, record: XmlElement): string | undefined {
  const name = teiName(element);
  if (!nameElements.has(name) && !placeParts.test(name)) return name || undefined;
  return element.parent === record ? undefined : element.parent?.localName;
}
