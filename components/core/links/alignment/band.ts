import {numbered} from '../../natives/numbered.js';
import {reduced} from '../../natives/reduced.js';
import type {SharedTrait} from './likeness.js';

/** The part of the table of a × b that is looked at: for each boundary of a, boundaries of b. */
export interface Band {
  /** First boundary of b, for each boundary of a from 0 to its number of units. */
  readonly from: Int32Array;
  /** Boundaries of b in each row. */
  readonly width: number;
}

/** Cells of a table: so many take about a second, and 20 MB. */
const mostCells = 2_000_000;
/** A table of so many is gone through whole. */
const wholeTable = 800_000;
/** By how many of the units of a are known for their place: units of b, and what part of them, to look at. */
const widths: readonly (readonly [known: number, least: number, part: number])[] = [
  [0.2, 160, 1 / 16],
  [0.05, 300, 1 / 8],
  [0, 300, 1 / 3],
];

/**
 * Where to look: everywhere in short texts, in long ones beside the line along which the rarest
 * shared traits lie.
 *
 * @param a units of a
 */
export function bandFor(a: number, b: number, shared: readonly SharedTrait[]): Band {
  const [rows, columns] = [a + 1, b + 1];
  if (rows * columns <= wholeTable) return {from: new Int32Array(rows), width: columns};
  const points = risingPoints(shared);
  const [, least, part] = widths.find(([known]) => points.length >= known * a) ?? [0, 300, 1 / 3];
  const wanted = Math.max(least, Math.ceil(columns * part));
  const width = Math.max(3, Math.min(columns, Math.floor(mostCells / rows), wanted));
  return bandAlong([[0, 0], ...points, [a, b]], a, b, width);
}

/** A band of some width along a line through points, in units of a and b, from beginning to end. */
export function bandAlong(
  points: readonly (readonly [number, number])[],
  a: number,
  b: number,
  width: number,
): Band {
  const [rows, columns] = [a + 1, b + 1];
  const wide = Math.min(columns, Math.max(3, width));
  const from = new Int32Array(rows);
  const line = lineThrough(points, rows);
  // A row begins no further than the one before it ends, and the last one ends where b does.
  const step = wide - 1;
  for (let row = 1; row < rows; row++) {
    const before = from[row - 1] ?? 0;
    const wanted = Math.min(Math.round((line[row] ?? 0) - wide / 2), columns - wide);
    from[row] = Math.max(before, Math.min(wanted, before + step));
  }
  from[rows - 1] = columns - wide;
  for (let row = rows - 2; row >= 0; row--) {
    from[row] = Math.max(from[row] ?? 0, (from[row + 1] ?? 0) - step);
  }
  return {from, width: wide};
}

/** For each boundary of a the likely boundary of b. */
function lineThrough(knots: readonly (readonly [number, number])[], rows: number): Float64Array {
  const line = new Float64Array(rows);
  let next = 0;
  for (let row = 0; row < rows; row++) {
    while (next < knots.length - 1 && (knots[next]?.[0] ?? 0) < row) next++;
    const [a1, b1] = knots[Math.max(0, next - 1)] ?? [0, 0];
    const [a2, b2] = knots[next] ?? [0, 0];
    line[row] = a2 > a1 ? b1 + ((b2 - b1) * (row - a1)) / (a2 - a1) : b2;
  }
  return line;
}

/** A trait of so many pairs of units still tells where they are. */
const fewPairs = 9;

/** The heaviest run of pairs of units that share something rare, rising in both texts. */
function risingPoints(shared: readonly SharedTrait[]): [number, number][] {
  const pairs = new Map<string, {a: number; b: number; weight: number}>();
  for (const {a, b, gain} of shared) {
    if (a.length * b.length > fewPairs) continue;
    for (const i of a) {
      for (const j of b) {
        const key = `${i} ${j}`;
        const weight = gain / (a.length * b.length);
        const known = pairs.get(key);
        if (known) known.weight += weight;
        else pairs.set(key, {a: i, b: j, weight});
      }
    }
  }
  // Of pairs with one unit of a only one may be taken: the later of b come first.
  const points = [...pairs.values()].sort((x, y) => x.a - y.a || y.b - x.b);
  return heaviestRise(
    points,
    ({b}) => b,
    ({weight}) => weight,
  ).map(({a, b}) => [a, b]);
}

/**
 * The heaviest choice of things, in order, whose places strictly rise: by a table of the best that
 * ends at or before a place (Fenwick), n log n.
 *
 * @param place a whole number from 0
 */
export function heaviestRise<Thing>(
  things: readonly Thing[],
  place: (thing: Thing) => number,
  weight: (thing: Thing) => number,
): Thing[] {
  const size = 1 + reduced(things, (most, thing) => Math.max(most, place(thing)), 0);
  const best = new Float64Array(size + 1);
  const bestAt = new Int32Array(size + 1).fill(-1);
  const before = new Int32Array(things.length);
  let [top, topAt] = [0, -1];
  for (const [at, thing] of numbered(things)) {
    let [sum, from] = [0, -1];
    for (let i = place(thing); i > 0; i -= i & -i) {
      if ((best[i] ?? 0) > sum) [sum, from] = [best[i] ?? 0, bestAt[i] ?? -1];
    }
    before[at] = from;
    sum += weight(thing);
    if (sum > top) [top, topAt] = [sum, at];
    for (let i = place(thing) + 1; i <= size; i += i & -i) {
      if (sum > (best[i] ?? 0)) {
        best[i] = sum;
        bestAt[i] = at;
      }
    }
  }
  const chosen: Thing[] = [];
  for (let at = topAt; at >= 0; at = before[at] ?? -1) {
    const thing = things[at];
    if (thing !== undefined) chosen.push(thing);
  }
  return chosen.reverse();
}
