import {standsAt} from '../../natives/stands-at.js';
import {teiName} from '../../tei/elements.js';
import {idOf} from '../../tei/identifiers.js';
import {childElements, elementsWithin, type XmlElement, type XmlTree} from '../../xml/xml-tree.js';

/** How a file writes its tags, and what of it can be added to. */
export class Frame {
  /** TEI P4: no namespaces, `id` for `xml:id`, no `standOff`. */
  readonly p4: boolean;
  readonly #source: string;
  readonly #ids = new Map<string, number>();

  constructor(readonly tree: XmlTree) {
    this.#source = tree.source;
    this.p4 = tree.root.localName.endsWith('.2');
    for (const element of elementsWithin(tree.root)) {
      const id = idOf(element);
      if (id !== undefined) this.#ids.set(id, (this.#ids.get(id) ?? 0) + 1);
    }
  }

  get idAttribute(): string {
    return this.p4 ? 'id' : 'xml:id';
  }

  /** P4 joins by IDREF, P5 by pointer. */
  pointerTo(id: string): string {
    return this.p4 ? id : `#${id}`;
  }

  /** An id that nothing in the file has, the wish itself where it is free. */
  newId(wish: string): string {
    let id = wish;
    for (let count = 2; this.#ids.has(id); count++) id = `${wish}.${count}`;
    this.#ids.set(id, 1);
    return id;
  }

  /** The id of an element, if it leads to it and to nothing else. */
  uniqueIdOf(element: XmlElement): string | undefined {
    const id = idOf(element);
    return id !== undefined && /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) && this.#ids.get(id) === 1
      ? id
      : undefined;
  }

  /** Whether an element stands in the file with two tags, so that something can be put between. */
  isOpen(element: XmlElement): boolean {
    const stands = standsAt(this.#source, `<${element.name}`, element.start);
    return stands && element.endTagStart < element.end;
  }

  /** The line end and indentation before a place, or nothing where something else stands there. */
  leadBefore(offset: number): string {
    const before = this.#source.slice(Math.max(0, offset - 400), offset);
    return /(?:\r\n|\n|\r)[ \t]*$/.exec(before)?.[0] ?? '';
  }

  /** One step of indentation, as the element's own children have it. */
  stepWithin(parent: XmlElement): string {
    const outer = indentation(this.leadBefore(parent.start));
    const [child] = childElements(parent);
    const inner = child ? indentation(this.leadBefore(child.start)) : '';
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
    return outer.endsWith('\t') ? '\t' : '  ';
  }

  /** Where a new last child goes, and the line end and indentation before it. */
  lastWithin(parent: XmlElement): {readonly at: number; readonly lead: string} {
    const last = childElements(parent).findLast((child) => this.#stands(child));
    if (last) return {at: last.end, lead: this.leadBefore(last.start)};
    const outer = this.leadBefore(parent.start);
    return {at: parent.startTagEnd, lead: outer && outer + this.stepWithin(parent)};
  }

  #stands(element: XmlElement): boolean {
    return standsAt(this.#source, `<${element.name}`, element.start);
  }
}

const indentation = (lead: string): string => lead.replace(/^[\r\n]+/, '');

/** `tei:` where an element is written so. */
export function prefixOf(element: XmlElement | undefined): string {
  const name = element?.name ?? '';
  return name.slice(0, name.indexOf(':') + 1);
}

/** The child of a TEI name, in whatever prefix. */
export function teiChild(parent: XmlElement, name: string): XmlElement | undefined {
  return childElements(parent, name).find((child) => teiName(child) === name);
}
