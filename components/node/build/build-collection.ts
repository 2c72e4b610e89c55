import {readFileSync} from 'node:fs';
import type {Annotation} from '../../core/annotations/annotation.js';
import type {Failure} from '../../core/collection/collection.js';
import type {DocumentRow} from '../../core/collection/compiled/compiled-files.js';
import type {CollectionInLibrary} from '../pages/library-page.js';
import {pairsOf, tiesBetween} from '../pages/pairs.js';
import type {Reviewed} from '../pages/review-page.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {sitePaths} from '../pages/site-paths.js';
import {type AssembledExtracts, type AssembledFile, assembleExtracts} from './assemble-extracts.js';
import {buildMentions} from './build-mentions.js';
import {collectionData, DataFiles, documentRows} from './collection-data.js';
import {type CollectionState, type CompiledState, readState} from './collection-state.js';
import type {CollectionFolder} from './find-collections.js';
import {hashOf} from './hash.js';
import {pairPage} from './pair-page.js';
import {readCollection} from './read-collection.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';
import {cached, readCompiled} from './tasks.js';

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
  const base = `${setting.base}${folder.name}/`;
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
  const {documents, failures, compiled} = await compileAll(
    assembled,
    collection,
    before,
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
  const manifest = collectionData(found, rows, mentions.files, data);
  for (const {path, content} of data.files) await site.list.put(path, content, true);
  await site.list.put(sitePaths.manifest(folder.name), JSON.stringify(manifest));
  if (collection.isWhole) {
    const whole = wholeJson(found, documents, session);
    await site.list.put(sitePaths.collection(folder.name), whole);
  }
  await copySources(folder, site);
  const pairs = pairsOf(found);
  for (const pair of pairs) {
    const manifests = pair.flatMap((id) => {
      const document = found.documents.find((each) => each.id === id);
      return documents[document?.source.path ?? '']?.manifest ?? [];
    });
    await site.page(pairPage(collection, manifests, session.out));
  }
  const state: CollectionState = {
    documents,
    bucketCount: mentions.count,
    buckets: mentions.buckets,
  };
  await session.cache.replace('states', stateKey, JSON.stringify(state));
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

/** The second pass: every document is compiled of which something changed. */
async function compileAll(
  assembled: AssembledExtracts,
  collection: CollectionOnPage,
  before: CollectionState,
  session: BuildSession,
  site: SitePages,
): Promise<{
  documents: Record<string, CompiledState>;
  failures: Failure[];
  compiled: number;
}> {
  const found = new Map<string, CompiledState>();
  const failures: Failure[] = [];
  let compiled = 0;
  const annotationsOf = annotationsByDocument(assembled.annotations);
  const setting = hashOf(session.templateText, JSON.stringify(collection));
  await session.workers.each(assembled.documents, async (document) => {
    const {source, id, resolved, files, bytes} = document;
    const backlinks = assembled.backlinks.get(id) ?? [];
    const annotations = annotationsOf.get(id) ?? [];
    const key = hashOf(
      document.key,
      id,
      resolved,
      JSON.stringify(backlinks),
      JSON.stringify(annotations),
      setting,
    );
    const last = before.documents[source.path];
    const former = last?.key === key ? last : readCompiled(session.cache, key, session.out);
    if (former && site.list.holds(former.files) && isKept(key, collection, session)) {
      site.list.keep(former.files.map(({path}) => path));
      found.set(source.path, former);
      session.progress?.advance(bytes, true);
      return;
    }
    try {
      const {written, ...state} = await session.workers.run({
        kind: 'compile',
        source,
        id,
        extract: document.key,
        ...(files === undefined ? {} : {files}),
        resolved,
        backlinks,
        annotations,
        collection,
        template: session.template,
        out: session.out,
        key,
      });
      site.list.keep(
        state.files.map(({path}) => path),
        written,
      );
      found.set(source.path, state);
      compiled++;
    } catch (error) {
      if (isOfTheDisk(error)) throw error;
      const message = `it cannot be compiled: ${error instanceof Error ? error.message : error}`;
      failures.push({file: source.path, message, line: 1, column: 1});
    }
    session.progress?.advance(bytes, false);
  });
  const inOrder = assembled.documents.flatMap(({source}) => {
    const state = found.get(source.path);
    return state ? [[source.path, state] as const] : [];
  });
  return {documents: Object.fromEntries(inOrder), failures, compiled};
}

/** What later steps need of a document that is not compiled again. */
function isKept(key: string, {isWhole}: CollectionOnPage, {cache}: BuildSession): boolean {
  return cache.has(cached.mentions, key) && (!isWhole || cache.has(cached.record, key));
}

/** A full or broken disk is no fault of a document: the build ends, and goes on from there later. */
function isOfTheDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function annotationsByDocument(
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly Annotation[]> {
  const byDocument = new Map<string, Annotation[]>();
  for (const annotation of annotations) {
    const {targets, linked} = annotation;
    const ids = new Set([...targets, ...linked].flatMap(({document}) => document ?? []));
    for (const id of ids) {
      const others = byDocument.get(id);
      if (others) others.push(annotation);
      else byDocument.set(id, [annotation]);
    }
  }
  return byDocument;
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

function reviewedOf(
  {documents, annotations, annotationFiles, entities}: AssembledExtracts,
  collection: CollectionOnPage,
  rows: readonly DocumentRow[],
): Reviewed[] {
  const counts = new Map<string, number>();
  const targetsOf = new Map<string, ReadonlySet<string>>();
  for (const {id, targets} of annotations) {
    const own = new Set(targets.flatMap(({document}) => document ?? []));
    targetsOf.set(id, own);
    for (const document of own) counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const filesOf = new Map<string, string[]>();
  for (const {path, annotations: own} of annotationFiles) {
    const about = new Set(own.flatMap(({id}) => [...(targetsOf.get(id) ?? [])]));
    for (const id of about) filesOf.set(id, [...(filesOf.get(id) ?? []), path]);
  }
  const authority = [...new Set(entities.flatMap(({record}) => record?.file ?? []))];
  const titles = new Map(rows.map(({id, title}) => [id, title]));
  return documents.map(({id, source}: AssembledFile) => ({
    collection,
    id,
    file: source.path,
    title: titles.get(id) ?? id,
    count: counts.get(id) ?? 0,
    annotationFiles: filesOf.get(id) ?? [],
    authority,
  }));
}
