import {numbered} from '../../natives/numbered.js';
import {times} from '../../natives/times.js';
import type {Compared, SharedTrait} from './likeness.js';
import type {Certainties} from './path-certainty.js';

/** Meetings of words: long texts have names and dates enough without, and so many take half a second. */
const mostMeetings = 800_000;
/** A word in fewer units has said nothing twice; one in more of them is everywhere. */
const leastUnits = 2;
const mostShare = 0.5;
const mostPlaces = 200;
/** Letters by which forms of a word are taken for one. */
const stemLength = 5;
/** Words of a unit that are looked at. */
const mostWords = 120;
/** How much more often two words have to meet than by chance: a logarithm of likelihoods. */
const leastTie = 3;
const partners = 2;

interface Word {
  readonly units: number[];
}

/**
 * Words of both texts that stand for each other, learned from a first alignment of these texts: by
 * how often they meet in its rows (Dunning's likelihood ratio). What one pair of units adds is left
 * out when that pair is weighed, so that a slip of the first alignment does not prove itself.
 */
export function learnedTraits(
  a: readonly Compared[],
  b: readonly Compared[],
  {links}: Certainties,
): SharedTrait[] {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  if ((placesOf(wordsA) * placesOf(wordsB)) / b.length > mostMeetings) return [];
  const found: SharedTrait[] = [];
  const byUnit = unitsToWords(wordsB, b.length);
  for (const [key, {units}] of wordsA) {
    const meetings = new Map<string, number>();
    for (const unit of units) {
      const here = new Map<string, number>();
      for (const [other, share] of links[unit] ?? []) {
        for (const word of byUnit[other] ?? []) {
          here.set(word, Math.min(1, (here.get(word) ?? 0) + share));
        }
      }
      for (const [word, share] of here) meetings.set(word, (meetings.get(word) ?? 0) + share);
    }
    const tied = [...meetings]
      .map(([word, together]) => {
        const other = wordsB.get(word)?.units ?? [];
        return {word, other, together, tie: tieOf(together, units.length, other.length, b.length)};
      })
      .filter(({tie}) => tie > leastTie)
      .sort((x, y) => y.tie - x.tie)
      .slice(0, partners);
    for (const {word, other, together} of tied) {
      const rate = Math.max(other.length, units.length) / Math.max(a.length, b.length);
      // Without the pair of units that is weighed: one meeting less.
      const kept = (together - 1) / Math.max(units.length, other.length);
      const gain = kept > rate ? Math.log(kept / rate) : 0;
      if (gain > 0.2)
        found.push({key: `${key}=${word}`, a: units, b: other, gain: gain / partners, loss: 0});
    }
  }
  return found;
}

/** How far two words meet more often than by chance; 0 where they meet less. */
function tieOf(together: number, a: number, b: number, all: number): number {
  const expected = (a * b) / all;
  if (together <= expected) return 0;
  return together * Math.log(together / expected) - (together - expected);
}

function wordsOf(compared: readonly Compared[]): Map<string, Word> {
  const found = new Map<string, Word>();
  for (const [
    unit,
    {
      unit: {text},
    },
  ] of numbered(compared)) {
    for (const stem of stemsOf(text)) {
      const known = found.get(stem);
      if (known) known.units.push(unit);
      else found.set(stem, {units: [unit]});
    }
  }
  const most = Math.max(leastUnits, Math.min(mostPlaces, mostShare * compared.length));
  for (const [stem, {units}] of found) {
    if (units.length < leastUnits || units.length > most) found.delete(stem);
  }
  return found;
}

function placesOf(words: ReadonlyMap<string, Word>): number {
  let places = 0;
  for (const {units} of words.values()) places += units.length;
  return places;
}

const spaced = /[\p{L}\p{M}]+/gu;
const unspaced =
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The beginnings of words; in scripts without spaces each two characters. */
function stemsOf(text: string): Set<string> {
  const stems = new Set<string>();
  for (const [run] of text.toLowerCase().matchAll(spaced)) {
    if (stems.size >= mostWords) break;
    const signs = [...run];
    if (!unspaced.test(run)) {
      if (signs.length > 2) stems.add(signs.slice(0, stemLength).join(''));
      continue;
    }
    for (let at = 0; at + 1 < signs.length; at++) stems.add(`${signs[at]}${signs[at + 1]}`);
  }
  return stems;
}

function unitsToWords(words: ReadonlyMap<string, Word>, count: number): string[][] {
  const byUnit: string[][] = times(count, () => []);
  for (const [stem, {units}] of words) for (const unit of units) byUnit[unit]?.push(stem);
  return byUnit;
}
