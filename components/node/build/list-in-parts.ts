import type {EntityList, EntityRow} from '../../core/collection/entity-list/entity-row.js';
import {
  type ListPartsManifest,
  listName,
  type NameDirectory,
  type PartList,
} from '../../core/collection/entity-list/list-files.js';
import {NameOrder} from '../../core/collection/entity-list/name-order.js';
import {type NameEntry, nameTables} from '../../core/collection/entity-list/name-tables.js';
import {initialsOf, orderRows} from '../../core/collection/entity-list/order-rows.js';
import {
  type IndexKind,
  indexSorts,
  rowsOnPage,
} from '../../core/collection/entity-list/rows-wanted.js';
import {entityKinds} from '../../core/entities/entity-kinds.js';
import {bucketFiles} from './bucket-files.js';
import type {DataFiles} from './collection-data.js';

/** What one request should bring of the words of names, in UTF-16 units. */
const usualTable = 65_536;

/** Places in one file: a map has all of them. */
const placesInFile = 1000;

interface Numbered {
  readonly row: EntityRow;
  readonly number: number;
}

/** Writes a list of names that is too long to be fetched as a whole. */
export function listInParts(list: EntityList, data: DataFiles): ListPartsManifest {
  const all = [...list.rows, ...list.loose].map((row, number): Numbered => ({row, number}));
  const named = all.slice(0, list.rows.length);
  const kinds = entityKinds.filter((kind) => named.some(({row}) => row.kind === kind));
  const ofKind = (kind: IndexKind): readonly Numbered[] => {
    if (kind === 'loose') return all.slice(named.length);
    return kind === 'all' ? named : named.filter(({row}) => row.kind === kind);
  };
  const writer = new ListWriter(data);
  const first = writer.list(named, true);
  const lists: Record<string, string> = {};
  const offered: readonly IndexKind[] = [
    'all',
    ...kinds,
    ...(list.loose.length > 0 ? (['loose'] as const) : []),
  ];
  for (const kind of offered) {
    const rows = ofKind(kind);
    for (const sort of indexSorts) {
      const isFirst = kind === 'all' && sort === 'name';
      const made = isFirst ? first : writer.list(orderRows(rows, sort), sort === 'name');
      lists[listName(kind, sort)] = writer.once('nl', JSON.stringify(made));
    }
  }
  const orders: Record<string, string> = {};
  for (const sort of indexSorts) {
    if (sort === 'name') continue;
    orders[sort] = writer.once(
      'no',
      JSON.stringify(orderRows(all, sort).map(({number}) => number)),
    );
  }
  return {
    total: named.length,
    byKind: kinds.map((kind) => [kind, ofKind(kind).length]),
    lists,
    first,
    rows: list.rows.slice(0, rowsOnPage),
    kinds: data.add(
      'nk',
      JSON.stringify(named.map(({row}) => entityKinds.indexOf(row.kind)).join('')),
    ),
    orders,
    words: wordFiles(all, data),
    numbers: bucketFiles(
      'ni',
      all.map(({row, number}) => [row.id, number]),
      data,
    ),
    documents: data.add('nd', JSON.stringify(list.documents)),
    places: placeFiles(named, data),
  };
}

/** Writes lists of which many pages are alike: each file once. */
class ListWriter {
  readonly #data: DataFiles;
  readonly #order = new NameOrder('en');
  readonly #known = new Map<string, string>();

  constructor(data: DataFiles) {
    this.#data = data;
  }

  list(rows: readonly Numbered[], isByName: boolean): PartList {
    const listed = rows.map(({row}) => row);
    const files: string[] = [];
    for (let from = 0; from < listed.length; from += rowsOnPage) {
      files.push(this.once('n', JSON.stringify(listed.slice(from, from + rowsOnPage))));
    }
    return {files, initials: isByName ? initialsOf(listed, this.#order) : []};
  }

  once(name: string, content: string): string {
    const file = this.#known.get(content) ?? this.#data.add(name, content);
    this.#known.set(content, file);
    return file;
  }
}

function wordFiles(rows: readonly Numbered[], data: DataFiles): string {
  const {terms, sounds} = nameTables(rows.map(({row}) => row));
  const directory: NameDirectory = {
    terms: tableFiles('nt', terms, data),
    sounds: tableFiles('ns', sounds, data),
  };
  return data.add('nw', JSON.stringify(directory));
}

function tableFiles(
  name: string,
  entries: readonly NameEntry[],
  data: DataFiles,
): NameDirectory['terms'] {
  const files: (readonly [string, string])[] = [];
  let written: string[] = [];
  let first = '';
  let size = 0;
  const close = (): void => {
    if (written.length > 0) files.push([first, data.add(name, `[${written.join(',')}]`)]);
    written = [];
    size = 0;
  };
  for (const entry of entries) {
    if (written.length === 0) [first] = entry;
    const json = JSON.stringify(entry);
    written.push(json);
    size += json.length;
    if (size >= usualTable) close();
  }
  close();
  return files;
}

function placeFiles(named: readonly Numbered[], data: DataFiles): string[] {
  const places = named.filter(({row}) => row.kind === 'place' && row.total > 0);
  const files: string[] = [];
  for (let from = 0; from < places.length; from += placesInFile) {
    const shard = places.slice(from, from + placesInFile).map(({row, number}) => [number, row]);
    files.push(data.add('np', JSON.stringify(shard)));
  }
  return files;
}
