import {type PointerContext, readPointers} from '../tei/pointers.js';
import type {Pointer} from '../tei/tei-document.js';
import {attributeOf, childElement, labelOf, type XmlElement} from '../xml/xml-tree.js';

/** A `relation` as written: who is what of whom (TEI P5 14.3.2.3). */
export interface WrittenRelation {
  readonly name: string;
  readonly active: readonly Pointer[];
  readonly passive: readonly Pointer[];
  readonly mutual: readonly Pointer[];
}

/** A `relation` element; undefined when it ties nobody to anybody. */
export function readRelation(
  element: XmlElement,
  context: PointerContext,
): WrittenRelation | undefined {
  const pointers = (name: string): Pointer[] =>
    readPointers(attributeOf(element, name) ?? '', 'ref', context);
  const [active, passive, mutual] = [pointers('active'), pointers('passive'), pointers('mutual')];
  if (mutual.length < 2 && (active.length === 0 || passive.length === 0)) return undefined;
  return {name: nameOf(element), active, passive, mutual};
}

/** `@name`, else the property `@ref` names, else what kind of relation it is. */
function nameOf(element: XmlElement): string {
  const desc = childElement(element, 'desc');
  const property = attributeOf(element, 'name') ?? attributeOf(element, 'ref') ?? '';
  return (
    // `rel:parentOf` and `http://…#parentOf` are names with an address before them.
    property.trim().replace(/^.*[:#/](?=.)/, '') ||
    (desc ? labelOf(desc) : '') ||
    attributeOf(element, 'type') ||
    (element.parent && attributeOf(element.parent, 'type')) ||
    'relation'
  );
}

/** One record's side of a relation: what it is, to whom. */
export interface Tie {
  readonly from: Pointer;
  readonly to: Pointer;
  readonly part: 'active' | 'passive' | 'mutual';
}

/** A relation of more ties than these is about a crowd; the rest of them are left out. */
const mostTies = 5000;

/** The ties of a relation, both ways. */
export function* tiesOf({active, passive, mutual}: WrittenRelation): Generator<Tie> {
  let given = 0;
  for (const one of active) {
    for (const other of passive) {
      if (given++ > mostTies) return;
      yield {from: one, to: other, part: 'active'};
      yield {from: other, to: one, part: 'passive'};
    }
  }
  for (const one of mutual) {
    for (const other of mutual) {
      if (one === other) continue;
      if (given++ > mostTies) return;
      yield {from: one, to: other, part: 'mutual'};
    }
  }
}
