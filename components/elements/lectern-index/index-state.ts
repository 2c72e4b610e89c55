import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {EntityKind} from '../../core/entities/entity.js';
import {entityKinds} from '../../core/entities/entity-kinds.js';

export type IndexSort = 'name' | 'frequency' | 'since' | 'named';

/** Which names are listed: those of one kind, or those that lead to no record. */
export type IndexKind = EntityKind | 'all' | 'loose';

/** Which side of a comparison of two documents is listed. */
export type Side = 'both' | 'first' | 'second';

export function kindFrom(value: string): IndexKind {
  if (value === 'loose') return value;
  return entityKinds.find((kind) => kind === value) ?? 'all';
}

export function sortFrom(value: string): IndexSort {
  return value === 'frequency' || value === 'since' || value === 'named' ? value : 'name';
}

export function sideFrom(value: string): Side {
  return value === 'first' || value === 'second' ? value : 'both';
}

/** A row where two documents are compared: how often each has it. */
export interface ListedRow {
  readonly row: EntityRow;
  readonly counts?: readonly [first: number, second: number];
}
