import type {Lexicon} from './lexicon.js';
import type {WordList} from './word-list.js';

/** Words that are looked up for one passage; the rare ones first. */
export const mostVotes = 160;

/** Votes within so many words of one another mean one place. */
const binWidth = 4;

/** A window may seem to begin before the text does: by no more bins than this. */
const farthestBefore = 256;

/** Where each word stands in today's text. */
export class SeedIndex {
  readonly #first: Int32Array;
  readonly #places: Int32Array;
  readonly #lexicon: Lexicon;
  readonly #count: number;
  /** Votes for each stretch of today's text, emptied after each look-up; and which have any. */
  readonly #bins: Float32Array;
  readonly #touched: number[] = [];

  constructor(words: WordList, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#count = words.count;
    this.#bins = new Float32Array(Math.ceil(words.count / binWidth) + farthestBefore + 2);
    const first = new Int32Array(lexicon.size + 1);
    for (let i = 0; i < words.count; i++) {
      const id = (words.ids[i] ?? 0) + 1;
      first[id] = (first[id] ?? 0) + 1;
    }
    for (let id = 1; id < first.length; id++) first[id] = (first[id] ?? 0) + (first[id - 1] ?? 0);
    const next = first.slice();
    this.#places = new Int32Array(words.count);
    for (let i = 0; i < words.count; i++) {
      const id = words.ids[i] ?? 0;
      const at = next[id] ?? 0;
      this.#places[at] = i;
      next[id] = at + 1;
    }
    this.#first = first;
  }

  /** How often a word stands in today's text. */
  frequency(id: number): number {
    return (this.#first[id + 1] ?? 0) - (this.#first[id] ?? 0);
  }

  /**
   * Where the first of some old words would stand today, to judge by where the others do: the
   * likeliest places first. A rare word counts for more than a common one.
   *
   * @param share places of fewer votes, as a share of the best one's, are left out
   */
  placesOf(ids: Int32Array, from: number, to: number, most: number, share = 0.35): number[] {
    const order: number[] = [];
    for (let i = from; i < to; i++) {
      const id = ids[i] ?? 0;
      const times = this.frequency(id);
      // Sorted as numbers: the frequency first, then the place.
      if (times > 0) order.push(Math.min(times, 0xfffff) * 0x4000 + Math.min(i - from, 0x3fff));
    }
    order.sort((a, b) => a - b);
    let left = mostVotes;
    for (const packed of order) {
      const i = from + (packed & 0x3fff);
      const id = ids[i] ?? 0;
      const times = this.frequency(id);
      if (times > left && this.#touched.length > 0) break;
      left -= times;
      const vote = this.#lexicon.weight(id) * Math.log2(1 + this.#count / times);
      const end = (this.#first[id] ?? 0) + Math.min(times, mostVotes * 4);
      for (let at = this.#first[id] ?? 0; at < end; at++) {
        const start = (this.#places[at] ?? 0) - (i - from);
        this.#vote(Math.floor(start / binWidth) + farthestBefore, vote);
      }
    }
    const places = this.#best(most, share);
    for (const bin of this.#touched) this.#bins[bin] = 0;
    this.#touched.length = 0;
    return places;
  }

  #vote(bin: number, vote: number): void {
    if (bin < 0) return;
    if (this.#bins[bin] === 0) this.#touched.push(bin);
    this.#bins[bin] = (this.#bins[bin] ?? 0) + vote;
  }

  /** The fullest bins, each with its neighbour, as numbers of words. */
  #best(most: number, share: number): number[] {
    const votesOf = (bin: number): number => (this.#bins[bin] ?? 0) + (this.#bins[bin + 1] ?? 0);
    let greatest = 0;
    for (const bin of this.#touched) greatest = Math.max(greatest, votesOf(bin));
    const full = this.#touched.filter((bin) => votesOf(bin) >= greatest * share);
    full.sort((a, b) => votesOf(b) - votesOf(a) || a - b);
    const places: number[] = [];
    for (const bin of full) {
      if (places.length === most) break;
      const place = (bin - farthestBefore + 1) * binWidth;
      if (!places.some((each) => Math.abs(each - place) <= binWidth)) places.push(place);
    }
    return places;
  }
}
