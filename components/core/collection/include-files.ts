import {FilesByName, fileStem} from '../tei/file-paths.js';
import {type IncludableFiles, type IncludedFile, requestsIn} from '../tei/inclusions.js';
import {inclusionsOf} from '../tei/read-inclusions.js';
import {readTei} from '../tei/read-tei.js';
import type {TeiDocument} from '../tei/tei-document.js';

/** A file that is no document of the collection, but that one of them includes. */
export interface FurtherFile {
  readonly file: string;
  readonly found: IncludedFile;
}

/**
 * Reads the documents that include others again, now that all files are at hand. Only these files
 * are looked in: nothing is fetched or opened here.
 */
export function withInclusions(
  documents: readonly TeiDocument[],
  further: readonly FurtherFile[] = [],
): TeiDocument[] {
  const files = new FilesByName<IncludedFile>([
    ...documents.map(({file, id, tree}) => ({file, id, found: {kind: 'xml', tree} as const})),
    ...further.map(({file, found}) => ({file, id: fileStem(file), found})),
  ]);
  const included: IncludableFiles = (written, from, parse) => {
    const found = files.find(written, from);
    if (parse === 'xml' || found?.kind !== 'xml') return found;
    return {kind: 'text', text: found.tree.source};
  };
  return documents.map((document) => {
    if (requestsIn(document.tree).length === 0) return document;
    const read = readTei(document.tree, {included});
    const {id, file} = document;
    return read.ok ? Object.freeze({...read.document, id, file}) : document;
  });
}

/** Whether a file with this root is consulted, not read, once another document includes it. */
export function isConsulted(root: string): boolean {
  return /^(?:list[A-Z]\w*|\w+(?:Desc|Stmt|Decl)|teiHeader|standOff|taxonomy|handNotes)$/.test(
    root,
  );
}

/** The files of a collection that are nothing but registers and header parts of others. */
export function consultedFiles(documents: readonly TeiDocument[]): ReadonlySet<TeiDocument> {
  const included = new Set(documents.flatMap(({tree}) => inclusionsOf(tree)?.trees ?? []));
  return new Set(
    documents.filter(({tree}) => included.has(tree) && isConsulted(tree.root.localName)),
  );
}
