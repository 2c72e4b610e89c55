import {readFileSync} from 'node:fs';
import type {Annotation} from '../../core/annotations/annotation.js';
import type {Failure} from '../../core/collection/collection.js';
import {byId} from '../../core/tei/by-id.js';
import type {CollectionInLibrary} from '../pages/library-page.js';
import {pairsOf, tiesBetween} from '../pages/pairs.js';
import type {Reviewed} from '../pages/review-page.js';
import {searchPage} from '../pages/search-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {searchPlace} from '../pages/site-options.js';
import {sitePaths} from '../pages/site-paths.js';

import {type AssembledExtracts, type AssembledFile, assembleExtracts} from './assemble-extracts.js';
import {buildMentions} from './build-mentions.js';
import {buildNames} from './build-names.js';
import {buildSearch} from './build-search.js';
import {buildTimeline} from './build-timeline.js';
import {cached} from './cached.js';
import {collectionData, DataFiles, documentRows} from './collection-data.js';
import {type CollectionState, type CompiledState, readState} from './collection-state.js';
import {annotationsByDocument, compileAll, type Nearby} from './compile-all.js';
import type {CollectionFolder} from './find-collections.js';
import {hashOf} from './hash.js';
import {NamesOfCollection} from './names-of-collection.js';
import {type OneOfPair, pairPage} from './pair-page.js';
import {readCollection} from './read-collection.js';
import {reviewedOf} from './reviewed-of.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';

/** What the pages of the whole site need of a collection, and what a report says of it. */
export interface BuiltCollection {
  readonly inLibrary: CollectionInLibrary;
  readonly reviewed: readonly Reviewed[];
  readonly documents: number;
  /** Documents that had to be compiled. */
  readonly compiled: number;
  readonly failures: readonly Failure[];
}

/** TEI of a collection, in bytes, that is also given as one `collection.json`: about as much JSON, read by a telephone within a second. */
export const wholeCollection = 4_000_000;

/** Builds all that belongs to one collection, from its sources to its pages. */
export async function buildCollection(
  folder: CollectionFolder,
  setting: {readonly base: string; readonly title?: string},
  session: BuildSession,
  site: SitePages,
): Promise<BuiltCollection> {
  const read = await readCollection(folder, session);
  const base = `${setting.base}${folder.base}`;
  const assembled = await assembleExtracts(folder, read, {...setting, base}, session);
  const bytes = assembled.documents.reduce((sum, document) => sum + document.bytes, 0);
  const collection: CollectionOnPage = {
    folder: folder.name,
    title: assembled.title,
    base,
    isWhole: bytes <= wholeCollection,
  };
  const stateKey = hashOf('state', session.out, folder.name);
  const before = readState(session.cache.read('states', stateKey));
  const annotationsOf = annotationsByDocument(assembled.annotations);
  const nearbyNames = new NamesOfCollection(assembled);
  const nearby = (document: AssembledFile): Nearby => {
    const annotations = annotationsOf.get(document.id) ?? [];
    return {annotations, names: nearbyNames.of(document, annotations)};
  };
  const {documents, failures, compiled} = await compileAll(
    assembled,
    {collection, nearby, before},
    session,
    site,
  );
  const found: AssembledExtracts = {
    ...assembled,
    documents: assembled.documents.filter(({source}) => source.path in documents),
    failures: [...assembled.failures, ...failures],
  };
  const rows = documentRows(found);
  const data = new DataFiles(folder.name);
  const mentions = await buildMentions(found, documents, {collection, before}, session, site);
  const names = await buildNames(found, documents, {collection, before}, session, site);
  const search = searchPlace(session.options, folder.name);
  const manifest = {
    ...collectionData(found, rows, mentions.files, data),
    names: names.file,
    search,
  };
  for (const {path, content} of data.files) await site.list.put(path, content, true);
  await site.list.put(sitePaths.manifest(folder.name), JSON.stringify(manifest));
  if (collection.isWhole) {
    const whole = wholeJson(found, documents, session);
    await site.list.put(sitePaths.collection(folder.name), whole);
  }
  await copySources(folder, site);
  const pairs = pairsOf(found);
  const known = byId(found.documents);
  for (const pair of pairs) {
    const texts = pair.flatMap((id): OneOfPair | [] => {
      const document = known.get(id);
      const manifest = document && documents[document.source.path]?.manifest;
      return manifest ? {manifest, named: document.mentioned, ...nearby(document)} : [];
    });
    await site.page(pairPage(collection, texts, session));
  }
  const timeline = await buildTimeline(found, documents, {collection, before}, session, site);
  const ofSearch = {folder: folder.name, former: before.search};
  const words = await buildSearch(found, documents, ofSearch, session, site);
  await site.page(searchPage(collection, session.options));
  const state: CollectionState = {
    documents,
    bucketCount: mentions.count,
    buckets: mentions.buckets,
    timeline,
    search: words,
    names,
  };
  session.cache.replace('states', stateKey, JSON.stringify(state));
  return {
    inLibrary: {
      collection,
      rows,
      entities: found.entities.length,
      annotations: found.annotations.length,
      failures: found.failures,
      start: closest(pairs, found.annotations),
    },
    reviewed: reviewedOf(found, collection, rows),
    documents: found.documents.length,
    compiled,
    failures: found.failures,
  };
}

/** `collection.json`: records and links are JSON already. */
function wholeJson(
  {title, documents, entities, annotations, failures}: AssembledExtracts,
  compiled: Readonly<Record<string, CompiledState>>,
  {cache}: BuildSession,
): string {
  const records = documents.map(({source}) =>
    cache.read(cached.record, compiled[source.path]?.key ?? ''),
  );
  const links = documents.flatMap(({resolved}) => JSON.parse(readFileSync(resolved, 'utf8')).links);
  const rest = JSON.stringify({entities, links, annotations, failures});
  return `{"title":${JSON.stringify(title)},"documents":[${records.join(',')}],${rest.slice(1)}`;
}

/** Sources lie beside what is made of them, for who wants to see or reuse them. */
async function copySources(
  {name, files, annotations}: CollectionFolder,
  {list}: SitePages,
): Promise<void> {
  for (const {path, disk, bytes, modified} of files) {
    await list.copy(disk, `${name}/${path}`, {bytes, modified});
  }
  for (const {path, disk} of annotations) await list.copy(disk, sitePaths.annotations(name, path));
}

function closest(
  pairs: readonly (readonly string[])[],
  annotations: readonly Annotation[],
): readonly string[] {
  const [first] = pairs
    .map((pair) => ({pair, ties: tiesBetween(pair, annotations)}))
    .sort((a, b) => b.ties - a.ties);
  return first?.pair ?? [];
}
