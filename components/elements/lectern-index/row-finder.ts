import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {RowsFound, RowsWanted} from '../../core/collection/entity-list/rows-wanted.js';

/** Rows that were asked for by their ids. */
export interface RowsLocated {
  readonly rows: readonly EntityRow[];
  /** The place of the first of them in the list that is wanted; -1 where it is not in it. */
  readonly at: number;
}

/** Finds the rows of an index: at hand, or in parts that are fetched on need. */
export interface RowFinder {
  /** Why something cannot be shown. */
  readonly problem: string;
  /** A page from 0; undefined while it is on its way. */
  find(wanted: RowsWanted, page: number): RowsFound | undefined;
  locate(ids: readonly string[], wanted: RowsWanted): RowsLocated | Promise<RowsLocated>;
}
