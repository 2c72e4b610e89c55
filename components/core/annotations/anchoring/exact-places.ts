import {standsAt} from '../../natives/stands-at.js';

/** Length of the pieces that are looked up, in UTF-16 units. */
const piece = 16;

/** Pieces that are cut between two chances to let a page do something else. */
const sliceOfPieces = 32_768;

/** Places compared for one look-up: a text that repeats itself must not cost its square. */
const mostCompared = 64;

/** Of words this long, in pieces, the rarest piece is looked up. */
const piecesToChoose = 8;

/** Where words stand. */
export interface Finds {
  /** UTF-16 offsets: the first ones found, not more than were asked for. */
  readonly places: readonly number[];
  /** Whether there can be no others. */
  readonly complete: boolean;
}

// Hashes of pieces roll on from one offset to the next: the unit that leaves is taken out.
const base = 0x01000193;
const baseToPiece = powerOfBase(piece);

function powerOfBase(exponent: number): number {
  let power = 1;
  for (let i = 0; i < exponent; i++) power = Math.imul(power, base);
  return power;
}

/** The hashes of the pieces of the words that are being looked up, by their offsets. */
const hashes = new Int32Array((piecesToChoose + 1) * piece);

/**
 * Finds words in a text without reading it through each time: it is cut into pieces once, and words
 * of some length hold at least one whole piece wherever they stand.
 */
export class ExactPlaces {
  readonly #mask: number;
  /** The hash of each slot's pieces, and the last place of one plus 1; 0 in an empty slot. */
  readonly #hashes: Int32Array;
  readonly #last: Int32Array;
  /** For each place, in multiples of a piece, the one before it of the same hash, or -1. */
  readonly #before: Int32Array;
  /** For each place how many of its hash stand up to there. */
  readonly #times: Int32Array;

  private constructor(readonly text: string) {
    const places = Math.floor(text.length / piece);
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, places * 2)));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#last = new Int32Array(size);
    this.#before = new Int32Array(places);
    this.#times = new Int32Array(places);
  }

  static *of(text: string): Generator<undefined, ExactPlaces> {
    const exact = new ExactPlaces(text);
    for (let place = 0; place < exact.#before.length; place++) {
      if (place % sliceOfPieces === sliceOfPieces - 1) yield undefined;
      exact.#add(place);
    }
    return exact;
  }

  #add(place: number): void {
    let hash = 0;
    for (let at = place * piece; at < (place + 1) * piece; at++) {
      hash = (Math.imul(hash, base) + this.text.charCodeAt(at)) | 0;
    }
    const slot = this.#slotOf(hash);
    const before = (this.#last[slot] ?? 0) - 1;
    this.#before[place] = before;
    this.#times[place] = before === -1 ? 1 : (this.#times[before] ?? 0) + 1;
    this.#hashes[slot] = hash;
    this.#last[slot] = place + 1;
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#last[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }

  /** @param most no more than so many places are wanted */
  find(words: string, most: number): Finds {
    if (words.length < 2 * piece) return this.#readThrough(words, most);
    const end = rollHashes(words);
    const places: number[] = [];
    let compared = 0;
    for (let shift = 0; shift < piece; shift++) {
      const offset = this.#rarest(shift, end);
      if (offset === -1) continue;
      let place = this.#lastOf(offset);
      for (; place !== -1; place = this.#before[place] ?? -1) {
        const start = place * piece - offset;
        if (++compared > mostCompared) return {places, complete: false};
        if (start < 0 || !standsAt(this.text, words, start)) continue;
        places.push(start);
        if (places.length === most) return {places, complete: false};
      }
    }
    return {places, complete: true};
  }

  #lastOf(offset: number): number {
    return (this.#last[this.#slotOf(hashes[offset] ?? 0)] ?? 0) - 1;
  }

  /** Of the pieces so far from the beginning, the one that stands least; -1 if one does nowhere. */
  #rarest(shift: number, end: number): number {
    let rarest = shift;
    let least = Infinity;
    for (let offset = shift; offset < end; offset += piece) {
      const last = this.#lastOf(offset);
      if (last === -1) return -1;
      const times = this.#times[last] ?? 0;
      if (times < least) {
        least = times;
        rarest = offset;
      }
      if (times === 1) break;
    }
    return rarest;
  }

  #readThrough(words: string, most: number): Finds {
    const places: number[] = [];
    if (words === '') return {places, complete: false};
    for (let at = this.text.indexOf(words); at !== -1; at = this.text.indexOf(words, at + 1)) {
      places.push(at);
      if (places.length === most) return {places, complete: false};
    }
    return {places, complete: true};
  }
}

/** Hashes the pieces that begin at each offset of some words; gives the offset after the last. */
function rollHashes(words: string): number {
  const end = Math.min(words.length - piece + 1, hashes.length);
  let hash = 0;
  for (let at = 0; at < end + piece - 1; at++) {
    hash = (Math.imul(hash, base) + words.charCodeAt(at)) | 0;
    if (at >= piece) hash = (hash - Math.imul(baseToPiece, words.charCodeAt(at - piece))) | 0;
    if (at >= piece - 1) hashes[at - piece + 1] = hash;
  }
  return end;
}
