import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import {NameFilter} from '../../core/collection/entity-list/filter-names.js';
import type {ListPartsManifest} from '../../core/collection/entity-list/list-files.js';
import {matchNames} from '../../core/collection/entity-list/match-names.js';
import {
  type IndexKind,
  type Initials,
  isAlike,
  type RowsFound,
  type RowsWanted,
  rowsOnPage,
  type Side,
  sideOf,
} from '../../core/collection/entity-list/rows-wanted.js';
import {entityKinds} from '../../core/entities/entity-kinds.js';
import {numbered} from '../../core/natives/numbered.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import type {ListParts, NumberedRow} from './list-parts.js';
import {PartFiles} from './part-files.js';

/** Numbers of the rows that fit some words or documents, in the order that is wanted. */
interface Picked {
  readonly numbers: readonly number[];
  readonly onlyBeginnings?: boolean;
  readonly byKind: RowsFound['byKind'];
  readonly bySide: RowsFound['bySide'];
}

/** A long list of names that a build wrote: what is listed by kind and order is a file a page. */
export class ListInParts implements ListParts {
  readonly #manifest: ListPartsManifest;
  readonly #looseTotal: number;
  readonly #files: PartFiles;
  /** What was picked last, which is paged through. */
  #last: {readonly wanted: RowsWanted; readonly picked: Promise<Fetched<Picked>>} | undefined;
  documents: readonly ListedDocument[] = [];

  constructor(manifest: ListPartsManifest, looseTotal: number, at: (file: string) => string) {
    this.#manifest = manifest;
    this.#looseTotal = looseTotal;
    this.#files = new PartFiles(manifest, at);
  }

  atHand({kind, query, sort, compared}: RowsWanted, page: number): RowsFound | undefined {
    if (kind !== 'all' || sort !== 'name' || page > 0 || compared || query.trim()) return undefined;
    const {rows, first} = this.#manifest;
    return this.#listed('all', rows, first.initials);
  }

