import {type Band, bandFor} from './band.js';
import {type Compared, type SharedTrait, sharedTraits} from './likeness.js';
import type {UnitKind} from './units.js';

/** How many units of either side make a row (a bead, in the words of Gale and Church). */
export interface Bead {
  readonly a: number;
  readonly b: number;
  /** Logarithm of how usual it is, beside one and one. */
  readonly prior: number;
}

const bead = (a: number, b: number, prior: number): Bead => ({a, b, prior});

const usualBeads: readonly Bead[] = [
  bead(1, 1, 0),
  bead(1, 0, -2.6),
  bead(0, 1, -2.6),
  bead(1, 2, -2.4),
  bead(2, 1, -2.4),
  bead(1, 3, -3.4),
  bead(3, 1, -3.4),
  bead(2, 2, -4),
  bead(2, 3, -5),
  bead(3, 2, -5),
  bead(3, 3, -6),
];

/** What a short text can afford: a paragraph that became a run of dialogue. */
const longBeads: readonly Bead[] = [4, 5, 6, 7, 8].flatMap((many) => [
  bead(1, many, -3.4 - 0.4 * (many - 3)),
  bead(many, 1, -3.4 - 0.4 * (many - 3)),
]);

const shortTable = 160_000;

/** Spread of the logarithm of how much longer a translation is than what it translates. */
const spread = 0.2;
/** Short passages vary more: this much, over the characters of both. */
const spreadOfShort = 5;
const leastSpreadByChance = 0.6;

/** Weighs rows of two texts: by the traits they share, by their lengths, by what they are. */
export class BeadScores {
  readonly beads: readonly Bead[];
  readonly band: Band;
  readonly shared: readonly SharedTrait[];
  readonly #a: readonly Compared[];
  readonly #b: readonly Compared[];
  /** The gains of each pair of units in the band. */
  readonly #cells: Float32Array;
  readonly #lossA: Float64Array;
  readonly #lossB: Float64Array;
  readonly #sumA: Float64Array;
  readonly #sumB: Float64Array;
  readonly #byChance: number;
  #ratio: number;

