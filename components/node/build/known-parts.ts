import type {BuildCache} from './build-cache.js';
import {readParts} from './kept-extracts.js';

/** Documents whose ids are held at a time: links go to few documents, again and again. */
const mostHeld = 64;

/** The ids that links can land on, read for those documents that links lead to. */
export class KnownParts {
  readonly #cache: BuildCache;
  readonly #held = new Map<string, ReadonlySet<string>>();

  constructor(cache: BuildCache) {
    this.#cache = cache;
  }

  /** @param key of the document's extract */
  partsOf(key: string): ReadonlySet<string> {
    const known = this.#held.get(key);
    const parts = known ?? new Set(readParts(this.#cache, key));
    // The one that was asked for longest ago comes first and goes first.
    this.#held.delete(key);
    this.#held.set(key, parts);
    const [oldest] = this.#held.keys();
    if (this.#held.size > mostHeld && oldest !== undefined) this.#held.delete(oldest);
    return parts;
  }
}
