import type {Annotation} from '../../core/annotations/annotation.js';
import type {Failure} from '../../core/collection/collection.js';
import type {CollectionOnPage} from '../pages/site-header.js';
import {readerStylesPath} from '../prerender/reader-shell.js';
import type {AssembledExtracts, AssembledFile} from './assemble-extracts.js';
import {cached} from './cached.js';
import type {CollectionState, CompiledState} from './collection-state.js';
import {isOfTheDisk} from './disk-error.js';
import {hashOf} from './hash.js';
import type {NamesNearby} from './names-nearby.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';
import {type CompileTask, readCompiled} from './tasks.js';

/** What is said of a document where it stands in its collection. */
export interface Nearby {
  readonly annotations: readonly Annotation[];
  readonly names: NamesNearby;
}

interface CompileSetting {
  readonly collection: CollectionOnPage;
  readonly nearby: (document: AssembledFile) => Nearby;
  readonly before: CollectionState;
}

/** The second pass: every document is compiled of which something changed. */
export async function compileAll(
  assembled: AssembledExtracts,
  {collection, nearby, before}: CompileSetting,
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
  const setting = hashOf(
    session.templateText,
    readerStylesPath,
    JSON.stringify([collection, session.options]),
  );
  await session.workers.each(assembled.documents, async (document) => {
    const {source, id, resolved, files, bytes} = document;
    const backlinks = assembled.backlinks.get(id) ?? [];
    const {annotations, names} = nearby(document);
    const key = hashOf(
      document.key,
      id,
      resolved,
      JSON.stringify(backlinks),
      JSON.stringify(annotations),
      JSON.stringify(names),
      setting,
    );
    const last = before.documents[source.path];
    const former = last?.key === key ? last : readCompiled(session.cache, key, session.out);
    if (former && site.list.holds(former.files) && isKept(former, collection, session)) {
      site.list.keep(former.files.map(({path}) => path));
      found.set(source.path, former);
      session.progress?.advance(bytes, true);
      return;
    }
    try {
      const task: CompileTask = {
        kind: 'compile',
        source,
        id,
        extract: document.key,
        ...(files === undefined ? {} : {files}),
        resolved,
        backlinks,
        annotations,
        names,
        collection,
        options: session.options,
        template: session.template,
        out: session.out,
        key,
      };
      const {written, ...state} = await session.workers.run(task, bytes);
      site.list.take(
        state.files.map(({path}) => path),
        written,
      );
      found.set(source.path, state);
      compiled++;
    } catch (error) {
      // A full or broken disk is no fault of a document: the build ends, and goes on from there later.
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
function isKept(
  {key, mentions, searched}: CompiledState,
  {isWhole}: CollectionOnPage,
  {cache}: BuildSession,
): boolean {
  const kinds = [cached.dated, cached.names, ...(isWhole ? [cached.record] : [])];
  return (
    kinds.every((kind) => cache.has(kind, key)) &&
    cache.has(cached.mentions, mentions) &&
    cache.has(cached.searched, searched)
  );
}

export function annotationsByDocument(
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
