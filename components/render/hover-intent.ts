/** A rest this long on one element means it, in milliseconds. */
const firstDelay = 350;

/** Who has just read one card means the next sooner. */
const nextDelay = 120;

/** For how long after a card closed the shorter delay holds. */
const warmFor = 500;

/** The clock; a test brings its own. */
export interface IntentClock {
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
}

export interface HoverIntentOptions {
  /** The pointer has rested on this element. */
  readonly open: (element: Element) => void;
  /** The pointer left what was opened; the card itself grants the time to reach it. */
  readonly close: () => void;
  readonly clock?: IntentClock;
}

const pageClock: IntentClock = {
  setTimeout: (callback, milliseconds) => window.setTimeout(callback, milliseconds),
  clearTimeout: (timer) => window.clearTimeout(timer),
  now: () => performance.now(),
};

/** Tells a pointer that rests on something from one that only crosses it. */
export class HoverIntent {
  readonly #options: HoverIntentOptions;
  readonly #clock: IntentClock;
  #timer: number | undefined;
  #awaited: Element | undefined;
  #opened: Element | undefined;
  /** When the last card was left. */
  #left = Number.NEGATIVE_INFINITY;

  constructor(options: HoverIntentOptions) {
    this.#options = options;
    this.#clock = options.clock ?? pageClock;
  }

  /** The pointer is over an element, or still over it. */
  over(element: Element): void {
    if (element === this.#awaited || element === this.#opened) return;
    // From one mention straight into another inside it, no `out` comes between.
    this.out();
    this.#awaited = element;
    const warm = this.#clock.now() - this.#left < warmFor;
    this.#timer = this.#clock.setTimeout(
      () => {
        this.#timer = undefined;
        this.#awaited = undefined;
        this.#opened = element;
        this.#options.open(element);
      },
      warm ? nextDelay : firstDelay,
    );
  }

  /** The pointer left the element it was over. */
  out(): void {
    this.#stopWaiting();
    if (!this.#opened) return;
    this.#opened = undefined;
    this.#left = this.#clock.now();
    this.#options.close();
  }

  /** Forgets what is awaited and what was opened, and reports nothing. */
  cancel(): void {
    this.#stopWaiting();
    this.#opened = undefined;
  }

  #stopWaiting(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#awaited = undefined;
  }
}
