/** Length of the pieces that are looked up, in UTF-16 units. */
const piece = 16;

/** Pieces that are cut between two chances to let a page do something else. */
const sliceOfPieces = 16_384;

/** Places compared for one look-up: a text that repeats itself must not cost its square. */
const mostCompared = 64;

/** Where words stand. */
export interface Finds {
  /** UTF-16 offsets: the first ones found, not more than were asked for. */
  readonly places: readonly number[];
  /** Whether there can be no others. */
  readonly complete: boolean;
}

/**
 * Finds words in a text without reading it through each time: it is cut into pieces once, and words
 * of some length hold at least one whole piece wherever they stand.
 */
export class ExactPlaces {
  /** The last place of each piece, in multiples of its length, and how often it stands. */
  readonly #last = new Map<string, number>();
  /** For each place the one before it where the same piece stands, or -1. */
  readonly #before: Int32Array;
  /** For each place how often its piece stands up to there. */
  readonly #times: Int32Array;

  private constructor(readonly text: string) {
    const places = Math.floor(text.length / piece);
    this.#before = new Int32Array(places).fill(-1);
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
    const at = place * piece;
    const words = this.text.slice(at, at + piece);
    const before = this.#last.get(words) ?? -1;
    this.#before[place] = before;
    this.#times[place] = before === -1 ? 1 : (this.#times[before] ?? 0) + 1;
    this.#last.set(words, place);
  }

  /** @param most no more than so many places are wanted */
  find(words: string, most: number): Finds {
    if (words.length < 2 * piece) return this.#readThrough(words, most);
    const places: number[] = [];
    let compared = 0;
    for (let shift = 0; shift < piece; shift++) {
      const [offset, last] = this.#rarest(words, shift);
      for (let place = last; place !== -1; place = this.#before[place] ?? -1) {
        const start = place * piece - offset;
        if (++compared > mostCompared) return {places, complete: false};
        if (start < 0 || !this.text.startsWith(words, start)) continue;
        places.push(start);
        if (places.length === most) return {places, complete: false};
      }
    }
    return {places, complete: true};
  }

  /** Of the pieces within words that lie so far from their beginning, the rarest and its place. */
  #rarest(words: string, shift: number): readonly [offset: number, place: number] {
    let rarest: readonly [number, number] = [shift, -1];
    let least = Infinity;
    const end = Math.min(words.length, shift + 8 * piece);
    for (let offset = shift; offset + piece <= end; offset += piece) {
      const place = this.#last.get(words.slice(offset, offset + piece));
      if (place === undefined) return [offset, -1];
      const times = this.#times[place] ?? 0;
      if (times < least) {
        least = times;
        rarest = [offset, place];
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
