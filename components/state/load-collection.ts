import {CollectionIndex} from '../core/collection/collection-index.js';
import {fileStem} from '../core/tei/file-paths.js';
import type {TeiDocument} from '../core/tei/tei-document.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import {loadDocument, parseDocument} from './load-document.js';

export interface LoadedCollection {
  readonly index: CollectionIndex;
  /** The texts that were parsed, by document id. */
  readonly texts: ReadonlyMap<string, TeiDocument>;
  readonly failures: readonly XmlProblem[];
}

/** A file of which the bytes are here already. */
export interface FileAtHand {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly charset?: string;
}

/**
 * Loads raw TEI files, and the authority files they point to, as one collection. A file that fails
 * is reported; the others are read all the same.
 */
export async function loadCollection(
  sources: readonly (string | FileAtHand)[],
  options: {
    readonly authority?: readonly string[];
    readonly title?: string;
    readonly signal?: AbortSignal;
  } = {},
): Promise<LoadedCollection> {
  const {authority = [], signal} = options;
  const results = await Promise.all(
    [...sources, ...authority].map((source) =>
      typeof source === 'string'
        ? loadDocument(source, signal ? {signal} : {})
        : parseDocument(source.bytes, source.file, source.charset),
    ),
  );
  const documents = results.flatMap((result) => (result.ok ? [result.document] : []));
  const failures = results.flatMap((result) => (result.ok ? [] : [result.problem]));
  const [{assembleCollection}, {showingOf}] = await Promise.all([
    import('../core/collection/assemble-collection.js'),
    import('../render/draw-document.js'),
  ]);
  const read = sources.map((source) => (typeof source === 'string' ? source : source.file));
  const title = options.title ?? documents[0]?.header.title ?? fileStem(read[0] ?? '');
  const assembled = assembleCollection({
    title,
    documents,
    problems: failures,
    showing: (document) => showingOf(document),
  });
  return {
    index: new CollectionIndex(assembled.collection),
    texts: new Map([...assembled.documents].filter(([, {file}]) => read.includes(file))),
    failures,
  };
}
