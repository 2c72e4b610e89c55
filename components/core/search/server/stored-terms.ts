import {soundScript} from '../sound-key.js';
import type {SoundScript} from '../sound-tables.js';

// The words of a passage as one text that a server takes apart without knowing anything of words:
// folding, dividing and transliterating are done here, so that it finds what our own indexes find.
// White space parts places, `|` what stands at one place. No folded word has any of these signs.

/** Before the key of a sound: three signs, so that no slip of the pen turns a word into one. */
const soundSign = '~~~';

/** A place at which there is no word. */
const hole = '_';

/** The key of a sound with the script that its word is written in, as a term. */
export const soundTerm = (script: SoundScript, key: string): string =>
  `${soundSign}${script}:${key}`;

/**
 * Writes the words of a passage place by place.
 *
 * @param positions word → its places
 * @param soundsOf keys of the sounds of a word
 */
export function storeTerms(
  positions: ReadonlyMap<string, readonly number[]>,
  soundsOf: (term: string) => readonly string[],
): string {
  const places: string[][] = [];
  for (const [term, at] of positions) {
    const script = soundScript(term);
    const sounds = script ? soundsOf(term).map((key) => soundTerm(script, key)) : [];
    for (const position of at) {
      const place = places[position] ?? [];
      place.push(term, ...sounds);
      places[position] = place;
    }
  }
  // `Array.from`, since a place without a word is no member of the array at all.
  return [...places].map((place) => (place ? place.join('|') : hole)).join(' ');
}

/** The words of a passage from the last letter on: a slip is looked for from either end. */
export function storeBackwards(terms: Iterable<string>): string {
  return [...terms].map(backwards).join(' ');
}

export const backwards = (term: string): string => [...term].reverse().join('');

/** A slip is looked for with the first letter right, or the last. */
export function shareAnEnd(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  return a[0] === b[0] || a.at(-1) === b.at(-1);
}
