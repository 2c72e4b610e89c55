import type {CollectionIndex} from '../../core/collection/collection-index.js';
import type {SearchIndex} from '../../core/search/search-index.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {FetchOptions} from '../fetch-source.js';

/** Texts that can be searched. */
export interface SearchSources {
  readonly index: SearchIndex;
  /** The collection they are of, where it had to be loaded to search it. */
  readonly collection?: CollectionIndex;
}

/** What is known of a collection already, and where its files lie. */
export interface KnownCollection {
  readonly index: CollectionIndex;
  readonly texts: ReadonlyMap<string, TeiDocument>;
  readonly addressOf: (file: string) => string;
}

/** What is to be searched; the first that is given counts. */
export interface SearchPlaces {
  /** Address of an index of OpenSearch or Elasticsearch. */
  readonly server: string;
  /** Address of the manifest of a compiled collection. */
  readonly manifest: string;
  /** Addresses as an element's `src` names them. */
  readonly sources: readonly string[];
  /** Authority files that raw TEI files point to. */
  readonly authority: readonly string[];
  readonly around: KnownCollection | undefined;
}

export type SearchRequest = Pick<FetchOptions, 'base' | 'fresh'> & {readonly signal: AbortSignal};
