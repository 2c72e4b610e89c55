import {reduced} from '../../natives/reduced.js';
import type {Span} from '../../tei/span.js';
import type {KnownPassage} from './known-text.js';
import {firstAbove} from './word-list.js';

/** A passage whose place today is beyond doubt. */
export interface SurePlace {
  readonly passage: KnownPassage;
  /** Where it began in the old text, in code points. */
  readonly position: number;
  /** UTF-16 units of today's text. */
  readonly now: Span;
}

/** Neighbours farther off than this (characters of the old text) say nothing of a passage. */
const farthest = 1500;

/** Two neighbours that keep together hold what was between them only if they are this near. */
const nearby = 500;

/** The passages that are surely placed, as witnesses for the others. */
export class Neighbours {
  readonly #byPosition: readonly SurePlace[];
  readonly #positions: Float64Array;
  readonly #byPlace: readonly SurePlace[];
  readonly #places: Float64Array;
  readonly #longest: number;

  /** @param boundaries where blocks of the old text are known to begin or end, ascending */
  constructor(
    sure: readonly SurePlace[],
    readonly boundaries: readonly number[],
  ) {
    this.#byPosition = [...sure].sort((a, b) => a.position - b.position);
    this.#positions = Float64Array.from(this.#byPosition, ({position}) => position);
    this.#byPlace = [...sure].sort((a, b) => a.now.start - b.now.start);
    this.#places = Float64Array.from(this.#byPlace, ({now}) => now.start);
    this.#longest = Math.min(
      2000,
      reduced(sure, (most, {now}) => Math.max(most, now.end - now.start), 0),
    );
  }

  /** The nearest sure passages before and after a position of the old text. */
  around(position: number): SurePlace[] {
    const after = firstAbove(this.#positions, this.#positions.length, position);
    return [this.#byPosition[after - 1], this.#byPosition[after]].flatMap((each) =>
      each && Math.abs(each.position - position) <= farthest ? [each] : [],
    );
  }

  /** Where these neighbours expect a passage to begin. */
  expected(position: number): number[] {
    return this.around(position).map((each) => each.now.start + position - each.position);
  }

  /** How many of the neighbours on either side find a place where they expect it: 0, 1, 2. */
  agreeing(position: number, start: number): number {
    return this.around(position).filter((each) => {
      const distance = Math.abs(each.position - position);
      return Math.abs(each.now.start + position - each.position - start) <= 25 + distance * 0.3;
    }).length;
  }

  /** Whether the text around the passage kept together, and a place lies outside it. */
  contradict(position: number, start: number): boolean {
    const [before, after] = this.around(position);
    if (!before || !after || before.position > position || after.position < position) return false;
    // Blocks are moved; what is between two words of one block seldom leaves them.
    const {boundaries} = this;
    const first = firstAbove(boundaries, boundaries.length, before.passage.quoteStart);
    if (first !== firstAbove(boundaries, boundaries.length, after.passage.quoteStart)) return false;
    const apart = after.position - before.position;
    const apartNow = after.now.start - before.now.start;
    if (apart > nearby || apartNow < 0 || apartNow > apart * 1.5 + 60) return false;
    return start < before.now.start || start > after.now.end;
  }

  /** Whether other words than the passage's are known to stand at a place. */
  occupied(passage: KnownPassage, {start, end}: Span): boolean {
    let at = firstAbove(this.#places, this.#places.length, end - 1) - 1;
    for (; at >= 0; at--) {
      const other = this.#byPlace[at];
      if (!other || other.now.start < start - this.#longest) return false;
      const meets = other.now.start < end && other.now.end > start;
      const {quoteStart, quoteEnd} = other.passage;
      const met = quoteStart < passage.quoteEnd && quoteEnd > passage.quoteStart;
      if (meets && !met) return true;
    }
    return false;
  }
}
