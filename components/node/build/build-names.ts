import {compiledFormat} from '../../core/collection/compiled/compiled-files.js';
import {EntityLister, firstDay} from '../../core/collection/entity-list/entity-lister.js';
import type {
  DocumentNames,
  EntityList,
  EntityRow,
} from '../../core/collection/entity-list/entity-row.js';
import {type EntityListManifest, mostAtHand} from '../../core/collection/entity-list/list-files.js';
import {entityListPages} from '../pages/entity-pages.js';
import {mapPage} from '../pages/map-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import type {AssembledExtracts} from './assemble-extracts.js';
import {bucketFiles} from './bucket-files.js';
import {cached} from './cached.js';
import {DataFiles} from './collection-data.js';
import type {CollectionState, CompiledState, NamesState} from './collection-state.js';
import {hashOf} from './hash.js';
import {listInParts} from './list-in-parts.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';

/** Rows of the index in one file: about 300 kB, a third of that packed. */
const rowsInFile = 1000;

/** Writes the index of a collection's names with its pages, and the map, unless they are what they were. */
export async function buildNames(
  {documents, entities, written}: AssembledExtracts,
  compiled: Readonly<Record<string, CompiledState>>,
  {collection, before}: {readonly collection: CollectionOnPage; readonly before: CollectionState},
  {cache, templateText}: BuildSession,
  site: SitePages,
): Promise<NamesState> {
  const listed = documents.map(({id, source, head}) => {
    const {title, languages, date} = head.row;
    const [lang] = languages;
    const day = date && firstDay([date.date]);
    return {id, file: source.path, title, ...(lang ? {lang} : {}), ...(day ? {date: day} : {})};
  });
  const key = hashOf(
    templateText,
    JSON.stringify([collection, listed]),
    written.hash,
    ...documents.map(({source}) => compiled[source.path]?.names ?? ''),
  );
  if (before.names?.key === key && site.list.hasAll(before.names.paths)) {
    site.list.keep(before.names.paths);
    return before.names;
  }
  const lister = new EntityLister(entities);
  for (const [at, {source}] of documents.entries()) {
    const own = listed[at];
    const kept = cache.read(cached.names, compiled[source.path]?.key ?? '');
    const names: DocumentNames = JSON.parse(kept || '{"named":[],"loose":[]}');
    if (own) lister.add(own, names);
  }
  const list = lister.finish();
  const data = new DataFiles(collection.folder);
  const file = data.add('names', JSON.stringify(listFiles(list, data)));
  const paths: string[] = [];
  for (const each of data.files) {
    await site.list.put(each.path, each.content, true);
    paths.push(each.path);
  }
  const pages = [...entityListPages(collection, list.rows), mapPage(collection, list.rows)];
  for (const page of pages) {
    await site.page(page);
    paths.push(page.path);
  }
  return {key, file, paths};
}

function listFiles(list: EntityList, data: DataFiles): EntityListManifest {
  const {documents, rows, loose, looseMentions, counts, leftOut} = list;
  const flat = [...counts].map(([id, pairs]) => [id, pairs.flat()] as const);
  const isLong = rows.length + loose.length > mostAtHand;
  return {
    format: compiledFormat,
    documents: isLong ? [] : documents,
    rows: isLong ? [] : rowFiles('n', rows, data),
    loose: isLong ? [] : rowFiles('u', loose, data),
    looseTotal: loose.length,
    looseMentions: bucketFiles('um', [...looseMentions], data),
    counts: bucketFiles('nc', flat, data),
    leftOut,
    ...(isLong ? {parts: listInParts(list, data)} : {}),
  };
}

function rowFiles(name: string, rows: readonly EntityRow[], data: DataFiles): string[] {
  const files: string[] = [];
  for (let from = 0; from < rows.length; from += rowsInFile) {
    const shard = rows.slice(from, from + rowsInFile);
    files.push(data.add(`${name}${files.length}`, JSON.stringify(shard)));
  }
  return files;
}
