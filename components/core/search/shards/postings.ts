import {numbered} from '../../natives/numbered.js';
import {bm25} from '../bm25.js';
import {ByteReader, ByteWriter, sortableNumber} from './bytes.js';

/** Where a term stands in one passage. */
export interface Posting {
  readonly passage: number;
  readonly count: number;
  /** Different words of the passage; 1 for a label. */
  readonly length: number;
  /** In order; none for a label. */
  readonly positions: readonly number[];
}

/**
 * Adds a posting to what a build gathers: numbers, of which bytes are made at the end. Bytes of its
 * own for each word would cost more than all else that is done for it.
 *
 * @param last number of the passage before, or 0; without it the passage's own is left out
 */
export function gather(
  numbers: number[],
  passage: number,
  count: number,
  length: number,
  positions: readonly number[],
  last?: number,
): void {
  if (last !== undefined) numbers.push(passage - last);
  numbers.push(count, length, positions.length);
  let before = 0;
  for (const position of positions) {
    numbers.push(position - before);
    before = position;
  }
}

/** Reads what {@link gather} wrote: each part counts from 0 again. */
function* gathered(parts: readonly Uint8Array[]): Generator<Posting> {
  for (const part of parts) {
    const reader = new ByteReader(part);
    let passage = 0;
    while (!reader.isDone) {
      passage += reader.number();
      const [count, length] = [reader.number(), reader.number()];
      let position = 0;
      const positions: number[] = [];
      for (let left = reader.number(); left > 0; left--) {
        position += reader.number();
        positions.push(position);
      }
      yield {passage, count, length, positions};
    }
  }
}

/** Bytes of a segment: what is read at least of a term. */
const segmentSize = 8192;

/** A stretch of a term's postings, under a key that says where it begins. Its bytes hold until the next one. */
export interface Segment {
  readonly key: string;
  readonly weights: Uint8Array;
  /** Absent for a label. */
  readonly positions?: Uint8Array;
}

/**
 * Keys of a term's segments lie between the last two of these. The first segment has the first of
 * them, so that it is known of a page that begins with it that the one before has none.
 */
export const segmentKey = (term: string, passage: number): string =>
  `${term}\0${sortableNumber(passage)}`;
export const segmentsFrom = (term: string): string => `${term}\0`;
export const segmentsTo = (term: string): string => `${term}\u0001`;

/** How many postings {@link gather} wrote. */
export function countGathered(parts: readonly Uint8Array[]): number {
  let count = 0;
  for (const part of parts) {
    const reader = new ByteReader(part);
    for (; !reader.isDone; count++) {
      reader.skip(3);
      reader.skip(reader.number());
    }
  }
  return count;
}

/**
 * Cuts the postings of terms into segments. Their numbers go from bytes to bytes: as objects the
 * postings of a large collection would cost several times as much.
 */
export class SegmentCutter {
  readonly #weights = new ByteWriter(2 * segmentSize);
  readonly #positions = new ByteWriter(2 * segmentSize);
  #first = 0;
  #isFirst = true;
  #last = 0;

  /**
   * @param parts as {@link gather} wrote them
   * @param bases the number from which the passages of each part count
   * @param total what {@link countGathered} says of them; the first number of each segment
   */
  *cut(
    term: string,
    parts: readonly Uint8Array[],
    bases: readonly number[],
    total: number,
  ): Generator<Segment> {
    let isLabel: boolean | undefined;
    this.#isFirst = true;
    for (const [at, part] of numbered(parts)) {
      const reader = new ByteReader(part);
      let passage = bases[at] ?? 0;
      while (!reader.isDone) {
        passage += reader.number();
        const [count, length, from] = [reader.number(), reader.number(), reader.at];
        const places = reader.number();
        reader.skip(places);
        if (isLabel === undefined) this.#begin(passage, total);
        else if (this.#isFull && passage !== this.#first) {
          yield this.#segment(term, isLabel);
          this.#begin(passage, total);
        }
        isLabel ??= places === 0;
        this.#add(passage, count, length);
        this.#positions.append(part.subarray(from, reader.at));
      }
    }
    if (isLabel !== undefined) yield this.#segment(term, isLabel);
  }

  get #isFull(): boolean {
    return this.#positions.length + this.#weights.length > segmentSize;
  }

  #begin(passage: number, total: number): void {
    this.#weights.clear();
    this.#positions.clear();
    this.#weights.number(total);
    this.#first = passage;
    this.#last = 0;
  }

  #add(passage: number, count: number, length: number): void {
    const step = passage - this.#last;
    this.#last = passage;
    this.#weights.number(step);
    // A count of one, the most frequent by far, costs no byte of its own.
    this.#weights.number(length * 4 + Math.min(count, 4) - 1);
    if (count > 3) this.#weights.number(count - 4);
    // As `gather` writes a posting whose count and length stand with the weights.
    this.#positions.number(step);
    this.#positions.number(0);
    this.#positions.number(0);
  }

  #segment(term: string, isLabel: boolean): Segment {
    const key = this.#isFirst ? segmentsFrom(term) : segmentKey(term, this.#first);
    this.#isFirst = false;
    const segment = {key, weights: this.#weights.written};
    return isLabel ? segment : {...segment, positions: this.#positions.written};
  }
}

/** What the weights of all terms depend on. */
export interface IndexMeasures {
  readonly size: number;
  readonly averageLength: number;
}

/** Adds the weights a segment holds to a map; `isLabel` gives plain counts. */
export function readWeights(
  segment: Uint8Array,
  measures: IndexMeasures,
  isLabel: boolean,
  into: Map<number, number>,
): void {
  const reader = new ByteReader(segment);
  const having = reader.number();
  let passage = 0;
  while (!reader.isDone) {
    passage += reader.number();
    const packed = reader.number();
    const low = (packed % 4) + 1;
    const count = low < 4 ? low : 4 + reader.number();
    const length = Math.floor(packed / 4);
    into.set(passage, isLabel ? count : bm25({count, length}, having, measures));
  }
}

/** Positions by passage, of those passages that are asked for. */
export function readPositions(
  segment: Uint8Array,
  among: ReadonlySet<number>,
  into: Map<number, readonly number[]>,
): void {
  for (const {passage, positions} of gathered([segment])) {
    if (among.has(passage)) into.set(passage, positions);
  }
}
