import {compareDays} from '../../core/collection/entity-list/entity-lister.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {type FilteredNames, NameFilter} from '../../core/collection/entity-list/filter-names.js';
import {NameOrder} from '../../core/collection/entity-list/name-order.js';
import {numbered} from '../../core/natives/numbered.js';
import type {IndexKind, IndexSort, ListedRow, Side} from './index-state.js';

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

export interface RowsFound {
  readonly rows: readonly ListedRow[];
  readonly filtered?: FilteredNames;
  /** How many there are of each kind under the same filter. */
  readonly byKind: ReadonlyMap<IndexKind, number>;
  /** How many stand on each side of a comparison. */
  readonly bySide: ReadonlyMap<Side, number>;
  /** Initials in the order of the rows, with the number of the first row of each; by name only. */
  readonly initials: readonly (readonly [initial: string, at: number])[];
}

/** Finds the rows that are wanted; what was found last is remembered. */
export class IndexRows {
  readonly #filter = new NameFilter();
  readonly #order: NameOrder;
  readonly #rows: readonly EntityRow[];
  readonly #numbers: ReadonlyMap<EntityRow, number>;

  /** @param rows loose ones after the others, as their numbers count */
  constructor(rows: readonly EntityRow[], locale: string) {
    this.#rows = rows;
    this.#numbers = new Map(rows.map((row, number) => [row, number]));
    this.#order = new NameOrder(locale);
  }

  /** Takes names apart while nobody waits. */
  async prepare(signal: AbortSignal): Promise<void> {
    let at = 0;
    while (at < this.#rows.length && !signal.aborted) {
      at = this.#filter.prepare(this.#rows, at);
      await new Promise((go) => setTimeout(go, 4));
    }
  }

  find({kind, query, sort, compared}: RowsWanted): RowsFound {
    const filtered = this.#filter.filter(this.#rows, query);
    const bySide = new Map<Side, number>();
    const listed = this.#rows.flatMap((row): ListedRow[] => {
      if (filtered && !filtered.fitting.has(row.id)) return [];
      if (!compared) return [{row}];
      const number = this.#numbers.get(row) ?? -1;
      const counts = [compared.first.get(number) ?? 0, compared.second.get(number) ?? 0] as const;
      const side = sideOf(counts);
      if (!side) return [];
      bySide.set(side, (bySide.get(side) ?? 0) + (isOfKind(row, kind) ? 1 : 0));
      return side === compared.side ? [{row, counts}] : [];
    });
    const byKind = new Map<IndexKind, number>();
    for (const {row} of listed) {
      const own: IndexKind = row.loose ? 'loose' : row.kind;
      byKind.set(own, (byKind.get(own) ?? 0) + 1);
      byKind.set('all', (byKind.get('all') ?? 0) + (row.loose ? 0 : 1));
    }
    const rows = this.#sorted(
      listed.filter(({row}) => isOfKind(row, kind)),
      sort,
    );
    return {
      rows,
      ...(filtered ? {filtered} : {}),
      byKind,
      bySide,
      initials: sort === 'name' ? this.#initialsOf(rows) : [],
    };
  }

  #sorted(rows: readonly ListedRow[], sort: IndexSort): readonly ListedRow[] {
    // They come by name, which sorting keeps among equals.
    if (sort === 'name') return rows;
    const weight = ({row, counts}: ListedRow): number =>
      counts ? counts[0] + counts[1] : row.total;
    if (sort === 'frequency') return rows.toSorted((a, b) => weight(b) - weight(a));
    return rows.toSorted((a, b) => {
      const [one, other] = [a.row[sort], b.row[sort]];
      if (one === undefined || other === undefined) {
        return Number(one === undefined) - Number(other === undefined);
      }
      return compareDays(one, other);
    });
  }

  #initialsOf(rows: readonly ListedRow[]): RowsFound['initials'] {
    const initials = new Map<string, number>();
    for (const [at, {row}] of numbered(rows)) {
      const initial = this.#order.initialOf(row.name);
      if (!initials.has(initial)) initials.set(initial, at);
    }
    return [...initials];
  }
}

function sideOf([first, second]: readonly [number, number]): Side | undefined {
  if (first > 0) return second > 0 ? 'both' : 'first';
  return second > 0 ? 'second' : undefined;
}

function isOfKind({kind, loose}: EntityRow, wanted: IndexKind): boolean {
  if (wanted === 'loose') return loose === true;
  return !loose && (wanted === 'all' || kind === wanted);
}
