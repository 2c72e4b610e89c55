import {numbered} from '../../core/natives/numbered.js';
import {times} from '../../core/natives/times.js';
import {findWords, type SoughtWords} from '../../core/search/find-words.js';
import {type Run, spanInRun} from '../../core/search/passage-text.js';
import type {Span} from '../../core/tei/span.js';
import type {Chunk} from '../chunks/chunk.js';
import type {Fetched} from '../window/chunk-source.js';
import {nextFrame} from '../window/next-frame.js';
import {type ChunkRuns, runsOfChunk} from './chunk-runs.js';
import {endOfRun, joinRuns} from './join-runs.js';

/** A text that is had in chunks, as a `ChunkSource` is. */
export interface SearchedText {
  readonly chunks: readonly Span[];
  chunk(at: number, signal?: AbortSignal): Promise<Fetched<Chunk>>;
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
    const of = this.#text.chunks.length;
    // The first is looked at again at the end, for what began in the chunk before it.
    const order = times(of + (from > 0 ? 1 : 0), (at) => (from + at) % of);
    const told = new Set<number>();
    let [missing, began] = [0, performance.now()];
    let before: Run | undefined;
    for (const [done, at] of numbered(order)) {
      for (const ahead of order.slice(done, done + abreast)) void this.#runs(ahead);
      const read = await this.#runs(at);
      if (signal.aborted) return;
      if (at === 0) before = undefined;
      if (!read && done < of) missing++;
      const found = findInRuns(read, before, sought).filter(({start}) => !told.has(start));
      for (const {start} of found) told.add(start);
      before = tailOf(read, before);
      yield {found, done: Math.min(done + 1, of), of, missing};
      if (performance.now() - began < longestTask) continue;
      await this.#pause();
      began = performance.now();
    }
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

/** What the next chunk goes on with. */
function tailOf(read: ChunkRuns | undefined, before: Run | undefined): Run | undefined {
  const last = read?.goesOn;
  if (!last) return undefined;
  return endOfRun(before && last === read.continued ? joinRuns(before, last) : last);
}
