import {times} from '../../core/natives/times.js';
import {findWords, type SoughtWords} from '../../core/search/find-words.js';
import {type Run, spanInRun} from '../../core/search/passage-text.js';
import type {Span} from '../../core/tei/span.js';
import type {Chunk} from '../chunks/chunk.js';
import type {Fetched, WordFiles} from '../window/chunk-source.js';
import {nextFrame} from '../window/next-frame.js';
import {type ChunkRuns, runsOfChunk} from './chunk-runs.js';
import {joinRuns, tailOf} from './join-runs.js';
import type {WordPlaces} from './word-places.js';

/** A text that is had in chunks, as a `ChunkSource` is. */
export interface SearchedText {
  readonly chunks: readonly Span[];
  chunk(at: number, signal?: AbortSignal): Promise<Fetched<Chunk>>;
  /** What tells which chunks need not be looked through. */
  readonly words?: WordFiles | undefined;
}

/** How far a search has come. */
export interface SearchStep {
  /** Places found in the last chunks, by the positions of `ChunkRuns`. */
  readonly found: readonly Span[];
  /** Chunks looked through, of how many. */
  readonly done: number;
  readonly of: number;
  /** Chunks that could not be had. */
  readonly missing: number;
}

/** So many chunks are on their way at once. */
const abreast = 6;
/** In milliseconds: then there is a pause. */
const longestTask = 12;

/**
 * Looks through a whole text, of which only some may be on the page. What was read of it is kept,
 * so that a further search fetches nothing.
 */
export class TextSearch {
  readonly #text: SearchedText;
  readonly #signal: AbortSignal;
  readonly #pause: () => Promise<void>;
  #places: Promise<WordPlaces | undefined> | undefined;
  readonly #known = new Map<number, Promise<ChunkRuns | undefined>>();
  /** Could not be had; asked for again by the next search. */
  readonly #failed = new Set<number>();

  /**
   * @param signal ends what is on its way
   * @param pause is awaited between tasks, so that the page can see to its reader
   */
  constructor(text: SearchedText, signal: AbortSignal, pause: () => Promise<void> = nextFrame) {
    this.#text = text;
    this.#signal = signal;
    this.#pause = pause;
  }

  /**
   * Gives what is found chunk by chunk, from one of them to the end and then from the beginning on.
   * It ends early when the signal aborts.
   */
  async *find(sought: SoughtWords, from: number, signal: AbortSignal): AsyncGenerator<SearchStep> {
    for (const at of this.#failed) this.#known.delete(at);
    this.#failed.clear();
    const all = this.#text.chunks.length;
    let order = times(all, (at) => (from + at) % all);
    let isAsking = this.#text.words !== undefined;
    void this.#placesOf(sought, signal).then((places) => {
      if (places) order = order.filter((at) => places.has(at));
      isAsking = false;
    });
    const told = new Set<number>();
    let [done, missing, began] = [0, 0, performance.now()];
    let [last, tail]: [number, Run | undefined] = [-1, undefined];
    for (let at = order.shift(); at !== undefined; at = order.shift()) {
      const reading = this.#runs(at);
      // What would be ruled out in a moment is not asked for.
      for (const ahead of order.slice(0, isAsking ? 0 : abreast - 1)) void this.#runs(ahead);
      const read = await reading;
      const before: Run | undefined =
        read?.continued && at !== last + 1 ? await this.#tailOf(at - 1) : tail;
      if (signal.aborted) return;
      if (!read) missing++;
      const found = findInRuns(read, before, sought).filter(({start}) => !told.has(start));
      for (const {start} of found) told.add(start);
      [last, tail] = [at, tailOf(read, before)];
      done++;
      yield {found, done, of: done + order.length, missing};
      if (performance.now() - began < longestTask) continue;
      await this.#pause();
      began = performance.now();
    }
  }

  /** The chunks that may hold the words; undefined where any may. */
  async #placesOf(
    sought: SoughtWords,
    signal: AbortSignal,
  ): Promise<ReadonlySet<number> | undefined> {
    const {words} = this.#text;
    if (!words) return undefined;
    // Only a long compiled text has them.
    this.#places ??= import('./word-places.js').then(
      (module) => new module.WordPlaces(words, this.#pause),
      () => undefined,
    );
    return (await this.#places)?.of(sought, signal);
  }

  /** What the chunk after this one goes on with. */
  async #tailOf(at: number): Promise<Run | undefined> {
    if (at < 0) return undefined;
    const read = await this.#runs(at);
    const isOneRun = read?.goesOn !== undefined && read.goesOn === read.continued;
    return tailOf(read, isOneRun ? await this.#tailOf(at - 1) : undefined);
  }

  /** Undefined where the chunk cannot be had. */
  #runs(at: number): Promise<ChunkRuns | undefined> {
    const known = this.#known.get(at);
    if (known) return known;
    const {start = 0} = this.#text.chunks[at] ?? {};
    const asked = this.#text.chunk(at, this.#signal).then(
      (fetched) => (fetched.ok ? runsOfChunk(fetched.value, start) : undefined),
      () => undefined,
    );
    this.#known.set(at, asked);
    void asked.then((runs) => runs ?? this.#failed.add(at));
    return asked;
  }
}

function findInRuns(
  read: ChunkRuns | undefined,
  before: Run | undefined,
  sought: SoughtWords,
): Span[] {
  return (read?.runs ?? []).flatMap((run) => {
    const whole = before && run === read?.continued ? joinRuns(before, run) : run;
    return findWords(whole.text, sought).map(({start, end}) => spanInRun(whole, start, end));
  });
}
