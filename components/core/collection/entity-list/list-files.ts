import type {EntityKind} from '../../entities/entity.js';
import type {compiledFormat} from '../compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from './entity-row.js';
import type {IndexKind, IndexSort, Initials} from './rows-wanted.js';

/** What a page knows of a compiled index of names first. Files are named as in `CollectionManifest`. */
export interface EntityListManifest {
  readonly format: typeof compiledFormat;
  readonly documents: readonly ListedDocument[];
  /** Files of `EntityRow[]`, in order. */
  readonly rows: readonly string[];
  /** Files of `EntityRow[]`: names that lead to no record. */
  readonly loose: readonly string[];
  readonly looseTotal: number;
  /** Files of where those stand, by `bucketOf`: `{[row id]: EntityMentions}`. */
  readonly looseMentions: readonly string[];
  /** Files of what documents name, by `bucketOf`: `{[document]: [row, count, row, count …]}`. */
  readonly counts: readonly string[];
  /** Records that no text names and that are left out. */
  readonly leftOut: number;
  /** Of a long list, which is had by need: `documents`, `rows` and `loose` are empty then. */
  readonly parts?: ListPartsManifest;
}

/** More names are not fetched as a whole. */
export const mostAtHand = 1000;

/** A long list by need. Rows are numbered by name, those without a record after the others. */
export interface ListPartsManifest {
  /** How many rows have a record. */
  readonly total: number;
  readonly byKind: readonly (readonly [kind: EntityKind, count: number])[];
  /** Files of `PartList`, by `listName`: of every kind there is, in every order. */
  readonly lists: Readonly<Record<string, string>>;
  /** What is looked at first: all kinds by name. */
  readonly first: PartList;
  /** Its first page. */
  readonly rows: readonly EntityRow[];
  /** A file with the place of each row's kind in `entityKinds`, a figure each. */
  readonly kinds: string;
  /** Files of numbers of rows, in other orders than that of names. */
  readonly orders: Readonly<Record<string, string>>;
  /** A file of `NameDirectory`. */
  readonly words: string;
  /** Files of the numbers of rows by `bucketOf`: `{[row id]: number}`. */
  readonly numbers: readonly string[];
  /** A file of `ListedDocument[]`. */
  readonly documents: string;
  /** Files of places that are named: `[number, EntityRow][]`. */
  readonly places: readonly string[];
}

/** One list, in files of `EntityRow[]`: `rowsOnPage` each. */
export interface PartList {
  readonly files: readonly string[];
  /** By name only. */
  readonly initials: Initials;
}

/** Where the names of words and sounds are: the first word of each file of `NameEntry[]`. */
export interface NameDirectory {
  readonly terms: readonly (readonly [first: string, file: string])[];
  readonly sounds: readonly (readonly [first: string, file: string])[];
}

export const listName = (kind: IndexKind, sort: IndexSort): string => `${kind}/${sort}`;

/** Mentions of an entity that come at once, and in each further file. */
export const mentionsAtOnce = 200;
