import {
  bucketOf,
  type CollectionManifest,
  type EntityMentions,
} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {EntityListManifest} from '../../core/collection/entity-list/list-files.js';
import {msg} from '../../core/words/msg.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import {type Fetching, fetchOnce} from '../compiled/fetch-once.js';
import {fetchChecked} from '../compiled/fetch-verified.js';
import {
  isCollectionManifest,
  isEntityFile,
  isMentionsFile,
  isNamingList,
  isPlacedList,
} from '../compiled/shapes.js';
import {asLoaded, type Loaded} from '../loaded.js';
import type {EntityListSource, MentionPage} from './entity-list-source.js';
import {ListInParts} from './list-in-parts.js';
import {isCountsFile, isListManifest, isRowFile} from './list-shapes.js';

const nothing: MentionPage = {total: 0, documents: [], mentions: []};

/** The index of names that a build wrote: rows come at once, mentions when they are looked at. */
export async function openEntityList(
  address: string,
  {signal, base}: {readonly signal: AbortSignal; readonly base: string},
): Promise<Loaded<EntityListSource>> {
  const manifestAt = new URL(address, base).href;
  const collection = await fetchChecked(manifestAt, isCollectionManifest, signal);
  if (!collection.ok) return asLoaded(collection.message, address);
  const at = (file: string): string => new URL(file, manifestAt).href;
  const {names} = collection.value;
  if (names === undefined) return asLoaded(msg('this edition has no index of names'), address);
  const list = await fetchChecked(at(names), isListManifest, signal);
  if (!list.ok) return asLoaded(list.message, names);
  const rows = await allRows(list.value.rows.map(at), signal);
  if (!rows.ok) return asLoaded(rows.message, names);
  return {ok: true, value: sourceOf(collection.value, list.value, rows.value, at)};
}

/** All rows of several files, in order. */
async function allRows(
  addresses: readonly string[],
  signal?: AbortSignal,
): Promise<Fetched<readonly EntityRow[]>> {
  const fetched = await Promise.all(addresses.map((file) => fetchChecked(file, isRowFile, signal)));
  const rows: EntityRow[] = [];
  for (const file of fetched) {
    if (!file.ok) return file;
    for (const row of file.value) rows.push(row);
  }
  return {ok: true, value: rows};
}

function sourceOf(
  collection: CollectionManifest,
  list: EntityListManifest,
  rows: readonly EntityRow[],
  at: (file: string) => string,
): EntityListSource {
  const mentionFile = fetchOnce(isMentionsFile);
  const entityFile = fetchOnce(isEntityFile);
  const countFile = fetchOnce(isCountsFile);
  const furtherFile = fetchOnce(isPlacedList);
  const documentsFile = fetchOnce(isNamingList);
  const parts = list.parts && new ListInParts(list.parts, list.looseTotal, at);
  let loose: Promise<Fetched<readonly EntityRow[]>> | undefined;

  /** What one of several files, by bucket, has of an id. */
  const inBucket = async <Value>(
    files: readonly string[],
    id: string,
    ask: Fetching<Readonly<Record<string, Value>>>,
  ): Promise<Fetched<Value | undefined>> => {
    const file = files[bucketOf(id, files.length)];
    if (file === undefined) return {ok: true, value: undefined};
    const fetched = await ask(at(file));
    if (!fetched.ok) return fetched;
    return {ok: true, value: Object.hasOwn(fetched.value, id) ? fetched.value[id] : undefined};
  };

  return {
    get documents() {
      return parts?.documents ?? list.documents;
    },
    rows,
    ...(parts ? {parts} : {}),
    looseTotal: list.looseTotal,
    leftOut: list.leftOut,
    loose: () => {
      loose ??= allRows(list.loose.map(at)).then((fetched) => {
        // A failure is no answer: the next question asks again.
        if (!fetched.ok) loose = undefined;
        return fetched;
      });
      return loose;
    },
    async mentions(row, page) {
      const files = row.loose ? list.looseMentions : collection.mentions;
      const fetched = await inBucket(files, row.id, mentionFile);
      if (!fetched.ok) return fetched;
      const {value} = fetched;
      if (!value) return {ok: true, value: nothing};
      if (page === 0) return {ok: true, value: pageOf(value, value, 0)};
      const file = value.more[page - 1];
      const lists = (value.furtherDocuments ?? []).slice(0, page);
      const [further, ...documents] = await Promise.all([
        file === undefined ? undefined : furtherFile(at(file)),
        ...lists.map((list) => documentsFile(at(list))),
      ]);
      if (further && !further.ok) return further;
      const known = [...value.documents];
      for (const list of documents) {
        if (!list.ok) return list;
        known.push(...list.value);
      }
      const come = {documents: known, mentions: further?.value ?? []};
      return {ok: true, value: pageOf(value, come, page)};
    },
    entity: (row) =>
      row.loose
        ? Promise.resolve({ok: true, value: undefined})
        : inBucket(collection.entities, row.id, entityFile),
    async countsIn(document) {
      const fetched = await inBucket(list.counts, document, countFile);
      if (!fetched.ok) return fetched;
      const counts = new Map<number, number>();
      const flat = fetched.value ?? [];
      for (let each = 0; each < flat.length; each += 2) {
        counts.set(flat[each] ?? 0, flat[each + 1] ?? 0);
      }
      return {ok: true, value: counts};
    },
  };
}

function pageOf(
  {total, naming, more}: EntityMentions,
  {documents, mentions}: Pick<EntityMentions, 'documents' | 'mentions'>,
  page: number,
): MentionPage {
  const isPart = naming !== undefined && documents.length < naming;
  return {
    total,
    documents,
    ...(isPart ? {naming} : {}),
    mentions,
    ...(page < more.length ? {next: page + 1} : {}),
  };
}
