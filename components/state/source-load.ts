import type {XmlProblem} from '../core/xml/xml-problem.js';
import {DocumentErrorEvent} from './events.js';
import type {FetchOptions} from './fetch-source.js';
import type {Loaded} from './loaded.js';
import type {Progress} from './progress.js';

/** What is known of the file an element's `src` names. */
export type LoadState<Value> =
  | {readonly state: 'empty'}
  | {
      readonly state: 'loading';
      /** It takes long enough to be spoken of. */
      readonly slow: boolean;
      readonly progress?: Progress;
    }
  | {
      readonly state: 'ready';
      readonly value: Value;
      /** Files beside it that could not be read, less those the page took upon itself. */
      readonly problems: readonly XmlProblem[];
    }
  | {
      readonly state: 'failed';
      readonly problem: XmlProblem;
      /** The page cancelled the event of the failure: it says so itself. */
      readonly handled: boolean;
    };

/** What a loader gets beside the element it belongs to. */
export type LoadRequest = Required<Pick<FetchOptions, 'signal' | 'base' | 'onProgress' | 'fresh'>>;

/** An element as a load needs it; Lit's reactive elements are such. */
export interface LoadHost extends HTMLElement {
  requestUpdate(): void;
  addController(controller: object): void;
}

/** A load that takes longer is spoken of, in milliseconds: a flash of words helps nobody. */
const moment = 350;

/** Between two words of progress, in milliseconds. */
const pace = 150;

/**
 * Loads what an element's `src` names: the last address wins and the request for an earlier one is
 * aborted; an element taken out of the page asks for nothing any more, and one moved inside the page
 * keeps what it has. Every failure is told by `lectern-document-error`.
 *
 * One for each element that loads; `follow` in its `willUpdate`, `state` for its `render`.
 */
export class SourceLoad<Value> {
  readonly #host: LoadHost;
  readonly #load: (request: LoadRequest) => Promise<Loaded<Value>>;
  #state: LoadState<Value> = {state: 'empty'};
  #source = '';
  #request: AbortController | undefined;
  #told = 0;
  #telling: ReturnType<typeof setTimeout> | undefined;

  /** @param load fetches and reads what the element's properties name at that time */
  constructor(host: LoadHost, load: (request: LoadRequest) => Promise<Loaded<Value>>) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  get state(): LoadState<Value> {
    return this.#state;
  }

  /** What was loaded, if it was. */
  get value(): Value | undefined {
    return this.#state.state === 'ready' ? this.#state.value : undefined;
  }

  hostConnected(): void {
    if (this.#source === '') this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move inside the page takes it out and puts it back at once.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#stop();
    });
  }

  /** Loads what is not loaded yet; an empty source clears. */
  follow(source: string): void {
    if (source === this.#source || (source !== '' && !this.#host.isConnected)) return;
    this.#source = source;
    this.#request?.abort();
    if (source === '') this.#state = {state: 'empty'};
    else this.#begin(false);
  }

  /** Asks for the file again, whatever came of it before. */
  reload(): void {
    if (this.#source === '' || !this.#host.isConnected) return;
    this.#request?.abort();
    this.#begin(true);
    this.#host.requestUpdate();
  }

  #begin(fresh: boolean): void {
    const request = new AbortController();
    this.#request = request;
    const {signal} = request;
    this.#state = {state: 'loading', slow: false};
    const slow = setTimeout(() => this.#tell({slow: true}), moment);
    signal.addEventListener('abort', () => clearTimeout(slow));
    const onProgress = (progress: Progress): void => {
      if (!signal.aborted) this.#tell({progress});
    };
    this.#load({signal, base: this.#host.baseURI, fresh, onProgress}).then(
      (loaded) => {
        if (signal.aborted) return;
        clearTimeout(slow);
        this.#settle(loaded, signal);
      },
      (error: unknown) => {
        if (signal.aborted) return;
        clearTimeout(slow);
        const message = error instanceof Error ? error.message : String(error);
        const place = {file: this.#source, line: 1, column: 1};
        this.#settle(
          {ok: false, problem: {severity: 'error', code: 'not-read', message, ...place}},
          signal,
        );
        // Bad input is a value; this is a bug, and must be heard of.
        throw error;
      },
    );
  }

  #tell(news: {readonly slow?: boolean; readonly progress?: Progress}): void {
    if (this.#state.state !== 'loading') return;
    this.#state = {...this.#state, ...news};
    if (!this.#state.slow || this.#telling) return;
    const wait = news.slow ? 0 : this.#told + pace - performance.now();
    if (wait <= 0) this.#sayNow();
    // It may be the last there is to say for long: the server sends no more for now.
    else this.#telling = setTimeout(() => this.#sayNow(), wait);
  }

  #sayNow(): void {
    this.#telling = undefined;
    this.#told = performance.now();
    this.#host.requestUpdate();
  }

  #settle(loaded: Loaded<Value>, signal: AbortSignal): void {
    const tell = (problem: XmlProblem): boolean =>
      this.#host.dispatchEvent(new DocumentErrorEvent(problem));
    if (loaded.ok) {
      const problems = (loaded.problems ?? []).filter(tell);
      this.#state = {state: 'ready', value: loaded.value, problems};
    } else {
      const {problem, others = []} = loaded;
      this.#state = {state: 'failed', problem, handled: !tell(problem)};
      for (const other of others) tell(other);
      if (problem.code === 'offline') this.#awaitConnection(signal);
    }
    this.#host.requestUpdate();
  }

  #awaitConnection(signal: AbortSignal): void {
    window.addEventListener('online', () => this.reload(), {signal, once: true});
  }

  /** Ends a request under way, and waits for nothing any more. */
  #stop(): void {
    this.#request?.abort();
    if (this.#state.state === 'ready') return;
    this.#source = '';
    this.#state = {state: 'empty'};
  }
}
