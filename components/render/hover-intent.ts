import {FrameClock, type IntentClock} from './frame-clock.js';

/** A rest this long on one element means it, in milliseconds. */
const firstDelay = 350;

/** Who has just read one card means the next sooner. */
const nextDelay = 120;

/** For how long after a card closed the shorter delay holds. */
const warmFor = 500;

/** Where the pointer rests, in CSS pixels of the viewport. */
export interface HoverPoint {
  readonly x: number;
  readonly y: number;
}

export interface HoverIntentOptions {
  /** The pointer has rested on this element. */
  readonly open: (element: Element, point?: HoverPoint) => void;
  /** The pointer left what was opened. */
  readonly close: () => void;
  /** Milliseconds to reach what was opened before `close`; none where that grants them itself. */
  readonly grace?: number;
  readonly clock?: IntentClock;
}

/** Tells a pointer that rests on something from one that only crosses it. */
export class HoverIntent {
  readonly #options: HoverIntentOptions;
  readonly #clock: IntentClock;
  #timer: number | undefined;
  #closing: number | undefined;
  #awaited: Element | undefined;
  #opened: Element | undefined;
  /** When the last card was left. */
  #left = Number.NEGATIVE_INFINITY;

  constructor(options: HoverIntentOptions) {
    this.#options = options;
    this.#clock = options.clock ?? new FrameClock();
  }

  /** The pointer is over an element, or still over it. */
  over(element: Element, point?: HoverPoint): void {
    if (element === this.#opened) this.hold();
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
        this.#options.open(element, point);
      },
      warm ? nextDelay : firstDelay,
    );
  }

  /** The pointer left the element it was over. */
  out(): void {
    this.#stopWaiting();
    if (!this.#opened || this.#closing !== undefined) return;
    const {grace = 0} = this.#options;
    if (grace === 0) this.#close();
    else this.#closing = this.#clock.setTimeout(() => this.#close(), grace);
  }

  /** The pointer reached what was opened: it stays. */
  hold(): void {
    if (this.#closing !== undefined) this.#clock.clearTimeout(this.#closing);
    this.#closing = undefined;
  }

  /** Forgets what is awaited and what was opened, and reports nothing. */
  cancel(): void {
    this.#stopWaiting();
    this.hold();
    this.#opened = undefined;
  }

  #close(): void {
    this.#closing = undefined;
    this.#opened = undefined;
    this.#left = this.#clock.now();
    this.#options.close();
  }

  #stopWaiting(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#awaited = undefined;
  }
}
