import type {TeiWarning} from '../tei/tei-document.js';
import {placeOf, type XmlElement, type XmlTree} from '../xml/xml-tree.js';

/** What can be wrong with `@facs`, said of one value. */
const said = {
  'facs-leads-nowhere': (value: string) => `@facs "${value}" leads to nothing in this document`,
  'facs-no-address': (value: string) =>
    `"${value}" is no address of an image that a page could load`,
  'facs-prose': (value: string) => `@facs holds words, not an address: "${value}"`,
} as const;

export type FacsFault = keyof typeof said;

/** Gathers faults by kind: a long book has the same one on every page, and one line tells it. */
export class FacsWarnings {
  readonly #found = new Map<FacsFault, {first: XmlElement; value: string; times: number}>();

  add(fault: FacsFault, element: XmlElement, value: string): void {
    const known = this.#found.get(fault);
    if (known) known.times++;
    else this.#found.set(fault, {first: element, value: value.slice(0, 200), times: 1});
  }

  /** @param tree asked for its source only where there is something to tell */
  list(tree: XmlTree): TeiWarning[] {
    return [...this.#found].map(([code, {first, value, times}]) => ({
      code,
      message:
        times === 1 ? said[code](value) : `${said[code](value)} (and ${times - 1} more like it)`,
      ...placeOf(tree.source, first.start),
    }));
  }
}
