import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {RowsFound, RowsWanted} from '../../core/collection/entity-list/rows-wanted.js';
import type {Fetched} from '../../render/window/chunk-source.js';

/** A list of names that is too long to be at hand: each question fetches what answers it. */
export interface ListParts {
  /** What can be said at once: what a page shows first. */
  atHand(wanted: RowsWanted, page: number): RowsFound | undefined;
  /** @param page from 0 */
  find(wanted: RowsWanted, page: number): Promise<Fetched<RowsFound>>;
  /** The rows with some ids, and the place of the first in the list that is wanted; -1 for none. */
  locate(
    ids: readonly string[],
    wanted: RowsWanted,
  ): Promise<Fetched<{readonly rows: readonly EntityRow[]; readonly at: number}>>;
  /** The documents; they stand in the list from then on. */
  fetchDocuments(): Promise<Fetched<readonly ListedDocument[]>>;
  /** Places that are named, with the numbers of their rows. */
  places(): Promise<Fetched<readonly NumberedRow[]>>;
}

export type NumberedRow = readonly [number: number, row: EntityRow];
