import type {EntityKind} from '../../entities/entity.js';
import type {EntityRow} from './entity-row.js';

export type IndexSort = 'name' | 'frequency' | 'since' | 'named';

/** Every order of an index of names. */
export const indexSorts: readonly IndexSort[] = ['name', 'frequency', 'since', 'named'];

/** Which names are listed: those of one kind, or those that lead to no record. */
export type IndexKind = EntityKind | 'all' | 'loose';

/** Which side of a comparison of two documents is listed. */
export type Side = 'both' | 'first' | 'second';

/** A row where two documents are compared: how often each has it. */
export interface ListedRow {
  readonly row: EntityRow;
  readonly counts?: readonly [first: number, second: number];
}

/** What of an index is wanted. */
export interface RowsWanted {
  readonly kind: IndexKind;
  readonly query: string;
  readonly sort: IndexSort;
  /** Counts of two documents by the number of the row, and which side is looked at. */
  readonly compared?: {
    readonly first: ReadonlyMap<number, number>;
    readonly second: ReadonlyMap<number, number>;
    readonly side: Side;
  };
}

/** Initials in the order of the rows, with the number of the first row of each. */
export type Initials = readonly (readonly [initial: string, at: number])[];

/** The rows that are wanted: how many there are, and those of one page. */
export interface RowsFound {
  readonly total: number;
  readonly page: readonly ListedRow[];
  /** The names that the words fit, by the id of a row of the page. */
  readonly fitting?: ReadonlyMap<string, string>;
  /** No name has the words as a whole: these begin with them. */
  readonly onlyBeginnings?: boolean;
  /** How many there are of each kind under the same filter. */
  readonly byKind: ReadonlyMap<IndexKind, number>;
  /** How many stand on each side of a comparison. */
  readonly bySide: ReadonlyMap<Side, number>;
  /** By name only. */
  readonly initials: Initials;
}

/** Rows on one page of a list, and in one file of it: taken in by looking, and made in a moment. */
export const rowsOnPage = 100;

/** Which side of a comparison something stands on, by how often each document has it. */
export function sideOf([first, second]: readonly [number, number]): Side | undefined {
  if (first > 0) return second > 0 ? 'both' : 'first';
  return second > 0 ? 'second' : undefined;
}

/** Whether two questions have the same answer. */
export function isAlike(one: RowsWanted, other: RowsWanted): boolean {
  return (
    one.kind === other.kind &&
    one.query === other.query &&
    one.sort === other.sort &&
    one.compared?.side === other.compared?.side &&
    one.compared?.first === other.compared?.first &&
    one.compared?.second === other.compared?.second
  );
}
