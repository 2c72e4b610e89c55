/** How far a long run is, on one line that is rewritten in place. */
export class ProgressLine {
  readonly #total: number;
  readonly #write: (text: string) => void;
  readonly #now: () => number;
  readonly #started: number;
  #done = 0;

  constructor(total: number, write: (text: string) => void, now = () => performance.now()) {
    this.#total = total;
    this.#write = write;
    this.#now = now;
    this.#started = now();
  }

  /** One more is done. */
  advance(): void {
    this.#done++;
    this.#write(`\r${sayProgress(this.#done, this.#total, this.#now() - this.#started)}`);
  }

  /** Takes the line away, so that something else can be written in its place. */
  clear(): void {
    this.#write('\r\u001b[K');
  }
}

/** `12 of 300 files, 24.0 a second, 12 s to go`. */
export function sayProgress(done: number, total: number, milliseconds: number): string {
  const rate = done / Math.max(milliseconds / 1000, 0.001);
  const left = Math.ceil((total - done) / rate);
  return `${done} of ${total} files, ${rate.toFixed(1)} a second, ${left} s to go`;
}
