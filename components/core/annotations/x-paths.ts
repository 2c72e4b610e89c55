import {isUsable} from '../tei/identifiers.js';
import {attributeOf, elementsWithin, type XmlElement} from '../xml/xml-tree.js';

/**
 * XPath 1.0 addresses of elements: from the nearest ancestor whose `@xml:id` is unique, then by the
 * number of each element among its siblings. No name stands in a step, so that an address means the
 * same with and without the TEI namespace bound.
 */
export class XPaths {
  /** Elements by id; an id that is there twice addresses nothing. */
  readonly #byId = new Map<string, XmlElement | undefined>();
  readonly #known = new Map<XmlElement, string>();

  constructor(root: XmlElement) {
    for (const element of elementsWithin(root)) {
      const id = attributeOf(element, 'xml:id');
      if (id === undefined || !isUsable(id)) continue;
      this.#byId.set(id, this.#byId.has(id) ? undefined : element);
    }
  }

  pathOf(element: XmlElement): string {
    const known = this.#known.get(element);
    if (known !== undefined) return known;
    const path = this.#make(element);
    this.#known.set(element, path);
    return path;
  }

  #make(element: XmlElement): string {
    const id = attributeOf(element, 'xml:id');
    if (id !== undefined && this.#byId.get(id) === element) return `//*[@xml:id='${id}']`;
    const {parent} = element;
    if (!parent) return '/*';
    let number = 0;
    for (const sibling of parent.children) {
      if (sibling.kind === 'element') number++;
      if (sibling === element) break;
    }
    return `${this.pathOf(parent)}/*[${number}]`;
  }
}
