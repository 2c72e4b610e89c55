import type {Certainty} from '../dates/historical-date.js';
import {attributeOf, type XmlElement} from '../xml/xml-tree.js';

/** The less sure, the lower: a doubt that is stated outweighs an ignorance that is. */
const ranks: Readonly<Record<Certainty, number>> = {low: 0, unknown: 1, medium: 2, high: 3};

/** Doubts about where a tag begins or ends are none about who is meant. */
const aboutBorders = /^(?:start|end|location|gap)$/;

/**
 * How sure the editors are, said in two ways: `@cert` on an element, and `certainty` elements that
 * stand inside it or point to it from elsewhere (TEI P5 22.1.2).
 */
export class Certainties {
  readonly #byId = new Map<string, Certainty>();
  readonly #byElement = new Map<XmlElement, Certainty>();

  /** Takes note of a `certainty` element; one that is about the borders of a tag is passed over. */
  note(element: XmlElement): void {
    if (aboutBorders.test(attributeOf(element, 'locus')?.trim() ?? '')) return;
    const stated =
      readCertainty(attributeOf(element, 'cert')) ?? readCertainty(attributeOf(element, 'degree'));
    if (!stated) return;
    const targets = attributeOf(element, 'target')?.match(/\S+/g) ?? [];
    for (const target of targets) {
      if (!target.startsWith('#')) continue;
      const id = target.slice(1);
      this.#byId.set(id, lower(this.#byId.get(id), stated));
    }
    const about = element.parent;
    if (targets.length > 0 || !about) return;
    this.#byElement.set(about, lower(this.#byElement.get(about), stated));
  }

  /** The lowest certainty said of an element, or undefined where none is. */
  of(element: XmlElement, id: string | undefined): Certainty | undefined {
    const own = readCertainty(attributeOf(element, 'cert'));
    const said = [own, this.#byElement.get(element), id === undefined ? id : this.#byId.get(id)];
    let least: Certainty | undefined;
    for (const each of said) if (each) least = lower(least, each);
    return least;
  }
}

/**
 * A value of `@cert` or `@degree`: one of the four words of teidata.certainty, or a probability
 * from 0 to 1, also as a percentage. From 0.75 on it is high, from 0.4 on medium. Anything else is
 * undefined.
 */
export function readCertainty(value: string | undefined): Certainty | undefined {
  const word = value?.trim().toLowerCase() ?? '';
  if (word === 'high' || word === 'medium' || word === 'low' || word === 'unknown') return word;
  const [, number, percent] = /^(\d{1,3}(?:\.\d{1,9})?|\.\d{1,9})(\s?%)?$/.exec(word) ?? [];
  if (number === undefined) return undefined;
  const probability = percent ? Number(number) / 100 : Number(number);
  if (probability > 1) return undefined;
  if (probability >= 0.75) return 'high';
  return probability >= 0.4 ? 'medium' : 'low';
}

function lower(one: Certainty | undefined, other: Certainty): Certainty {
  return one !== undefined && ranks[one] <= ranks[other] ? one : other;
}
