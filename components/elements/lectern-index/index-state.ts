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
