/** The clock; a test brings its own. */
export interface IntentClock {
  setTimeout(callback: () => void, milliseconds: number): number;
  clearTimeout(timer: number): void;
  /** Milliseconds from any fixed moment. */
  now(): number;
}

/** Half a frame of a screen with 60 of them a second, in milliseconds. */
const halfFrame = 8;

/** A page in the background gets no frames: after so many milliseconds it goes on without. */
const longestFrame = 100;

/**
 * Timers that end with the frame nearest to their time, before it is painted: what is put on the page
 * then is seen in that very frame, and does not wait for the next one.
 */
export class FrameClock implements IntentClock {
  /** By timer, how to keep it from the frame it waits for. */
  readonly #waiting = new Map<number, () => void>();

  setTimeout(callback: () => void, milliseconds: number): number {
    const timer = window.setTimeout(() => {
      const run = (): void => {
        this.#stop(timer);
        callback();
      };
      const frame = requestAnimationFrame(run);
      const late = window.setTimeout(run, longestFrame);
      this.#waiting.set(timer, () => {
        cancelAnimationFrame(frame);
        window.clearTimeout(late);
      });
    }, milliseconds - halfFrame);
    return timer;
  }

  clearTimeout(timer: number): void {
    window.clearTimeout(timer);
    this.#stop(timer);
  }

  now(): number {
    return performance.now();
  }

  #stop(timer: number): void {
    this.#waiting.get(timer)?.();
    this.#waiting.delete(timer);
  }
}
