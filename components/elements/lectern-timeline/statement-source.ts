import {CollectionIndex} from '../../core/collection/collection-index.js';
import {sayProblem} from '../../core/xml/xml-problem.js';
import {fetchCollection} from '../../state/fetch-collection.js';
import {loadCollection} from '../../state/load-collection.js';

/** What an element that stands alone is told to load. */
export interface Wanted {
  /** Addresses of raw TEI files, parted by white space. */
  readonly src: string;
  readonly authority: string;
  /** Address of a compiled collection. */
  readonly collection: string;
}

export type SourceState =
  | {readonly state: 'empty' | 'loading'}
  /** `problems` names the files that could not be read; the others are there all the same. */
  | {readonly state: 'ready'; readonly index: CollectionIndex; readonly problems: readonly string[]}
  | {readonly state: 'failed'; readonly problems: readonly string[]};

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Loads what dates are read from; what was asked for last wins. */
export class StatementSource {
  #state: SourceState = {state: 'empty'};
  #request: AbortController | undefined;
  #wanted = '';
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): SourceState {
    return this.#state;
  }

  load(wanted: Wanted): void {
    const key = JSON.stringify([wanted.src, wanted.authority, wanted.collection]);
    if (key === this.#wanted) return;
    this.#request?.abort();
    this.#wanted = key;
    this.#state = {state: 'empty'};
    if (!wanted.src.trim() && !wanted.collection) return;
    const request = new AbortController();
    this.#request = request;
    this.#state = {state: 'loading'};
    void read(wanted, request.signal).then(
      (state) => this.#become(state, request.signal),
      (error: unknown) =>
        this.#become({state: 'failed', problems: [String(error)]}, request.signal),
    );
  }

  /** Ends a request under way; the next {@link load} begins anew. */
  stop(): void {
    if (this.#state.state !== 'loading') return;
    this.#request?.abort();
    this.#wanted = '';
    this.#state = {state: 'empty'};
  }

  /** Asks again for what failed. */
  retry(wanted: Wanted): void {
    this.#wanted = '';
    this.load(wanted);
    this.#changed();
  }

  #become(state: SourceState, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#state = state;
    this.#changed();
  }
}

async function read(
  {src, authority, collection}: Wanted,
  signal: AbortSignal,
): Promise<SourceState> {
  if (collection) {
    const fetched = await fetchCollection(collection, signal);
    return fetched.ok
      ? {state: 'ready', index: new CollectionIndex(fetched.collection), problems: []}
      : {state: 'failed', problems: [fetched.message]};
  }
  const loaded = await loadCollection(words(src), {authority: words(authority), signal});
  const problems = loaded.failures.map(sayProblem);
  return loaded.texts.size > 0
    ? {state: 'ready', index: loaded.index, problems}
    : {state: 'failed', problems};
}