  async find(wanted: RowsWanted, page: number): Promise<Fetched<RowsFound>> {
    const {kind, sort} = wanted;
    const picked = await this.#pick(wanted);
    if (!picked) {
      const list = await this.#files.list(kind, sort);
      if (!list.ok) return list;
      const rows = await this.#files.page(list.value, page);
      if (!rows.ok) return rows;
      return {ok: true, value: this.#listed(kind, rows.value, list.value.initials)};
    }
    if (!picked.ok) return picked;
    const {numbers, ...counts} = picked.value;
    const shown = numbers.slice(page * rowsOnPage, (page + 1) * rowsOnPage);
    const rows = await this.#files.rows(shown);
    if (!rows.ok) return rows;
    const initials = await this.#initialsOf(numbers, wanted);
    if (!initials.ok) return initials;
    const {compared, query} = wanted;
    // Rows that fit, fit by themselves as they do among all.
    const fitting = new NameFilter().filter(rows.value, query)?.fitting;
    const listed = rows.value.map((row, at) =>
      compared ? {row, counts: countsOf(shown[at] ?? -1, compared)} : {row},
    );
    return {
      ok: true,
      value: {
        ...{total: numbers.length, page: listed, initials: initials.value},
        ...counts,
        ...(fitting ? {fitting} : {}),
      },
    };
  }

  async locate(
    ids: readonly string[],
    wanted: RowsWanted,
  ): Promise<Fetched<{readonly rows: readonly EntityRow[]; readonly at: number}>> {
    const numbers: number[] = [];
    for (const number of await Promise.all(ids.map((id) => this.#files.numberOf(id)))) {
      if (!number.ok) return number;
      if (number.value !== undefined) numbers.push(number.value);
    }
    const rows = await this.#files.rows(numbers);
    if (!rows.ok) return rows;
    const [first = -1] = numbers;
    if (isPlain(wanted)) {
      return {ok: true, value: {rows: rows.value, at: first < this.#manifest.total ? first : -1}};
    }
    const picked = await this.#pick(wanted, true);
    if (picked && !picked.ok) return picked;
    return {ok: true, value: {rows: rows.value, at: picked?.value.numbers.indexOf(first) ?? -1}};
  }

  async fetchDocuments(): Promise<Fetched<readonly ListedDocument[]>> {
    const fetched = await this.#files.documents();
    if (fetched.ok) this.documents = fetched.value;
    return fetched;
  }

  places(): Promise<Fetched<readonly NumberedRow[]>> {
    return this.#files.places();
  }

  /** A page of a list that was written as it is. */
  #listed(kind: IndexKind, rows: readonly EntityRow[], initials: Initials): RowsFound {
    const byKind = new Map<IndexKind, number>([
      ['all', this.#manifest.total],
      ...this.#manifest.byKind,
      ['loose', this.#looseTotal],
    ]);
    return {
      ...{total: byKind.get(kind) ?? 0, page: rows.map((row) => ({row}))},
      ...{byKind, bySide: new Map(), initials},
    };
  }

  /**
   * Numbers of what is wanted; undefined where nothing but a kind and an order is.
   *
   * @param always pick them there too
   */
  async #pick(wanted: RowsWanted, always = false): Promise<Fetched<Picked> | undefined> {
    if (!wanted.query.trim() && !wanted.compared && !always) return undefined;
    if (!this.#last || !isAlike(wanted, this.#last.wanted)) {
      this.#last = {wanted, picked: this.#pickAnew(wanted)};
    }
    const {picked} = this.#last;
    // A failure is no answer: the next question asks again.
    void picked.then(({ok}) => {
      if (!ok && this.#last?.picked === picked) this.#last = undefined;
    });
    return picked;
  }

  async #pickAnew({kind, query, sort, compared}: RowsWanted): Promise<Fetched<Picked>> {
    let failure: Fetched<never> | undefined;
    const [kinds, order, matched] = await Promise.all([
      this.#files.kinds(),
      sort === 'name' || (compared && sort === 'frequency') ? undefined : this.#files.order(sort),
      matchNames(query, async (table, word, beginning) => {
        const forms = await this.#files.forms(table, word, beginning);
        if (!forms.ok) failure = forms;
        return forms.ok ? forms.value : new Set();
      }),
    ]);
    if (failure) return failure;
    if (!kinds.ok) return kinds;
    if (order && !order.ok) return order;
    const {total} = this.#manifest;
    const kindOf = (number: number): IndexKind =>
      number >= total ? 'loose' : (entityKinds[Number(kinds.value[number])] ?? 'all');
    const isWanted = (number: number): boolean => {
      const own = kindOf(number);
      return kind === own || (kind === 'all' && own !== 'loose');
    };
    const byKind = new Map<IndexKind, number>();
    const bySide = new Map<Side, number>();
    const numbers = new Set<number>();
    const count = total + this.#looseTotal;
    for (let number = 0; number < count; number++) {
      if (matched && !matched.numbers.has(number)) continue;
      const side = compared && sideOf(countsOf(number, compared));
      if (compared && !side) continue;
      if (side && isWanted(number)) bySide.set(side, (bySide.get(side) ?? 0) + 1);
      if (side !== compared?.side) continue;
      const own = kindOf(number);
      byKind.set(own, (byKind.get(own) ?? 0) + 1);
      if (own !== 'loose') byKind.set('all', (byKind.get('all') ?? 0) + 1);
      if (isWanted(number)) numbers.add(number);
    }
    const weight = (number: number): number => (compared ? sumOf(countsOf(number, compared)) : 0);
    const sorted = order
      ? order.value.filter((number) => numbers.has(number))
      : [...numbers].sort((a, b) => (sort === 'frequency' ? weight(b) - weight(a) : 0) || a - b);
    return {
      ok: true,
      value: {
        ...{numbers: sorted, byKind, bySide},
        ...(matched ? {onlyBeginnings: matched.onlyBeginnings} : {}),
      },
    };
  }

  /** Initials of what stands by name: those of the whole list say which is whose. */
  async #initialsOf(
    numbers: readonly number[],
    {sort, kind}: RowsWanted,
  ): Promise<Fetched<Initials>> {
    if (sort !== 'name') return {ok: true, value: []};
    const list = await this.#files.list(kind === 'loose' ? 'loose' : 'all', 'name');
    if (!list.ok) return list;
    const from = kind === 'loose' ? this.#manifest.total : 0;
    const found = new Map<string, number>();
    let letter = 0;
    const {initials} = list.value;
    for (const [at, number] of numbered(numbers)) {
      while ((initials[letter + 1]?.[1] ?? Number.POSITIVE_INFINITY) <= number - from) letter++;
      const initial = initials[letter]?.[0];
      if (initial !== undefined && !found.has(initial)) found.set(initial, at);
    }
    return {ok: true, value: [...found]};
  }
}

function isPlain({kind, query, sort, compared}: RowsWanted): boolean {
  return kind === 'all' && sort === 'name' && !compared && !query.trim();
}

function sumOf([first, second]: readonly [number, number]): number {
  return first + second;
}

function countsOf(
  number: number,
  {first, second}: NonNullable<RowsWanted['compared']>,
): readonly [number, number] {
  return [first.get(number) ?? 0, second.get(number) ?? 0];
}
