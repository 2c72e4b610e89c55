import type {Lexicon} from './lexicon.js';
import type {WordList} from './word-list.js';

/** Words that are looked up for one passage; the rare ones first. */
const mostVotes = 160;

/** Votes within so many words of one another mean one place. */
const binWidth = 4;

/** Where each word stands in today's text. */
export class SeedIndex {
  readonly #first: Int32Array;
  readonly #places: Int32Array;
  readonly #lexicon: Lexicon;
  readonly #count: number;

  constructor(words: WordList, lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#count = words.count;
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
    for (let i = from; i < to; i++) if (this.frequency(ids[i] ?? 0) > 0) order.push(i);
    order.sort((a, b) => this.frequency(ids[a] ?? 0) - this.frequency(ids[b] ?? 0));
    const bins = new Map<number, number>();
    let left = mostVotes;
    for (const i of order) {
      const id = ids[i] ?? 0;
      const times = this.frequency(id);
      if (times > left && bins.size > 0) break;
      left -= times;
      const vote = this.#lexicon.weight(id) * Math.log2(1 + this.#count / times);
      const end = (this.#first[id] ?? 0) + Math.min(times, mostVotes * 4);
      for (let at = this.#first[id] ?? 0; at < end; at++) {
        const bin = Math.floor(((this.#places[at] ?? 0) - (i - from)) / binWidth);
        bins.set(bin, (bins.get(bin) ?? 0) + vote);
      }
    }
    return best(bins, most, share);
  }
}

/** The fullest bins, each with its neighbour, as numbers of words. */
function best(bins: ReadonlyMap<number, number>, most: number, share: number): number[] {
  const scored: {readonly bin: number; readonly votes: number}[] = [];
  for (const [bin, votes] of bins) scored.push({bin, votes: votes + (bins.get(bin + 1) ?? 0)});
  scored.sort((a, b) => b.votes - a.votes || a.bin - b.bin);
  const enough = (scored[0]?.votes ?? 0) * share;
  const places: number[] = [];
  for (const {bin, votes} of scored) {
    if (votes < enough || places.length === most) break;
    const place = (bin + 1) * binWidth;
    if (!places.some((each) => Math.abs(each - place) <= binWidth)) places.push(place);
  }
  return places;
}
