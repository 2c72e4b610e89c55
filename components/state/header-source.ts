import type {DocumentRecord} from '../core/collection/collection.js';
import type {TeiHeader} from '../core/tei/tei-header.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import type {LoadResult} from './load-document.js';

/** What an element that stands alone shows of the file its `src` names. */
export type HeaderState =
  | {readonly state: 'empty' | 'loading'}
  | {readonly state: 'ready'; readonly header: TeiHeader}
  | {readonly state: 'failed'; readonly problem: XmlProblem};

/** Loads the header of a raw TEI file; the last address asked for wins. */
export class HeaderSource {
  #state: HeaderState = {state: 'empty'};
  #request: AbortController | undefined;
  #loaded = '';
  readonly #changed: (state: HeaderState) => void;

  /** @param changed called after each step, with what is known then */
  constructor(changed: (state: HeaderState) => void) {
    this.#changed = changed;
  }

  get state(): HeaderState {
    return this.#state;
  }

  /** Loads what is not loaded yet; an empty address clears. */
  load(src: string): void {
    if (src === this.#loaded) return;
    this.#request?.abort();
    this.#loaded = src;
    if (src === '') {
      this.#become({state: 'empty'});
      return;
    }
    const request = new AbortController();
    this.#request = request;
    this.#become({state: 'loading'});
    void fetchDocument(src, request.signal).then(
      (loaded) => {
        if (request.signal.aborted) return;
        this.#become(
          loaded.ok
            ? {state: 'ready', header: loaded.document.header}
            : {state: 'failed', problem: loaded.problem},
        );
      },
      (error: unknown) => {
        // An abort is the wish of the element; anything else is a bug and must be heard of.
        if (!request.signal.aborted) throw error;
      },
    );
  }

  /** Ends a request under way; the next {@link load} begins anew. */
  stop(): void {
    if (this.#state.state !== 'loading') return;
    this.#request?.abort();
    this.#loaded = '';
    this.#state = {state: 'empty'};
  }

  #become(state: HeaderState): void {
    this.#state = state;
    this.#changed(state);
  }
}

/** What is given a header needs no way to fetch one. */
async function fetchDocument(src: string, signal: AbortSignal): Promise<LoadResult> {
  const {loadDocument} = await import('./load-document.js');
  return loadDocument(src, {signal});
}

/** The header an element was given, in the order in which it may be: itself, its document, a file. */
export function headerInForce(
  header: TeiHeader | undefined,
  doc: DocumentRecord | undefined,
  source: HeaderState,
): TeiHeader | undefined {
  return header ?? doc?.header ?? (source.state === 'ready' ? source.header : undefined);
}
