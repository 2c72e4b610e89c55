import type {SearchIndex, SearchResult} from '../../core/search/search-index.js';
import {nextFrame} from '../../render/window/next-frame.js';
import {
  ask,
  count,
  type Narrowing,
  type OfferedFacet,
  offeredFacets,
  type Question,
} from './search-state.js';

/** An element that shows what is found. */
interface AskingHost {
  requestUpdate(): void;
}

/** One question at a time: the last one wins, and an answer that nobody waits for is dropped. */
export class SearchAsking {
  readonly #host: AskingHost;
  #asking: AbortController | undefined;
  #asked = '';
  /** What the result is about, however much of it is wanted. */
  #about = '';
  #index: SearchIndex | undefined;
  #result: SearchResult | undefined;
  #narrowing: Narrowing | undefined;
  #searching = false;
  /** What values are called: one that is chosen may be in no later count. */
  readonly #labels = new Map<string, string>();

  constructor(host: AskingHost) {
    this.#host = host;
  }

  get result(): SearchResult | undefined {
    return this.#result;
  }

  /** What was counted for this search, or the one before while that is on its way. */
  get narrowing(): Narrowing | undefined {
    return this.#narrowing;
  }

  /** What a value of a facet is called, as far as it was ever counted. */
  label(facet: OfferedFacet, value: string): string {
    return this.#labels.get(`${facet} ${value}`) ?? value;
  }

  get searching(): boolean {
    return this.#searching;
  }

  /** Nothing is looked for any more. */
  clear(): void {
    this.stop();
    this.#result = undefined;
    this.#about = '';
    this.#narrowing = undefined;
    this.#searching = false;
  }

  /** Waits for no answer; the same question may be asked again. */
  stop(): void {
    this.#asking?.abort();
    this.#asked = '';
  }

  /** Asks, if this is not what was asked last. */
  async ask(index: SearchIndex, question: Question): Promise<void> {
    const key = JSON.stringify(question);
    const about = JSON.stringify({...question, limit: 0});
    if (key === this.#asked && index === this.#index) return;
    this.#asked = key;
    this.#index = index;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const {signal} = asking;
    this.#searching = true;
    try {
      const result = await ask(index, question, signal, (first) => {
        // Who wishes for more of what is shown keeps that until more has come.
        if (!signal.aborted && about !== this.#about) this.#show(first, about);
      });
      if (signal.aborted) return;
      this.#show(result, about);
      // What is found is painted before anything is fetched to count.
      await nextFrame();
      if (signal.aborted) return;
      const narrowing = await count(index, question, signal);
      if (signal.aborted) return;
      this.#narrowing = narrowing;
      this.#remember(narrowing);
      this.#host.requestUpdate();
    } catch (error) {
      // An index is rejected only when it was told to give up.
      if (!signal.aborted) throw error;
    }
  }

  #show(result: SearchResult, about: string): void {
    this.#result = result;
    this.#about = about;
    this.#searching = false;
    this.#host.requestUpdate();
  }

  #remember({counts}: Narrowing): void {
    for (const facet of offeredFacets) {
      for (const {value, label} of counts[facet] ?? []) {
        if (label !== undefined) this.#labels.set(`${facet} ${value}`, label);
      }
    }
  }
}
