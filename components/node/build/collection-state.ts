/** What a build remembers of a collection, to do less the next time. */
export interface CollectionState {
  /** By the path of the source. */
  readonly documents: Readonly<Record<string, CompiledState>>;
  /** How many files the index of mentions has. */
  readonly bucketCount: number;
  readonly buckets: Readonly<Record<string, BucketState>>;
  /** The hash of all that went into the time line. */
  readonly timeline?: string;
  readonly search?: SearchState;
  readonly names?: NamesState;
}

/** An index of a collection. */
interface IndexState {
  /** The hash of all that went into it. */
  readonly key: string;
  readonly paths: readonly string[];
}

/** The index of a collection's words. */
export interface SearchState extends IndexState {
  /** Name the words of each group of documents in the cache. */
  readonly groups: readonly string[];
  /** The hash of the entities, on which some of its tables alone depend. */
  readonly entities: string;
}

/** The index of a collection's names. */
export interface NamesState extends IndexState {
  /** Its manifest, as the collection's names it. */
  readonly file: string;
}

/** A document as it was compiled. */
export interface CompiledState {
  /** The hash of all that went into it. */
  readonly key: string;
  readonly manifest: string;
  /** Names what an index of words takes of it, in the cache, and is its hash. */
  readonly searched: string;
  /** So of the lines of its mentions by entity. */
  readonly mentions: string;
  /** The hash of what it names. */
  readonly names: string;
  /** The hash of its dates and events; empty for one without a date. */
  readonly dated: string;
  readonly files: readonly SizedFile[];
}

/** A file of the site, from its root, with its size in bytes. */
export interface SizedFile {
  readonly path: string;
  readonly size: number;
}

/** A file of the index of mentions, with the pages of its entities. */
export interface BucketState {
  /** The hash of all that went into it. */
  readonly key: string;
  /** Names its sorted lines in the cache. */
  readonly lines: string;
  readonly file: string;
  readonly paths: readonly string[];
}

export const nothingBefore: CollectionState = {documents: {}, bucketCount: 0, buckets: {}};

export function readState(text: string | undefined): CollectionState {
  try {
    return text === undefined ? nothingBefore : JSON.parse(text);
  } catch {
    return nothingBefore;
  }
}