  constructor(a: readonly Compared[], b: readonly Compared[]) {
    this.#a = a;
    this.#b = b;
    this.shared = sharedTraits(a, b);
    const lengthsA = a.map(({length}) => length);
    const lengthsB = b.map(({length}) => length);
    this.band = bandFor(lengthsA, lengthsB, this.shared);
    const cells = (a.length + 1) * (b.length + 1);
    this.beads = cells <= shortTable ? [...usualBeads, ...longBeads] : usualBeads;
    this.#cells = new Float32Array((a.length + 1) * this.band.width);
    this.#lossA = new Float64Array(a.length);
    this.#lossB = new Float64Array(b.length);
    for (const trait of this.shared) this.#enter(trait);
    this.#sumA = sums(lengthsA);
    this.#sumB = sums(lengthsB);
    this.#ratio = (this.#sumB[b.length] ?? 1) / Math.max(1, this.#sumA[a.length] ?? 1);
    this.#byChance = Math.max(
      leastSpreadByChance,
      varianceOfLogs(lengthsA) + varianceOfLogs(lengthsB),
    );
  }

  /** How much longer b is than a. */
  get ratio(): number {
    return this.#ratio;
  }

  set ratio(ratio: number) {
    this.#ratio = ratio;
  }

  #enter({a, b, gain, loss}: SharedTrait): void {
    const {from, width} = this.band;
    for (const i of a) this.#lossA[i] = (this.#lossA[i] ?? 0) + loss;
    for (const j of b) this.#lossB[j] = (this.#lossB[j] ?? 0) + loss;
    for (const i of a) {
      const first = from[i] ?? 0;
      for (const j of b) {
        if (j < first || j >= first + width) continue;
        const cell = i * width + j - first;
        this.#cells[cell] = (this.#cells[cell] ?? 0) + gain - 2 * loss;
      }
    }
  }

  /** How likely the units before `i` and `j`, as many as the bead says, make a row: log odds. */
  score(i: number, j: number, {a, b, prior}: Bead): number {
    if (a === 0 || b === 0) return prior;
    return (
      prior + this.#byTraits(i, j, a, b) + this.#byLength(i, j, a, b) + this.#byKind(i, j, a, b)
    );
  }

  #byTraits(i: number, j: number, a: number, b: number): number {
    const {from, width} = this.band;
    let sum = 0;
    for (let row = i - a; row < i; row++) {
      const first = from[row] ?? 0;
      for (let column = Math.max(j - b, first); column < j && column < first + width; column++) {
        sum += this.#cells[row * width + column - first] ?? 0;
      }
      sum += this.#lossA[row] ?? 0;
    }
    for (let column = j - b; column < j; column++) sum += this.#lossB[column] ?? 0;
    // What is shared twice over is no more certain twice over.
    return sum > 0 ? 3 * Math.log1p(sum / 3) : Math.max(sum, -4);
  }

  #byLength(i: number, j: number, a: number, b: number): number {
    const left = (this.#sumA[i] ?? 0) - (this.#sumA[i - a] ?? 0);
    const right = ((this.#sumB[j] ?? 0) - (this.#sumB[j - b] ?? 0)) / this.#ratio;
    const variance = spread * spread + spreadOfShort / Math.max(1, Math.min(left, right));
    if (variance >= this.#byChance) return 0;
    const off = Math.log((right + 1) / (left + 1));
    const odds =
      0.5 * Math.log(this.#byChance / variance) -
      0.5 * off * off * (1 / variance - 1 / this.#byChance);
    return Math.max(odds, -12);
  }

  /** 0 to 1: how near the lengths of units are, which follow one another on either side. */
  lengthFit(a: readonly number[], b: readonly number[]): number {
    const length = (sum: Float64Array, units: readonly number[]): number =>
      (sum[(units.at(-1) ?? -1) + 1] ?? 0) - (sum[units[0] ?? 0] ?? 0);
    const [left, right] = [length(this.#sumA, a), length(this.#sumB, b) / this.#ratio];
    return (Math.min(left, right) + 1) / (Math.max(left, right) + 1);
  }

  #byKind(i: number, j: number, a: number, b: number): number {
    let [headA, markA] = [0, 0];
    let [headB, markB] = [0, 0];
    for (let row = i - a; row < i; row++) {
      const kind = this.#a[row]?.unit.kind;
      if (kind === 'heading') headA++;
      else if (kind === 'mark') markA++;
    }
    for (let column = j - b; column < j; column++) {
      const kind = this.#b[column]?.unit.kind;
      if (kind === 'heading') headB++;
      else if (kind === 'mark') markB++;
    }
    if (a === 1 && b === 1) {
      return forKinds(this.#a[i - 1]?.unit.kind ?? 'prose', this.#b[j - 1]?.unit.kind ?? 'prose');
    }
    return -2 * (markA + markB) - Math.abs(headA - headB) * 1.5 - Math.min(headA, headB) * 0.5;
  }
}

function forKinds(a: UnitKind, b: UnitKind): number {
  if (a === b) return a === 'heading' ? 1 : a === 'mark' ? 2 : 0;
  if (a === 'mark' || b === 'mark') return -4;
  if (a === 'heading' || b === 'heading') return -1.5;
  return 0;
}

function sums(lengths: readonly number[]): Float64Array {
  const sum = new Float64Array(lengths.length + 1);
  for (const [at, length] of lengths.entries()) sum[at + 1] = (sum[at] ?? 0) + length;
  return sum;
}

function varianceOfLogs(lengths: readonly number[]): number {
  const logs = lengths.map((length) => Math.log(length + 1));
  const mean = logs.reduce((sum, log) => sum + log, 0) / Math.max(1, logs.length);
  return logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
}
