import {numbered} from '../../natives/numbered.js';
import {keptByTranslators, type Trait} from './traits.js';
import type {Unit} from './units.js';

/** What units are compared by. */
export interface Compared {
  readonly unit: Unit;
  readonly traits: ReadonlyMap<string, Trait>;
  /** Code points. */
  readonly length: number;
  /** Its sentences, each to be compared by itself; none where it has no more than one. */
  readonly sentences: () => readonly Compared[];
}

/** A trait that both texts have, and where. */
export interface SharedTrait {
  readonly key: string;
  readonly a: readonly number[];
  readonly b: readonly number[];
  /** How much it says, as a logarithm of odds, where two units share it … */
  readonly gain: number;
  /** … and where one has it and the other has not. */
  readonly loss: number;
}

/** How common a trait is cannot be told from fewer units: in one of two it would be in half of all. */
const fewUnits = 8;

/** A trait in more pairs of units than this is too common to tell anything. */
const mostPairs = 40_000;

/** What units share and do not share by chance, a trait for a trait. */
export function sharedTraits(a: readonly Compared[], b: readonly Compared[]): SharedTrait[] {
  const inA = unitsByTrait(a);
  const inB = unitsByTrait(b);
  const found: SharedTrait[] = [];
  for (const [key, {at, kind}] of inA) {
    const other = inB.get(key);
    if (!other || at.length * other.at.length > mostPairs) continue;
    const rate = Math.max(
      at.length / Math.max(a.length, fewUnits),
      other.at.length / Math.max(b.length, fewUnits),
    );
    const kept = keptByTranslators[kind];
    const gain = Math.log(kept / rate);
    if (gain < leastGain) continue;
    // A name may become a pronoun, a word another word: its absence says less than its presence.
    const loss = telling.has(kind) ? 0.5 * Math.log((1 - kept) / Math.max(1 - rate, 0.05)) : 0;
    found.push({key, a: at, b: other.at, gain, loss: Math.min(0, loss)});
  }
  return found;
}

const telling = new Set(['entity', 'date', 'number']);
const leastGain = 0.15;

function unitsByTrait(
  compared: readonly Compared[],
): Map<string, {kind: Trait['kind']; at: number[]}> {
  const found = new Map<string, {kind: Trait['kind']; at: number[]}>();
  for (const [number, {traits}] of numbered(compared)) {
    for (const [key, {kind}] of traits) {
      const known = found.get(key);
      if (known) known.at.push(number);
      else found.set(key, {kind, at: [number]});
    }
  }
  return found;
}
