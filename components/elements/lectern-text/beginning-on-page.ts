import {numbered} from '../../core/natives/numbered.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import {drawn, patchChunk} from '../../render/chunks/patch-chunk.js';
import {nextFrame} from '../../render/window/next-frame.js';
import type {RawBeginning} from '../../state/raw/raw-order.js';
import type {RawSource} from '../../state/raw/raw-source.js';
import {emptyArticle} from './empty-article.js';

/** The first chunks of a text that is still being loaded. */
export class BeginningOnPage {
  readonly #host: HTMLElement;
  readonly #begin: () => void;
  readonly #shown: {readonly element: HTMLElement; chunk: Chunk}[] = [];
  #article: HTMLElement | undefined;
  /** Counts what is to be shown: the last one wins. */
  #turn = 0;

  /** @param begin takes off the page what was there before */
  constructor(host: HTMLElement, begin: () => void) {
    this.#host = host;
    this.#begin = begin;
  }

  get isOnPage(): boolean {
    return this.#article?.parentElement === this.#host;
  }

  async show({article, chunks}: RawBeginning): Promise<void> {
    const turn = ++this.#turn;
    if (!this.#article) {
      this.#begin();
      this.#article = emptyArticle(article, article['data-document'] ?? '');
      this.#host.append(this.#article);
    }
    for (const [at, chunk] of numbered(chunks)) {
      this.#put(at, chunk);
      // One chunk a frame, so that no task is long.
      await nextFrame();
      if (turn !== this.#turn) return;
    }
  }

  /** Makes of the beginning the first chunks of the whole. */
  async settle(source: RawSource): Promise<void> {
    this.stop();
    for (const [at, {element}] of numbered(this.#shown)) {
      const place = source.chunks[at];
      const fetched = place && at >= source.kept ? await source.chunk(at) : undefined;
      if (!place || fetched?.ok === false) element.remove();
      else {
        element.dataset.start = String(place.start);
        if (fetched) this.#put(at, fetched.value);
      }
    }
  }

  /** Shows nothing more. */
  stop(): void {
    this.#turn++;
  }

  #put(at: number, chunk: Chunk): void {
    const shown = this.#shown[at];
    if (shown) {
      patchChunk(shown.element, shown.chunk, chunk);
      shown.chunk = chunk;
      return;
    }
    const element = document.createElement('div');
    element.className = 'lectern-chunk';
    element.dataset.chunk = String(at);
    element.append(drawn(chunk));
    this.#article?.append(element);
    this.#shown.push({element, chunk});
  }
}
