import type {DocumentLink} from '../../links/document-link.js';
import type {HiddenText, Span, TeiNote} from '../../tei/tei-document.js';
import type {HeaderDate} from '../../tei/tei-header.js';
import type {DocumentRecord, Failure, MentionRecord} from '../collection.js';

/** The number in every manifest; another one means that site and script are of different ages. */
export const compiledFormat = 1;

/**
 * What a page knows of a compiled document before it has fetched anything of it. Names of files are
 * relative to the manifest, and carry the first 16 hexadecimal digits of their SHA-256, so that
 * they never change and a damaged one is noticed.
 */
export interface DocumentManifest {
  readonly format: typeof compiledFormat;
  /**
   * The record; its mentions, passages, notes, alternations and hidden texts come with the parts, and
   * of its page images it says only that there are any.
   */
  readonly document: DocumentRecord;
  /** Attributes of the article around the text. */
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkEntry[];
  /** Files that say in which chunk an id is, by `bucketOf`: `{[part id]: chunk number}`. */
  readonly ids: readonly string[];
  /** A `WholeDocument`, for those who ask. */
  readonly whole: string;
  /** `Contents`: its divisions and pages; none of a text that has neither. */
  readonly contents?: string;
  /** Which of its chunks words stand in, a `WordIndex`; only of a long text. */
  readonly words?: string;
  /** Its page images, a `Facsimile`: a book has thousands, which nobody reads through who reads words. */
  readonly facsimile?: string;
  /** The collection's manifest. */
  readonly collection: string;
}

export interface ChunkEntry extends Span {
  /** A `Chunk`. */
  readonly file: string;
  /** A `RecordPart`. */
  readonly records: string;
  /** UTF-16 units of its markup, about. */
  readonly size: number;
}

/** What is known of a document as a whole, however much of it is on the page. */
export interface WholeDocument {
  readonly hidden: readonly HiddenText[];
  /** Links from other documents into it. */
  readonly backlinks: readonly DocumentLink[];
  readonly notes: readonly TeiNote[];
}

/** What a page knows of a collection before it has fetched anything of it. */
export interface CollectionManifest {
  readonly format: typeof compiledFormat;
  readonly title: string;
  /** How many documents there are. */
  readonly documents: number;
  /** Files with rows of the library, in its order: `DocumentRow[]`. */
  readonly library: readonly string[];
  /** Files of entities by `bucketOf`: `{[id]: Entity}`. */
  readonly entities: readonly string[];
  /** Files of where entities are mentioned, by `bucketOf`: `{[id]: EntityMentions}`. */
  readonly mentions: readonly string[];
  /** Where those are too many to be named here: how many, and files with `mentionsInList` names each. */
  readonly mentionLists?: {readonly count: number; readonly files: readonly string[]};
  /** The index of names: an `EntityListManifest`. */
  readonly names?: string;
  /** Where its words are looked for: in files of `core/search`, or by an index of OpenSearch. */
  readonly search?: SearchPlace;
  readonly failures: readonly Failure[];
}

/** Names of files of mentions in one file. */
export const mentionsInList = 64;

/** An address from the manifest: a folder of files, or an index of OpenSearch or Elasticsearch. */
export type SearchPlace = {readonly files: string} | {readonly server: string};

/** A document as the library lists, sorts and filters it. */
export interface DocumentRow {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  /** Further titles; `sub` is shown. */
  readonly titles: readonly {readonly text: string; readonly type?: string}[];
  readonly date?: HeaderDate;
  readonly languages: readonly string[];
  /** What makes its type: see `typesOf` of the library. */
  readonly genre?: string;
  readonly keyword?: string;
  /** Sent by somebody and received by somebody. */
  readonly isLetter: boolean;
  readonly repository: string;
  readonly shelfmark: string;
  readonly abstract?: string;
  /** Authors and correspondents, as the header names them. */
  readonly named: readonly string[];
  /** Persons mentioned in it, the most often mentioned first: `mostPeopleInRow` at most. */
  readonly people: readonly {readonly id: string; readonly name: string}[];
  /** How many persons are mentioned in all. */
  readonly persons: number;
  /** Code points of the canonical text. */
  readonly characters: number;
  readonly mentions: number;
}

export const mostPeopleInRow = 24;

/** A document that mentions an entity, and how often. */
export interface NamingDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly count: number;
}

/** Where an entity is mentioned in a collection. */
export interface EntityMentions {
  readonly total: number;
  /** The documents that mention it, in the collection's order; of very many the first. */
  readonly documents: readonly NamingDocument[];
  /** How many documents mention it, where not all of them stand here. */
  readonly naming?: number;
  /** Files of `NamingDocument[]` with the others: one for each file of `more` at most. */
  readonly furtherDocuments?: readonly string[];
  readonly mentions: readonly PlacedMentionRecord[];
  /** Further files of `PlacedMentionRecord[]`, where they are too many for one. */
  readonly more: readonly string[];
}

export interface PlacedMentionRecord {
  readonly document: string;
  readonly mention: MentionRecord;
  /** How its passage is called: `¶ 3`. */
  readonly label: string;
}

/** Which of `count` files something with this id is in: FNV-1a over UTF-16 units. */
export function bucketOf(id: string, count: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) {
    hash ^= id.charCodeAt(at);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % count;
}
