import {randomUUID} from 'node:crypto';
import type {JsonObject} from '../../core/annotations/json.js';

/** Something that came to stand on disk. */
export type JournalChange =
  | {readonly kind: 'decisions'; readonly path: string; readonly decisions: readonly JsonObject[]}
  /** Without an annotation it was taken away. */
  | {
      readonly kind: 'annotation';
      readonly path: string;
      readonly id: string;
      readonly annotation?: JsonObject;
      readonly version?: string;
    };

export interface JournalEvent {
  /** Says after what to resume; it is void for another process. */
  readonly id: string;
  readonly change: JournalChange;
}

/** As many as a browser misses while its line is down for a while. */
const kept = 1000;

/** The changes of all files in their order, for whoever watches. */
export class JournalEvents {
  readonly #run = randomUUID();
  readonly #listeners = new Set<(event: JournalEvent) => void>();
  #latest: JournalEvent[] = [];
  #count = 0;

  publish(change: JournalChange): void {
    this.#count++;
    const event = {id: `${this.#run}.${this.#count}`, change};
    this.#latest = [...this.#latest.slice(1 - kept), event];
    for (const listener of this.#listeners) listener(event);
  }

  /** The id to resume after for somebody who knows everything up to now. */
  get lastId(): string {
    return `${this.#run}.${this.#count}`;
  }

  /**
   * What somebody has missed who saw everything up to an event; undefined where that is no longer
   * known, and everything has to be read again.
   */
  since(id: string): readonly JournalEvent[] | undefined {
    const [run, number] = id.split('.');
    const seen = Number(number);
    if (run !== this.#run || !Number.isInteger(seen) || seen > this.#count) return undefined;
    const missed = this.#count - seen;
    if (missed > this.#latest.length) return undefined;
    return missed === 0 ? [] : this.#latest.slice(-missed);
  }

  /** Tells of every event until the signal aborts. */
  subscribe(listener: (event: JournalEvent) => void, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener), {once: true});
  }
}
