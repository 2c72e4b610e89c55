import {childElements, type XmlElement} from '../../xml/xml-tree.js';
import {type Frame, prefixOf, teiChild} from './frame.js';
import type {Insertion} from './insertion.js';

/**
 * Writes annotations that cannot stand in the text into `standOff/listAnnotation` (TEI P5 16.10),
 * making both where the file has none.
 */
export class StandOff {
  readonly #frame: Frame;
  readonly #annotations: Insertion[] = [];

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** Why this file can hold none, as a clause; undefined where it can. */
  get hindrance(): string | undefined {
    if (this.#frame.p4) return 'TEI P4 has no standOff for it';
    const {root} = this.#frame.tree;
    if (root.localName !== 'TEI') return 'the file has no TEI element with room for a standOff';
    return teiChild(root, 'teiHeader') ? undefined : 'without a teiHeader there is no standOff';
  }

  /** The prefix its elements are written with. */
  get prefix(): string {
    return prefixOf(this.#frame.tree.root);
  }

  /** @param annotation the element `annotation`, whole */
  add(annotation: string, owner: string): void {
    this.#annotations.push({at: 0, text: annotation, owner});
  }

  /** The insertions, and the keys of the shared parts they need. */
  finish(): {readonly insertions: Insertion[]; readonly uses: readonly string[]} {
    if (this.#annotations.length === 0) return {insertions: [], uses: []};
    const frame = this.#frame;
    const {root} = frame.tree;
    const standOff = childElements(root, 'standOff').find((each) => frame.isOpen(each));
    const list =
      standOff && childElements(standOff, 'listAnnotation').find((each) => frame.isOpen(each));
    const uses = ['standOff', 'listAnnotation'];
    if (list) return {insertions: this.#within(frame.lastWithin(list)), uses};
    const place = standOff ? frame.lastWithin(standOff) : this.#afterHeader(root);
    const step = frame.stepWithin(root);
    const deeper = (lead: string): string => lead && lead + step;
    const wrap = (name: string, {at, lead}: Place, inner: readonly Insertion[]): Insertion[] => [
      {at, text: `${lead}<${this.prefix}${name}>`, owner: name},
      ...inner,
      {at, text: `${lead}</${this.prefix}${name}>`, owner: name},
    ];
    const {at} = place;
    const listPlace = standOff ? place : {at, lead: deeper(place.lead)};
    const inner = this.#within({at, lead: deeper(listPlace.lead)});
    const listed = wrap('listAnnotation', listPlace, inner);
    return {insertions: standOff ? listed : wrap('standOff', place, listed), uses};
  }

  #within({at, lead}: Place): Insertion[] {
    return this.#annotations.map(({text, owner}) => ({at, text: lead + text, owner}));
  }

  #afterHeader(root: XmlElement): Place {
    const header = teiChild(root, 'teiHeader');
    return header
      ? {at: header.end, lead: this.#frame.leadBefore(header.start)}
      : {at: root.startTagEnd, lead: ''};
  }
}

interface Place {
  readonly at: number;
  readonly lead: string;
}
