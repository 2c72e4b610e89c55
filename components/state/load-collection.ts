import {CollectionIndex} from '../core/collection/collection-index.js';
import {fileStem} from '../core/tei/file-paths.js';
import type {TeiDocument} from '../core/tei/tei-document.js';
import {type FetchedFile, fetchFiles, optionsForEach} from './fetch-files.js';
import {isJson} from './is-json.js';
import {type LoadResult, parseDocument} from './load-document.js';
import type {Loaded} from './loaded.js';
import {nextTask} from './next-task.js';
import type {FetchOptions} from './open-source.js';
import {parseCollection} from './parse-collection.js';

export interface LoadedCollection {
  readonly index: CollectionIndex;
  /** The texts that were parsed, by document id; none of a compiled collection. */
  readonly texts: ReadonlyMap<string, TeiDocument>;
  /** It was compiled: its texts lie beside it, and are fetched when they are read. */
  readonly compiled: boolean;
}

type CollectionOptions = Pick<FetchOptions, 'signal' | 'base' | 'fresh' | 'onProgress'> & {
  /** Addresses of authority files that the texts point to. */
  readonly authority?: readonly string[];
};

/**
 * Loads what an element's `src` names: a compiled `collection.json`, or raw TEI files with the
 * authority files they point to, read as one collection. Of several files one that fails is
 * reported, and the others are read all the same.
 */
export async function loadCollection(
  sources: readonly string[],
  options: CollectionOptions = {},
): Promise<Loaded<LoadedCollection>> {
  const {authority = [], ...rest} = options;
  // However often one is named, it is read once.
  const files = [...new Set([...sources, ...authority])];
  return readCollection(sources, await fetchFiles(files, optionsForEach(files, rest)));
}

/**
 * Reads files that have been fetched as one collection.
 *
 * @param sources those that are read; the others are authority files
 */
export async function readCollection(
  sources: readonly string[],
  files: readonly FetchedFile[],
): Promise<Loaded<LoadedCollection>> {
  const [first] = files;
  if (files.length === 1 && first?.ok && isJson(first.bytes)) {
    const read = await parseCollection(first.bytes, first.file);
    if (!read.ok) return read;
    await nextTask();
    const index = new CollectionIndex(read.collection);
    return {ok: true, value: {index, texts: new Map(), compiled: true}, problems: []};
  }
  const results = await Promise.all(
    files.map((each): LoadResult | Promise<LoadResult> =>
      each.ok ? parseDocument(each.bytes, each.file, each.charset) : each,
    ),
  );
  return assemble(sources, results);
}

async function assemble(
  sources: readonly string[],
  results: readonly LoadResult[],
): Promise<Loaded<LoadedCollection>> {
  const documents = results.flatMap((result) => (result.ok ? [result.document] : []));
  const problems = results.flatMap((result) => (result.ok ? [] : [result.problem]));
  const read = new Set(sources);
  const [problem] = problems;
  // Authority files by themselves are nothing to read.
  if (problem && !documents.some(({file}) => read.has(file))) {
    return {ok: false, problem, others: problems.slice(1)};
  }
  const [{assembleCollection}, {showingOf}] = await Promise.all([
    import('../core/collection/assemble-collection.js'),
    import('../render/draw-document.js'),
  ]);
  const assembled = assembleCollection({
    title: documents[0]?.header.title ?? fileStem(sources[0] ?? ''),
    documents,
    problems,
    showing: (document) => showingOf(document),
  });
  const texts = new Map([...assembled.documents].filter(([, {file}]) => read.has(file)));
  const index = new CollectionIndex(assembled.collection);
  return {ok: true, value: {index, texts, compiled: false}, problems};
}
