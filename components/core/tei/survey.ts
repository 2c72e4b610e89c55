import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';
import {Certainties} from './certainties.js';
import {isExample, teiName} from './elements.js';
import {idOf, isUsable} from './identifiers.js';

/** What has to be known of a whole file before its texts are read, header and `standOff` included. */
export interface Survey {
  readonly certainties: Certainties;
  readonly joins: readonly XmlElement[];
  /** Whether any element has an `@xml:base`. */
  readonly hasBases: boolean;
  /** Every id, with how often it stands. */
  readonly ids: ReadonlyMap<string, number>;
  /** Ids that no link can use, each told once. */
  readonly faults: readonly IdFault[];
}

interface IdFault {
  readonly element: XmlElement;
  readonly code: string;
  readonly message: string;
}

export function surveyOf(root: XmlElement): Survey {
  const certainties = new Certainties();
  const joins: XmlElement[] = [];
  const ids = new Map<string, number>();
  const copies = new Map<string, XmlElement>();
  const faults: IdFault[] = [];
  let hasBases = false;
  for (const element of elementsWithin(root)) {
    const name = teiName(element);
    if (name === 'certainty') certainties.note(element);
    if (name === 'join') joins.push(element);
    hasBases ||= attributeOf(element, 'xml:base') !== undefined;
    const id = isExample(element) ? undefined : idOf(element);
    if (id === undefined) continue;
    const times = (ids.get(id) ?? 0) + 1;
    ids.set(id, times);
    if (times === 2) copies.set(id, element);
    if (times > 1 || isUsable(id)) continue;
    const message = `xml:id "${id}" cannot be linked to; white space and URLs are not ids`;
    faults.push({element, code: 'unusable-id', message});
  }
  for (const [id, element] of copies) {
    const times = ids.get(id) ?? 2;
    const often = times === 2 ? 'twice' : `${times} times`;
    const message = `xml:id "${id}" stands ${often}; links lead to the first`;
    faults.push({element, code: 'duplicate-id', message});
  }
  faults.sort((a, b) => a.element.start - b.element.start);
  return {certainties, joins, hasBases, ids, faults};
}
