import type {WordList} from './word-list.js';

/**
 * Words in a row that must stand once in each text to be taken for the same. Texts of few different
 * words need longer rows, and much edited ones have only short ones.
 */
const rows = [3, 6, 12] as const;

/** Words that are looked at between two chances to let a page do something else. */
const sliceLength = 100_000;

/**
 * Pairs the words of two versions of a text: rows of words that stand once in either, and all that
 * goes on unchanged from there in both directions. Blocks may have been moved.
 *
 * @param laid old words from this one on stand by themselves, quoted from nobody knows where: the
 *   same row may be quoted many times
 * @returns for each old word the number of the new one, or -1
 */
export function* pairWords(
  old: WordList,
  now: WordList,
  laid: number,
): Generator<undefined, Int32Array> {
  const pairs = new Int32Array(old.count).fill(-1);
  for (const length of rows) {
    const table = new RowTable(now, length);
    for (let at = 0; at + length <= now.count; at++) {
      if (at % sliceLength === sliceLength - 1) yield undefined;
      table.add(at);
    }
    yield undefined;
    for (let at = 0; at + length <= laid; at++) {
      if (at % sliceLength === sliceLength - 1) yield undefined;
      table.countOld(old, at);
    }
    yield undefined;
    for (let at = 0; at + length <= old.count; at++) {
      if (at % sliceLength === sliceLength - 1) yield undefined;
      if (pairs[at] !== -1) continue;
      const place = table.onlyPlace(old, at);
      if (place !== -1) extend(pairs, old, now, at, place);
    }
    yield undefined;
    if (unpaired(pairs) < pairs.length * littleLeft) break;
  }
  return pairs;
}

/** Where no more than this share of the words is left, longer rows would not find many. */
const littleLeft = 0.15;

function unpaired(pairs: Int32Array): number {
  let count = 0;
  for (let at = 0; at < pairs.length; at++) if (pairs[at] === -1) count++;
  return count;
}

function extend(pairs: Int32Array, old: WordList, now: WordList, at: number, place: number): void {
  const shift = place - at;
  for (let word = at; word < old.count && word + shift < now.count; word++) {
    if (pairs[word] !== -1 || old.ids[word] !== now.ids[word + shift]) break;
    pairs[word] = word + shift;
  }
  for (let word = at - 1; word >= 0 && word + shift >= 0; word--) {
    if (pairs[word] !== -1 || old.ids[word] !== now.ids[word + shift]) break;
    pairs[word] = word + shift;
  }
}

/** Rows of words of today's text, each with where it first stands and how often in both texts. */
class RowTable {
  readonly #now: WordList;
  readonly #length: number;
  readonly #mask: number;
  readonly #first: Int32Array;
  readonly #timesNow: Uint8Array;
  readonly #timesOld: Uint8Array;

  constructor(now: WordList, length: number) {
    this.#now = now;
    this.#length = length;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, now.count * 2)));
    this.#mask = size - 1;
    this.#first = new Int32Array(size).fill(-1);
    this.#timesNow = new Uint8Array(size);
    this.#timesOld = new Uint8Array(size);
  }

  add(at: number): void {
    const slot = this.#slotOf(this.#now, at);
    if (this.#first[slot] === -1) this.#first[slot] = at;
    this.#timesNow[slot] = Math.min(2, (this.#timesNow[slot] ?? 0) + 1);
  }

  countOld(old: WordList, at: number): void {
    const slot = this.#slotOf(old, at);
    this.#timesOld[slot] = Math.min(2, (this.#timesOld[slot] ?? 0) + 1);
  }

  /** Where a row of old words stands today, if it stands once and stood not more than once. */
  onlyPlace(old: WordList, at: number): number {
    const slot = this.#slotOf(old, at);
    const isOnly = this.#timesNow[slot] === 1 && (this.#timesOld[slot] ?? 0) <= 1;
    return isOnly ? (this.#first[slot] ?? -1) : -1;
  }

  /** The slot of a row that stands in today's text, or an empty one. */
  #slotOf(words: WordList, at: number): number {
    let hash = 0;
    for (let i = at; i < at + this.#length; i++) {
      hash = Math.imul(hash ^ (words.ids[i] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const first = this.#first[slot] ?? -1;
      if (first === -1 || this.#isSame(words, at, first)) return slot;
    }
  }

  #isSame({ids}: WordList, at: number, first: number): boolean {
    for (let i = 0; i < this.#length; i++) {
      if (ids[at + i] !== this.#now.ids[first + i]) return false;
    }
    return true;
  }
}
