import type {SharedTrait} from './likeness.js';

/** The part of the table of a × b that is looked at: for each boundary of a, boundaries of b. */
export interface Band {
  /** First boundary of b, for each boundary of a from 0 to its number of units. */
  readonly from: Int32Array;
  /** Boundaries of b in each row. */
  readonly width: number;
}

/** Cells of a table: so many take about a second, and 40 MB. */
const mostCells = 3_000_000;
/** A table of so many is gone through whole. */
const wholeTable = 1_200_000;

/**
 * Where to look: everywhere in short texts, in long ones beside the line along which the rarest
 * shared traits lie.
 */
export function bandFor(
  lengthsA: readonly number[],
  lengthsB: readonly number[],
  shared: readonly SharedTrait[],
): Band {
  const [rows, columns] = [lengthsA.length + 1, lengthsB.length + 1];
  const most = rows * columns <= wholeTable ? columns : Math.floor(mostCells / rows);
  const width = Math.max(3, Math.min(columns, most, Math.max(400, Math.ceil(columns / 3))));
  const from = new Int32Array(rows);
  if (rows * columns <= wholeTable) return {from, width: columns};
  const line = lineThrough(lengthsA, lengthsB, shared);
  // A row begins no further than the one before it ends, and the last one ends where b does.
  const step = width - 1;
  for (let row = 1; row < rows; row++) {
    const before = from[row - 1] ?? 0;
    const wanted = Math.min(Math.round((line[row] ?? 0) - width / 2), columns - width);
    from[row] = Math.max(before, Math.min(wanted, before + step));
  }
  from[rows - 1] = columns - width;
  for (let row = rows - 2; row >= 0; row--) {
    from[row] = Math.max(from[row] ?? 0, (from[row + 1] ?? 0) - step);
  }
  return {from, width};
}

/** For each boundary of a the likely boundary of b. */
function lineThrough(
  lengthsA: readonly number[],
  lengthsB: readonly number[],
  shared: readonly SharedTrait[],
): Float64Array {
  const knots = [[0, 0], ...risingPoints(shared), [lengthsA.length, lengthsB.length]];
  const line = new Float64Array(lengthsA.length + 1);
  let next = 0;
  for (let row = 0; row <= lengthsA.length; row++) {
    while (next < knots.length - 1 && (knots[next]?.[0] ?? 0) < row) next++;
    const [a1 = 0, b1 = 0] = knots[Math.max(0, next - 1)] ?? [];
    const [a2 = 0, b2 = 0] = knots[next] ?? [];
    line[row] = a2 > a1 ? b1 + ((b2 - b1) * (row - a1)) / (a2 - a1) : b2;
  }
  return line;
}

/** The longest run of pairs of units that alone share something, rising in both texts. */
function risingPoints(shared: readonly SharedTrait[]): [number, number][] {
  const weights = new Map<string, {a: number; b: number; weight: number}>();
  for (const {a, b, gain} of shared) {
    const [onlyA, onlyB] = [a[0], b[0]];
    if (a.length > 1 || b.length > 1 || onlyA === undefined || onlyB === undefined) continue;
    const key = `${onlyA} ${onlyB}`;
    const known = weights.get(key);
    if (known) known.weight += gain;
    else weights.set(key, {a: onlyA, b: onlyB, weight: gain});
  }
  const points = [...weights.values()].sort((x, y) => x.a - y.a || y.b - x.b);
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
  const size = 1 + things.reduce((most, thing) => Math.max(most, place(thing)), 0);
  const best = new Float64Array(size + 1);
  const bestAt = new Int32Array(size + 1).fill(-1);
  const before = new Int32Array(things.length);
  let [top, topAt] = [0, -1];
  for (const [at, thing] of things.entries()) {
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
