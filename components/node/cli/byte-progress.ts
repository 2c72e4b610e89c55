import type {BuildProgress} from '../build/session.js';

/** Widths of the bar, in characters. */
const width = 24;

/** The line is written so often, in milliseconds: a terminal is slower than the work. */
const pause = 100;

/** How far a build is, on one line that is rewritten in place: bar, share, rate, time left. */
export class ByteProgress implements BuildProgress {
  readonly #write: (text: string) => void;
  readonly #now: () => number;
  #total = 0;
  #done = 0;
  /** What had to be done; what was known already goes by too fast to tell a rate from. */
  #worked = 0;
  #began = 0;
  #last = Number.NEGATIVE_INFINITY;

  constructor(write: (text: string) => void, now = () => performance.now()) {
    this.#write = write;
    this.#now = now;
  }

  begin(bytes: number): void {
    this.#total = 2 * bytes;
    this.#began = this.#now();
  }

  advance(bytes: number, isKnown: boolean): void {
    this.#done += bytes;
    if (!isKnown) this.#worked += bytes;
    const now = this.#now();
    if (now - this.#last < pause && this.#done < this.#total) return;
    this.#last = now;
    const state = {done: this.#done, worked: this.#worked, total: this.#total};
    this.#write(`\r${sayBytes(state, now - this.#began)}\u001b[K`);
  }

  /** Takes the line away. */
  end(): void {
    this.#write('\r\u001b[K');
  }
}

interface ByteState {
  readonly done: number;
  readonly worked: number;
  /** Every source is gone through twice. */
  readonly total: number;
}

/** `[██████······] 50 %, 4.1 MB a second, 12 s to go`. */
export function sayBytes({done, worked, total}: ByteState, milliseconds: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const full = Math.round(share * width);
  const bar = `[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${Math.floor(share * 100)} %`;
  if (worked === 0) return bar;
  const rate = worked / Math.max(milliseconds, 1);
  const left = Math.ceil((total - done) / rate / 1000);
  // A byte counts when it has been gone through both times.
  return `${bar}, ${(rate / 2000).toFixed(1)} MB a second, ${left} s to go`;
}
