import type {XmlAttribute} from './xml-tree.js';

/** UTF-16 units of a value: addresses of authority files are as long. */
const longest = 120;

/** Different values of one attribute that are remembered. */
const mostRemembered = 10_000;

/**
 * Keeps an attribute that stands again and again once: a long text names the same few persons and
 * places in `@ref`, and says `@type` of each.
 */
export class SharedAttributes {
  readonly #known = new Map<string, Map<string, XmlAttribute>>();

  /** The same attribute, where it stood before the very same object. */
  of(attribute: XmlAttribute): XmlAttribute {
    const {name, value} = attribute;
    // No id stands twice.
    if (value.length > longest || name === 'xml:id') return attribute;
    const values = this.#known.get(name);
    if (!values) {
      this.#known.set(name, new Map([[value, attribute]]));
      return attribute;
    }
    const known = values.get(value);
    if (known) return known;
    if (values.size < mostRemembered) values.set(value, attribute);
    return attribute;
  }
}
