import {bucketOf} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import {
  type ListPartsManifest,
  listName,
  type NameDirectory,
  type PartList,
} from '../../core/collection/entity-list/list-files.js';
import {addForms} from '../../core/collection/entity-list/name-tables.js';
import {
  type IndexKind,
  type IndexSort,
  rowsOnPage,
} from '../../core/collection/entity-list/rows-wanted.js';
import {numbered} from '../../core/natives/numbered.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import {fetchOnce} from '../compiled/fetch-once.js';
import type {NumberedRow} from './list-parts.js';
import {isDocumentList, isRowFile} from './list-shapes.js';
import {
  isKindsFile,
  isNameDirectory,
  isNameTable,
  isNumberedRows,
  isNumberFile,
  isNumberList,
  isPartList,
} from './part-shapes.js';

const noList: PartList = {files: [], initials: []};

/** The files of a long list, each fetched once. */
export class PartFiles {
  readonly #manifest: ListPartsManifest;
  readonly #at: (file: string) => string;
  readonly #lists = fetchOnce(isPartList);
  readonly #rows = fetchOnce(isRowFile);
  readonly #kinds = fetchOnce(isKindsFile);
  readonly #orders = fetchOnce(isNumberList);
  readonly #directory = fetchOnce(isNameDirectory);
  readonly #tables = fetchOnce(isNameTable);
  readonly #numbers = fetchOnce(isNumberFile);
  readonly #documents = fetchOnce(isDocumentList);
  readonly #places = fetchOnce(isNumberedRows);

  /** @param at the address of a file that the manifest names */
  constructor(manifest: ListPartsManifest, at: (file: string) => string) {
    this.#manifest = manifest;
    this.#at = at;
  }

  list(kind: IndexKind, sort: IndexSort): Promise<Fetched<PartList>> {
    const {lists, first} = this.#manifest;
    if (kind === 'all' && sort === 'name') return Promise.resolve({ok: true, value: first});
    const name = listName(kind, sort);
    const file = Object.hasOwn(lists, name) ? lists[name] : undefined;
    return file === undefined
      ? Promise.resolve({ok: true, value: noList})
      : this.#lists(this.#at(file));
  }

  async page(list: PartList, page: number): Promise<Fetched<readonly EntityRow[]>> {
    if (list === this.#manifest.first && page === 0) return {ok: true, value: this.#manifest.rows};
    const file = list.files[page];
    return file === undefined ? {ok: true, value: []} : this.#rows(this.#at(file));
  }

  /** Rows by their numbers, in the order in which these are given. */
  async rows(numbers: readonly number[]): Promise<Fetched<readonly EntityRow[]>> {
    const {total, first} = this.#manifest;
    const isLoose = numbers.some((number) => number >= total);
    const loose = isLoose ? await this.list('loose', 'name') : {ok: true as const, value: noList};
    if (!loose.ok) return loose;
    const rows: EntityRow[] = [];
    const pages = numbers.map((number) => {
      const [list, from] = number < total ? [first, 0] : [loose.value, total];
      const at = number - from;
      return this.page(list, Math.floor(at / rowsOnPage));
    });
    for (const [at, fetched] of numbered(await Promise.all(pages))) {
      if (!fetched.ok) return fetched;
      const number = numbers[at] ?? 0;
      const row = fetched.value[(number < total ? number : number - total) % rowsOnPage];
      if (row) rows.push(row);
    }
    return {ok: true, value: rows};
  }

  /** The place of each row's kind in `entityKinds`, a figure each. */
  kinds(): Promise<Fetched<string>> {
    return this.#kinds(this.#at(this.#manifest.kinds));
  }

  /** Numbers of all rows in an order other than that of names. */
  async order(sort: IndexSort): Promise<Fetched<readonly number[]>> {
    const file = this.#manifest.orders[sort];
    return file === undefined ? {ok: true, value: []} : this.#orders(this.#at(file));
  }

  async forms(
    table: 'terms' | 'sounds',
    word: string,
    beginning: boolean,
  ): Promise<Fetched<ReadonlySet<number>>> {
    const directory = await this.#directory(this.#at(this.#manifest.words));
    if (!directory.ok) return directory;
    const forms = new Set<number>();
    const files = filesWith(directory.value[table], word, beginning);
    for (const file of await Promise.all(files.map((each) => this.#tables(this.#at(each))))) {
      if (!file.ok) return file;
      for (const entry of file.value) {
        if (entry[0] === word || (beginning && entry[0].startsWith(word))) addForms(entry, forms);
      }
    }
    return {ok: true, value: forms};
  }

  /** The number of the row with an id. */
  async numberOf(id: string): Promise<Fetched<number | undefined>> {
    const {numbers} = this.#manifest;
    const file = numbers[bucketOf(id, numbers.length)];
    if (file === undefined) return {ok: true, value: undefined};
    const fetched = await this.#numbers(this.#at(file));
    if (!fetched.ok) return fetched;
    return {ok: true, value: Object.hasOwn(fetched.value, id) ? fetched.value[id] : undefined};
  }

  documents(): Promise<Fetched<readonly ListedDocument[]>> {
    return this.#documents(this.#at(this.#manifest.documents));
  }

  async places(): Promise<Fetched<readonly NumberedRow[]>> {
    const files = this.#manifest.places.map((file) => this.#places(this.#at(file)));
    const places: NumberedRow[] = [];
    for (const fetched of await Promise.all(files)) {
      if (!fetched.ok) return fetched;
      for (const place of fetched.value) places.push(place);
    }
    return {ok: true, value: places};
  }
}

/** The files in which a word, or words that begin so, can stand. */
function filesWith(
  directory: NameDirectory['terms'],
  word: string,
  beginning: boolean,
): readonly string[] {
  return directory.flatMap(([first, file], at) => {
    const next = directory[at + 1]?.[0];
    if (next !== undefined && next <= word) return [];
    return first <= word || (beginning && first.startsWith(word)) ? [file] : [];
  });
}
