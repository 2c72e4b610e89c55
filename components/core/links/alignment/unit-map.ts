import {CodePointText} from '../../tei/code-points.js';
import type {TeiDocument} from '../../tei/tei-document.js';
import type {XmlElement, XmlTree} from '../../xml/xml-tree.js';
import type {Target} from './pointer-targets.js';
import type {Unit, Units} from './units.js';

/** Finds the units of a text that an element of its source holds or stands in. */
export class UnitMap {
  readonly units: readonly Unit[];
  readonly tree: XmlTree;
  readonly #places: Units['places'];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  readonly #text: CodePointText;

  constructor({units, places}: Units, document: TeiDocument) {
    this.units = units;
    this.tree = document.tree;
    this.#text = new CodePointText(document.canonicalText);
    this.#places = places;
    this.#starts = units.map(({elements}) => elements[0]?.start ?? 0);
    this.#ends = units.map(({elements}) => elements.at(-1)?.end ?? 0);
  }

  /** The units an element holds, or the one it stands in: from, and up to but without, their numbers. */
  unitsOf(from: XmlElement, to: XmlElement = from): {from: number; to: number} {
    const first = firstAbove(this.#ends, from.start);
    let last = first;
    while (last < this.units.length && (this.#starts[last] ?? 0) < to.end) last++;
    return {from: first, to: last};
  }

  numbersOf(targets: readonly Target[]): number[] {
    const numbers = new Set<number>();
    for (const {from, to} of targets) {
      const found = this.unitsOf(from, to);
      for (let number = found.from; number < found.to; number++) numbers.add(number);
    }
    return [...numbers].sort((x, y) => x - y);
  }

  /** Where an element begins in canonical text. */
  positionOf(element: XmlElement): number | undefined {
    return this.#places.get(element)?.start;
  }

  /** The unit in which an element stands, with words before and after it; else none before the next one. */
  boundaryAt(element: XmlElement): {from: number; to: number} {
    const {from, to} = this.unitsOf(element);
    const unit = this.units[from];
    const place = this.positionOf(element);
    if (to - from !== 1 || !unit || place === undefined) return {from, to: from};
    if (!/\S/.test(this.#text.slice(unit.start, place))) return {from, to: from};
    if (!/\S/.test(this.#text.slice(place, unit.end))) return {from: to, to};
    return {from, to};
  }
}

/** The first place in a rising list that is above a number. */
function firstAbove(rising: readonly number[], number: number): number {
  let [from, to] = [0, rising.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] ?? 0) <= number) from = middle + 1;
    else to = middle;
  }
  return from;
}
