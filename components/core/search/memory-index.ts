import type {TeiDocument} from '../tei/tei-document.js';
import {type DocumentPassages, PassageShelf} from './passage-shelf.js';
import {runSearch} from './run-search.js';
import type {SearchIndex} from './search-index.js';
import type {SearchableEntities} from './searchable-entities.js';

/** What a search index is made of. */
export interface MemoryIndexSources {
  /** Documents, or what is left of them once they were read for searching. */
  readonly documents: Iterable<Searched> | AsyncIterable<Searched>;
  readonly entities: SearchableEntities;
  readonly signal?: AbortSignal;
  /** Called with the number of documents read so far. */
  readonly onProgress?: (documents: number) => void;
}

type Searched = TeiDocument | DocumentPassages;

/** Milliseconds of work between two chances for a page to do something else. */
const longestSlice = 12;

/**
 * Reads documents into an index in memory: for one text, or some hundred. It gives way to the page
 * every few milliseconds, and runs in a worker as well. Rejected only when `signal` gives up.
 */
export async function buildMemoryIndex(sources: MemoryIndexSources): Promise<SearchIndex> {
  const {documents, entities, signal, onProgress} = sources;
  const shelf = new PassageShelf(entities);
  let since = performance.now();
  const work = async (steps: Iterable<void>): Promise<void> => {
    for (const _ of steps) {
      if (performance.now() - since < longestSlice) continue;
      await new Promise((resolve) => setTimeout(resolve));
      signal?.throwIfAborted();
      since = performance.now();
    }
  };
  let count = 0;
  for await (const document of documents) {
    signal?.throwIfAborted();
    await work('labels' in document ? shelf.addPassages(document) : shelf.add(document));
    onProgress?.(++count);
  }
  await work(shelf.addNames());
  return {search: (query, options, abort) => runSearch(shelf, query, options, abort)};
}
