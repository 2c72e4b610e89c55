import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

/** The `@xml:id` of an element as written, in P4 its `@id`. */
export function idOf(element: XmlElement): string | undefined {
  const id = attributeOf(element, 'xml:id');
  return id ?? (element.namespace === '' ? attributeOf(element, 'id') : undefined);
}

/** Hands out ids that are unique in one document, keeping the editor's own where they can be used. */
export class Identifiers {
  readonly #taken: Set<string>;
  readonly #counters = new Map<string, number>();
  readonly #given = new Set<string>();

  /** @param reserved every `@xml:id` of the document, so that no made-up id meets one. */
  constructor(reserved: Iterable<string>) {
    this.#taken = new Set(reserved);
  }

  /** The `@xml:id` if it is a usable, first-seen one, else the prefix with a running number. */
  give(xmlId: string | undefined, prefix: string): string {
    if (xmlId !== undefined && isUsable(xmlId) && !this.#given.has(xmlId)) {
      this.#given.add(xmlId);
      return xmlId;
    }
    let count = this.#counters.get(prefix) ?? 0;
    let id: string;
    do id = `${prefix}${++count}`;
    while (this.#taken.has(id));
    this.#counters.set(prefix, count);
    return id;
  }
}

/** An id that can stand in a URL fragment and an HTML `id`: no white space, quotes or brackets. */
export function isUsable(id: string): boolean {
  return id.length <= 200 && /^[^\s"'<>`#%&?/\\]+$/.test(id);
}

/** An id no `@xml:id` can take, since a usable one has no slash. */
export function madeUp(what: string, which: string | number): string {
  return `${what}/${which}`;
}
