import type {IndexKind, IndexSort, Side} from '../../core/collection/entity-list/rows-wanted.js';
import {entityKinds} from '../../core/entities/entity-kinds.js';

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

/** What a page or its address asks for that is none of the kinds, orders and sides. */
export function unknownIn(asked: {kind: string; sort: string; side: string}): string[] {
  const {kind, sort, side} = asked;
  const readers = [kindFrom, sortFrom, sideFrom];
  return [kind, sort, side].filter((word, at) => word && readers[at]?.(word) !== word);
}
