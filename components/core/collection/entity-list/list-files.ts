import type {compiledFormat} from '../compiled/compiled-files.js';
import type {ListedDocument} from './entity-row.js';

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
}

/** Mentions of an entity that come at once, and in each further file. */
export const mentionsAtOnce = 200;
