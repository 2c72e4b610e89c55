import {numbered} from '../../natives/numbered.js';
import {reduced} from '../../natives/reduced.js';
import type {Side} from './alignment.js';
import {mostInBead} from './beads.js';

/** Spread of the logarithm of how much longer a translation is than what it translates. */
const usualSpread = 0.16;
/**
 * No text becomes so much longer by being translated or told in full, by its logarithm: the one is an
 * excerpt of the other. What it is about tells where it stands, and its length next to nothing.
 */
const mostByTranslating = Math.log(5);
const unknownSpread = 1;
/** Short passages vary more: this much, over the characters of the longer script. */
const spreadOfShort = 3;
const leastSpreadByChance = 0.6;

/** Steps to a unit of the logarithm of a length, and how many there are. */
const steps = 16;
const mostSteps = 256;

/**
 * How likely lengths are those of a text and its translation (after Gale and Church 1993): the
 * logarithm of how much longer the one is has a normal distribution about that of the whole texts.
 */
export class LengthModel {
  /** Which of the two can be no more than an excerpt of the other. */
  readonly excerpt: Side | undefined;
  readonly #a: Groups;
  readonly #b: Groups;
  readonly #lengthsA: readonly number[];
  readonly #lengthsB: readonly number[];
  readonly #byChance: number;
  /** Logarithm of how much longer b is. */
  #ratio: number;
  #spread = usualSpread;
  readonly #tops = new Float64Array(mostSteps);
  readonly #falls = new Float64Array(mostSteps);

  /** @param a lengths of the units of a, in code points */
  constructor(a: readonly number[], b: readonly number[]) {
    this.#lengthsA = a;
    this.#lengthsB = b;
    this.#a = new Groups(a);
    this.#b = new Groups(b);
    this.#ratio = Math.log((1 + this.#b.whole) / (1 + this.#a.whole));
    if (Math.abs(this.#ratio) > mostByTranslating) {
      this.excerpt = this.#ratio > 0 ? 'a' : 'b';
      this.#ratio = 0;
      this.#spread = unknownSpread;
    }
    this.#byChance = Math.max(leastSpreadByChance, varianceOfLogs(a) + varianceOfLogs(b));
    this.#reckon();
  }

  /** Log odds that the last `a` units before `i` and the last `b` before `j` belong together. */
  score(i: number, j: number, a: number, b: number): number {
    const left = this.#a.log(i, a);
    const right = this.#b.log(j, b) - this.#ratio;
    const off = right - left;
    const step = Math.min(mostSteps - 1, Math.max(0, Math.round((off < 0 ? right : left) * steps)));
    const odds = (this.#tops[step] ?? 0) - off * off * (this.#falls[step] ?? 0);
    return odds > -9 ? odds : -9;
  }

  /** Odds by the length of the shorter side, which is asked for millions of times. */
  #reckon(): void {
    // Counted in characters of the longer script.
    const more = Math.max(0, this.#ratio);
    for (let step = 0; step < mostSteps; step++) {
      const short = spreadOfShort * Math.exp(-step / steps - more);
      const variance = Math.min(this.#byChance, this.#spread * this.#spread + short);
      this.#tops[step] = 0.5 * Math.log(this.#byChance / variance);
      this.#falls[step] = 0.5 * (1 / variance - 1 / this.#byChance);
    }
  }

  /** 0 to 1: how near the lengths of units are, which follow one another on either side. */
  fit(a: readonly number[], b: readonly number[]): number {
    const left = this.#a.log((a.at(-1) ?? 0) + 1, a.length);
    const right = this.#b.log((b.at(-1) ?? 0) + 1, b.length) - this.#ratio;
    return Math.exp(-Math.abs(right - left));
  }

  /**
   * Learns from pairs of units how much longer b is than a, and how much that varies.
   *
   * @returns whether it is other than was thought
   */
  learn(pairs: readonly (readonly [number, number])[]): boolean {
    const logs = pairs
      .map(([i, j]) => Math.log(((this.#lengthsB[j] ?? 0) + 1) / ((this.#lengthsA[i] ?? 0) + 1)))
      .sort((x, y) => x - y);
    const middle = logs[logs.length >> 1];
    if (middle === undefined || logs.length < 5) return false;
    const off = logs.map((log) => Math.abs(log - middle)).sort((x, y) => x - y);
    // The median deviation of a normal distribution is 0.67 of its standard deviation.
    const spread = (off[off.length >> 1] ?? 0) / 0.67;
    const isOther = Math.abs(middle - this.#ratio) > 0.04 || spread > this.#spread * 1.5;
    this.#ratio = middle;
    this.#spread = Math.min(0.8, Math.max(usualSpread, spread * 0.8));
    this.#reckon();
    return isOther;
  }
}

/** Logarithms of the lengths of neighbouring units together, reckoned once. */
class Groups {
  readonly whole: number;
  readonly #logs: Float64Array;

  constructor(lengths: readonly number[]) {
    const sums = new Float64Array(lengths.length + 1);
    for (const [at, length] of numbered(lengths)) sums[at + 1] = (sums[at] ?? 0) + length;
    this.whole = sums[lengths.length] ?? 0;
    this.#logs = new Float64Array((lengths.length + 1) * (mostInBead + 1));
    for (let end = 1; end <= lengths.length; end++) {
      for (let count = 1; count <= Math.min(end, mostInBead); count++) {
        const length = (sums[end] ?? 0) - (sums[end - count] ?? 0);
        this.#logs[end * (mostInBead + 1) + count] = Math.log(length + 1);
      }
    }
  }

  /** @param count at most as many as the longest bead has */
  log(end: number, count: number): number {
    return this.#logs[end * (mostInBead + 1) + Math.min(count, mostInBead)] ?? 0;
  }
}

function varianceOfLogs(lengths: readonly number[]): number {
  const logs = lengths.map((length) => Math.log(length + 1));
  const mean = reduced(logs, (sum, log) => sum + log, 0) / Math.max(1, logs.length);
  return reduced(logs, (sum, log) => sum + (log - mean) ** 2, 0) / Math.max(1, logs.length);
}
