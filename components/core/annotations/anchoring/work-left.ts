/** Cells of tables, or characters compared, that one search may cost: some two seconds. */
const mostWork = 300_000_000;

/** So much work is done between two chances to let a page do something else. */
const sliceOfWork = 2_000_000;

/**
 * What a search may still cost. A text that repeats itself, or thousands of quotes that are in no
 * text, would else cost minutes; what is not looked for is said to be ambiguous.
 */
export class WorkLeft {
  #left = mostWork;
  #slice = sliceOfWork;

  /** Whether there is enough left; it is spent then. */
  spend(cost: number): boolean {
    this.#left -= cost;
    this.#slice -= cost;
    return this.#left >= 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Whether it is time for a pause; asked again, it is not. */
  takePause(): boolean {
    if (this.#slice > 0) return false;
    this.#slice = sliceOfWork;
    return true;
  }
}
