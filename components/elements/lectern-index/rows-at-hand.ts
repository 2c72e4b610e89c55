import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {type FilteredNames, NameFilter} from '../../core/collection/entity-list/filter-names.js';
import {NameOrder} from '../../core/collection/entity-list/name-order.js';
import {initialsOf, orderRows} from '../../core/collection/entity-list/order-rows.js';
import {
  type IndexKind,
  isAlike,
  type ListedRow,
  type RowsFound,
  type RowsWanted,
  rowsOnPage,
  type Side,
  sideOf,
} from '../../core/collection/entity-list/rows-wanted.js';
import type {EntityListSource} from '../../state/entity-list/entity-list-source.js';
import type {RowFinder, RowsLocated} from './row-finder.js';

/** What is found of all rows. */
interface AllFound extends Omit<RowsFound, 'total' | 'page' | 'fitting' | 'onlyBeginnings'> {
  readonly rows: readonly ListedRow[];
  readonly filtered: FilteredNames | undefined;
}

/** Finds rows that are all there; what was found last is remembered. */
export class RowsAtHand implements RowFinder {
  readonly #source: EntityListSource;
  readonly #order: NameOrder;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  readonly #filter = new NameFilter();
  #rows: readonly EntityRow[] = [];
  #numbers: ReadonlyMap<EntityRow, number> = new Map();
  #asksLoose = true;
  #last: {readonly wanted: RowsWanted; readonly found: AllFound} | undefined;
  problem = '';

  /** @param locale of initials */
  constructor(
    source: EntityListSource,
    {
      locale,
      changed,
      signal,
    }: {readonly locale: string; readonly changed: () => void; readonly signal: AbortSignal},
  ) {
    this.#source = source;
    this.#order = new NameOrder(locale);
    this.#changed = changed;
    this.#signal = signal;
    this.#take(source.rows);
  }

  /** @param rows loose ones after the others, as their numbers count */
  #take(rows: readonly EntityRow[]): void {
    this.#rows = rows;
    this.#numbers = new Map(rows.map((row, number) => [row, number]));
    this.#last = undefined;
    void this.#prepare();
  }

  /** Takes names apart while nobody waits. */
  async #prepare(): Promise<void> {
    const rows = this.#rows;
    let at = 0;
    while (at < rows.length && rows === this.#rows && !this.#signal.aborted) {
      at = this.#filter.prepare(rows, at);
      await new Promise((go) => setTimeout(go, 4));
    }
  }

  /** Names without a record are looked at by few. */
  async #fetchLoose(): Promise<void> {
    if (!this.#asksLoose || this.#source.looseTotal === 0) return;
    this.#asksLoose = false;
    const fetched = await this.#source.loose();
    if (this.#signal.aborted) return;
    if (fetched.ok) this.#take([...this.#source.rows, ...fetched.value]);
    else this.problem = fetched.message;
    this.#changed();
  }

  find(wanted: RowsWanted, page: number): RowsFound {
    const {rows, filtered, byKind, bySide, initials} = this.#find(wanted);
    const from = page * rowsOnPage;
    return {
      total: rows.length,
      page: rows.slice(from, from + rowsOnPage),
      ...(filtered ? {fitting: filtered.fitting, onlyBeginnings: filtered.onlyBeginnings} : {}),
      ...{byKind, bySide, initials},
    };
  }

  locate(ids: readonly string[], wanted: RowsWanted): RowsLocated {
    const rows = ids.flatMap((id) => this.#source.rows.find((row) => row.id === id) ?? []);
    const [first] = rows;
    return {rows, at: first ? this.#find(wanted).rows.findIndex(({row}) => row === first) : -1};
  }

  #find(wanted: RowsWanted): AllFound {
    if (wanted.kind === 'loose' || wanted.query || wanted.compared) void this.#fetchLoose();
    if (!this.#last || !isAlike(wanted, this.#last.wanted)) {
      this.#last = {wanted, found: this.#findAnew(wanted)};
    }
    return this.#last.found;
  }

  #findAnew({kind, query, sort, compared}: RowsWanted): AllFound {
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
    const wanted = listed.filter(({row}) => isOfKind(row, kind));
    const rows = orderRows(wanted, sort, ({row, counts}) =>
      counts ? counts[0] + counts[1] : row.total,
    );
    const initials =
      sort === 'name'
        ? initialsOf(
            rows.map(({row}) => row),
            this.#order,
          )
        : [];
    return {rows, filtered, byKind, bySide, initials};
  }
}

function isOfKind({kind, loose}: EntityRow, wanted: IndexKind): boolean {
  if (wanted === 'loose') return loose === true;
  return !loose && (wanted === 'all' || kind === wanted);
}
