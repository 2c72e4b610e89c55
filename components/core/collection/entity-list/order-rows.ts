import {numbered} from '../../natives/numbered.js';
import {compareDays} from './entity-lister.js';
import type {EntityRow} from './entity-row.js';
import type {NameOrder} from './name-order.js';
import type {IndexSort, Initials} from './rows-wanted.js';

/**
 * Puts rows that come by name into another order, in which equals keep theirs.
 *
 * @param weight how often one is named, where it is not the row's own number
 */
export function orderRows<Listed extends {readonly row: EntityRow}>(
  rows: readonly Listed[],
  sort: IndexSort,
  weight: (listed: Listed) => number = ({row}) => row.total,
): readonly Listed[] {
  if (sort === 'name') return rows;
  if (sort === 'frequency') return rows.toSorted((a, b) => weight(b) - weight(a));
  return rows.toSorted((a, b) => {
    const [one, other] = [a.row[sort], b.row[sort]];
    if (one === undefined || other === undefined) {
      return Number(one === undefined) - Number(other === undefined);
    }
    return compareDays(one, other);
  });
}

/** The initials of rows that stand by name. */
export function initialsOf(rows: readonly Pick<EntityRow, 'name'>[], order: NameOrder): Initials {
  const initials = new Map<string, number>();
  for (const [at, {name}] of numbered(rows)) {
    const initial = order.initialOf(name);
    if (!initials.has(initial)) initials.set(initial, at);
  }
  return [...initials];
}
