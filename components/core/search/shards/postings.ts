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

/** Writes a posting into what a build gathers, after the last one written there (or 0). */
export function gather(bytes: ByteWriter, posting: Posting, last: number): void {
  bytes.number(posting.passage - last);
  bytes.number(posting.count);
  bytes.number(posting.length);
  bytes.number(posting.positions.length);
  let before = 0;
  for (const position of posting.positions) {
    bytes.number(position - before);
    before = position;
  }
}

/** Reads what {@link gather} wrote: each part counts from 0 again. */
export function* gathered(parts: readonly Uint8Array[]): Generator<Posting> {
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

/** A stretch of a term's postings, under a key that says where it begins. */
export interface Segment {
  readonly key: string;
  readonly weights: Uint8Array;
  /** Absent for a label. */
  readonly positions?: Uint8Array;
}

/** Keys of a term's segments lie between these. */
export const segmentKey = (term: string, passage: number): string =>
  `${term}\0${sortableNumber(passage)}`;
export const segmentsFrom = (term: string): string => `${term}\0`;
export const segmentsTo = (term: string): string => `${term}\u0001`;

/** Cuts the postings of a term into segments. The first numbers of each say how many there are in all. */
export function* segmentsOf(term: string, postings: readonly Posting[]): Generator<Segment> {
  let at = 0;
  while (at < postings.length) {
    const weights = new ByteWriter(256);
    const positions = new ByteWriter(256);
    const first = postings[at]?.passage ?? 0;
    let last = 0;
    weights.number(postings.length);
    for (let next = postings[at]; next; next = postings[++at]) {
      if (positions.length + weights.length > segmentSize && next.passage !== first) break;
      weights.number(next.passage - last);
      // A count of one, the most frequent by far, costs no byte of its own.
      weights.number(next.length * 4 + Math.min(next.count, 4) - 1);
      if (next.count > 3) weights.number(next.count - 4);
      gather(positions, {...next, count: 0, length: 0}, last);
      last = next.passage;
    }
    const key = segmentKey(term, first);
    yield postings[0]?.positions.length === 0
      ? {key, weights: weights.finish()}
      : {key, weights: weights.finish(), positions: positions.finish()};
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
