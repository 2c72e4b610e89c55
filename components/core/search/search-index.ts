import type {EntityKind} from '../entities/entity.js';
import type {Span} from '../tei/tei-document.js';
import type {FacetName} from './labels.js';
import type {QueryFilter, SearchQuery} from './query.js';
import type {DocumentEntry} from './term-source.js';

/**
 * The one way to search: an index in memory, files of a static site, or a server behind an adapter
 * answer alike.
 */
export interface SearchIndex {
  /**
   * @param query as a reader types it (`parseQuery` says what it may hold), or read already
   * @returns what was found. It never fails for a query; the promise is rejected only when `signal`
   *   gives up the search.
   */
  search(
    query: string | SearchQuery,
    options?: SearchOptions,
    signal?: AbortSignal,
  ): Promise<SearchResult>;
  /** Fetches what every search begins with, where that is far away: somebody is about to search. */
  prepare?(): void;
}

export interface SearchOptions {
  /** Further conditions, beside those in the query. */
  readonly filters?: readonly QueryFilter[];
  /** Passages, or lines when sorted by context, to pass over and to give; 0 and 20. */
  readonly offset?: number;
  readonly limit?: number;
  /** By weight, by place in the texts, or lines by the words after or before the hit. */
  readonly sort?: 'relevance' | 'text' | 'left' | 'right';
  /** BCP 47, for sorting by context. */
  readonly locale?: string;
  /** What to count; nothing, unless asked: over files it costs more than the search. */
  readonly facets?: readonly FacetName[];
  /**
   * Called with the first few passages and all counts but those of facets, where the others take
   * longer; not for an order by context, and not by every index.
   */
  readonly onFirst?: (first: SearchResult) => void;
  /** Whether a word also finds what it names, under any name; yes. */
  readonly names?: boolean;
  /** Whether a name is carried over between Latin, Cyrillic and Arabic letters; yes. */
  readonly transliterate?: boolean;
  /** Take u/v, i/j and w/vv for the same letters; no. */
  readonly earlyModern?: boolean;
}

export interface SearchResult {
  /** Passages found in all, and documents they stand in. */
  readonly total: number;
  readonly documentTotal: number;
  /** This page of them; with `sort` by context, those that the lines stand in. */
  readonly passages: readonly FoundPassage[];
  /** Keyword in context: the hits of `passages`, in the order asked for. */
  readonly lines: readonly ContextLine[];
  /** The documents of this page, in its order, with how many passages of each were found in all. */
  readonly documents: readonly FoundDocument[];
  /** For each facet asked for, its values, the most frequent first. */
  readonly facets: Readonly<Partial<Record<FacetName, readonly FacetCount[]>>>;
  /** How many of the passages found the facets count: some from all over the texts, where all are too many. Documents are counted whole. */
  readonly facetsOf: number;
  /** What the query names, and by which name: “by name: Оспан”. */
  readonly names: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly form: string;
  }[];
  /** What of the query was not or not wholly done, in plain sentences. */
  readonly notices: readonly string[];
  /** Parts of the index that could not be read; what they hold is missing here. */
  readonly problems: readonly SearchProblem[];
}

export interface SearchProblem {
  /** The file, or the server that answers. */
  readonly shard: string;
  readonly message: string;
}

export interface FoundDocument extends DocumentEntry {
  readonly passages: number;
}

export interface FacetCount {
  readonly value: string;
  /** What to call it, where that is not the value: an entity's name, a document's title. */
  readonly label?: string;
  /** Of an entity. */
  readonly kind?: EntityKind;
  readonly count: number;
}

export interface FoundPassage extends Span {
  readonly documentId: string;
  /** The passage's id in its document, for a link. */
  readonly id: string;
  readonly label: string;
  readonly element: string;
  readonly language?: string;
  readonly score: number;
  /** First words, for a passage found by a condition alone. */
  readonly opening: string;
  readonly hits: readonly Hit[];
}

/** A place to mark: a span of canonical text in code points. */
export interface Hit extends Span {
  /** Words before, the hit itself and words after, white space folded. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Present where the passage names an entity by another name than the query. */
  readonly byName?: {readonly entityId: string; readonly form: string};
}

/** One line of a concordance. */
export interface ContextLine extends Hit {
  readonly documentId: string;
  readonly passageId: string;
  readonly passageLabel: string;
}

/** The answer where nothing can be looked up. */
export function nothingFound(
  notices: readonly string[],
  problems: readonly SearchProblem[],
): SearchResult {
  return {
    total: 0,
    documentTotal: 0,
    passages: [],
    lines: [],
    documents: [],
    facets: {},
    facetsOf: 0,
    names: [],
    notices,
    problems,
  };
}
