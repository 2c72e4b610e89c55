import {times} from '../../natives/times.js';
import type {BeadScores} from './bead-scores.js';
import type {Bead} from './beads.js';
import type {Step} from './best-path.js';

/** Other ways are weighed this many units to either side of the best one. */
const reach = 12;

const none = Number.NEGATIVE_INFINITY;

/** How sure it is of two texts that units belong together or stand alone, from 0 to 1. */
export interface Certainties {
  /** For each unit of a, the units of b it may belong to and how likely that is. */
  readonly links: readonly ReadonlyMap<number, number>[];
  readonly aloneA: Float64Array;
  readonly aloneB: Float64Array;
}

/** A row that is less likely adds nothing that would be seen. */
const negligible = 0.005;

/**
 * How sure it is what belongs together: the share that the ways through both texts that say so
 * have in the weight of all ways near the best one (forward and backward sums, in logarithms).
 */
export function certaintiesOf(
  scores: BeadScores,
  steps: readonly Step[],
  rows: number,
  columns: number,
): Certainties {
  const near = new NearPath(steps, rows, columns);
  const forward = forwardSums(scores, near, rows, columns);
  const backward = backwardSums(scores, near, rows, columns);
  const whole = near.get(forward, rows, columns);
  const links = times(rows, () => new Map<number, number>());
  const aloneA = new Float64Array(rows);
  const aloneB = new Float64Array(columns);
  for (let i = 0; i <= rows; i++) {
    for (let j = near.first(i); j <= near.last(i); j++) {
      const after = near.get(backward, i, j);
      if (after === none) continue;
      for (const bead of scores.beads) {
        if (bead.a > i || bead.b > j) continue;
        const before = near.get(forward, i - bead.a, j - bead.b);
        if (before === none || before + after + bead.prior + mostGain < whole) continue;
        const share = Math.exp(before + scores.score(i, j, bead) + after - whole);
        if (share < negligible) continue;
        if (bead.b === 0) aloneA[i - 1] = (aloneA[i - 1] ?? 0) + share;
        else if (bead.a === 0) aloneB[j - 1] = (aloneB[j - 1] ?? 0) + share;
        else addLinks(links, i, j, bead, share);
      }
    }
  }
  return {links, aloneA, aloneB};
}

/** No row scores more above its prior: what cannot come near the whole is not looked at. */
const mostGain = 30;

function addLinks(
  links: readonly Map<number, number>[],
  i: number,
  j: number,
  {a, b}: Bead,
  share: number,
): void {
  for (let row = i - a; row < i; row++) {
    const ofRow = links[row];
    for (let column = j - b; column < j; column++) {
      ofRow?.set(column, (ofRow.get(column) ?? 0) + share);
    }
  }
}

function forwardSums(
  scores: BeadScores,
  near: NearPath,
  rows: number,
  columns: number,
): Float64Array {
  const forward = near.table();
  near.set(forward, 0, 0, 0);
  for (let i = 0; i <= rows; i++) {
    for (let j = near.first(i); j <= Math.min(columns, near.last(i)); j++) {
      if (i === 0 && j === 0) continue;
      let sum = none;
      for (const bead of scores.beads) {
        if (bead.a > i || bead.b > j) continue;
        const before = near.get(forward, i - bead.a, j - bead.b);
        if (before !== none) sum = addLogs(sum, before + scores.score(i, j, bead));
      }
      near.set(forward, i, j, sum);
    }
  }
  return forward;
}

function backwardSums(
  scores: BeadScores,
  near: NearPath,
  rows: number,
  columns: number,
): Float64Array {
  const backward = near.table();
  near.set(backward, rows, columns, 0);
  for (let i = rows; i >= 0; i--) {
    for (let j = near.last(i); j >= near.first(i); j--) {
      if (i === rows && j === columns) continue;
      let sum = none;
      for (const bead of scores.beads) {
        const after = near.get(backward, i + bead.a, j + bead.b);
        if (after !== none) sum = addLogs(sum, after + scores.score(i + bead.a, j + bead.b, bead));
      }
      near.set(backward, i, j, sum);
    }
  }
  return backward;
}

function addLogs(x: number, y: number): number {
  if (x === none) return y;
  const [large, small] = x > y ? [x, y] : [y, x];
  return large + Math.log1p(Math.exp(small - large));
}

/** The cells beside a way. */
class NearPath {
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #starts: Int32Array;
  readonly #rows: number;
  #size = 0;

  constructor(steps: readonly Step[], rows: number, columns: number) {
    this.#rows = rows;
    this.#first = new Int32Array(rows + 1).fill(columns);
    this.#last = new Int32Array(rows + 1);
    const cover = (row: number, from: number, to: number): void => {
      if (row < 0 || row > rows) return;
      this.#first[row] = Math.max(0, Math.min(this.#first[row] ?? 0, from));
      this.#last[row] = Math.min(columns, Math.max(this.#last[row] ?? 0, to));
    };
    cover(0, 0, reach);
    for (const {i, j, bead} of steps) {
      for (let row = i - bead.a; row <= i; row++) cover(row, j - bead.b - reach, j + reach);
    }
    this.#starts = new Int32Array(rows + 1);
    for (let row = 0; row <= rows; row++) {
      this.#starts[row] = this.#size;
      this.#size += this.last(row) - this.first(row) + 1;
    }
  }

  first(row: number): number {
    return this.#first[row] ?? 0;
  }

  last(row: number): number {
    return this.#last[row] ?? 0;
  }

  table(): Float64Array {
    return new Float64Array(this.#size).fill(none);
  }

  get(table: Float64Array, row: number, column: number): number {
    if (row > this.#rows || column < this.first(row) || column > this.last(row)) return none;
    return table[(this.#starts[row] ?? 0) + column - this.first(row)] ?? none;
  }

  set(table: Float64Array, row: number, column: number, value: number): void {
    table[(this.#starts[row] ?? 0) + column - this.first(row)] = value;
  }
}
