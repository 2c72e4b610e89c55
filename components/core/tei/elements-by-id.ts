import {attributeOf, elementsWithin, type XmlElement, type XmlTree} from '../xml/xml-tree.js';
import {wordsOf} from './words-of.js';

/**
 * The element a local pointer (`#id`) names, header included; undefined for anything else. Of two
 * elements with one id the first counts.
 */
export function elementById(tree: XmlTree, pointer: string): XmlElement | undefined {
  const id = /^#(.+)$/.exec(pointer.trim())?.[1];
  return id === undefined ? undefined : idsIn(tree).get(id);
}

/** Who a list of pointers (`@who`, `@active`) means, by name: "Anna, Boris"; undefined for none. */
export function peopleNamed(tree: XmlTree, pointers: string | undefined): string | undefined {
  const names = (pointers ?? '').split(/\s+/).filter(Boolean).slice(0, mostNamed);
  return names.map((each) => nameOf(tree, each)).join(', ') || undefined;
}

/** A crowd is named by its first so many. */
const mostNamed = 12;

const namesOfRecords = new Set('persName name orgName placeName label role'.split(' '));

/** Elements of a header that are a name themselves. */
const named = new Set('editor author principal sponsor funder publisher respStmt'.split(' '));

/** The name a record gives, else the pointer's own last part, so that something stands there. */
function nameOf(tree: XmlTree, pointer: string): string {
  const record = elementById(tree, pointer);
  if (record) {
    for (const inner of elementsWithin(record)) {
      const words = namesOfRecords.has(inner.localName) ? wordsOf(inner, 80) : '';
      if (words !== '') return words;
    }
    const own = named.has(record.localName) ? wordsOf(record, 80) : '';
    if (own !== '') return own;
  }
  return pointer.replace(/^.*[#:/]/, '');
}

function idsIn(tree: XmlTree): ReadonlyMap<string, XmlElement> {
  const known = ids.get(tree);
  if (known) return known;
  const found = new Map<string, XmlElement>();
  for (const element of elementsWithin(tree.root)) {
    const id = attributeOf(element, 'xml:id') ?? attributeOf(element, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  ids.set(tree, found);
  return found;
}

const ids = new WeakMap<XmlTree, ReadonlyMap<string, XmlElement>>();
