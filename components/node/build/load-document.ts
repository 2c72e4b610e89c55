import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import type {FurtherFile} from '../../core/collection/include-files.js';
import {FilesByName, fileStem} from '../../core/tei/file-paths.js';
import {type IncludedFile, requestsIn} from '../../core/tei/inclusions.js';
import {readDocument as readWithHeader} from '../../core/tei/read-document.js';
import {readTei, type TeiResult} from '../../core/tei/read-tei.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import {readXml, type XmlResult} from '../../core/xml/read-xml.js';
import type {XmlTree} from '../../core/xml/xml-tree.js';
import {readBytesNow} from '../read-bytes.js';
import {hashOf} from './hash.js';
import {makeLean, shareAlike} from './lean-tree.js';

/** A file of a collection: its path from the collection's folder, and where it lies. */
export interface SourceFile {
  readonly path: string;
  readonly disk: string;
}

/** The files of a collection that others may include. */
export interface CollectionFiles {
  readonly folder: string;
  readonly files: readonly (SourceFile & {readonly id: string})[];
}

/** saxes alone: four times as fast as with a second engine after it, and the tree is the same. */
export function readTree(bytes: Uint8Array, path: string): XmlResult {
  return readHanded({bytes}, path);
}

/** A file from this size on, in bytes, is held in memory as sparingly as it can be. */
const largeFile = 1_000_000;

/** The bytes of a file that are handed over: of a large one nobody else may hold them. */
export interface HandedBytes {
  bytes: Uint8Array | undefined;
}

/**
 * @param handed emptied
 * @param header as it was read before: of a short letter it takes as long to read as the text
 */
export function readDocument(
  handed: HandedBytes,
  {path, disk}: SourceFile,
  header?: TeiHeader,
): TeiResult {
  const isLarge = (handed.bytes?.length ?? 0) >= largeFile;
  const read = readHanded(handed, path);
  if (!read.ok) return read;
  if (isLarge) makeLean(read.tree, () => sourceOf(disk, path));
  const result = header
    ? readWithHeader(read.tree, {readHeader: () => header})
    : readTei(read.tree);
  if (isLarge && result.ok) shareAlike(result.document);
  return result;
}

/** A function of its own, as what is handed to another is held until that is done. */
function readHanded(handed: HandedBytes, path: string): XmlResult {
  const decoded = decodeXml(handed.bytes ?? noBytes, path);
  handed.bytes = undefined;
  return decoded.ok ? readXml(decoded.source, {file: path}) : decoded;
}

const noBytes = new Uint8Array();

/** Empty for a file that is gone meanwhile: only places of warnings are counted in it. */
function sourceOf(disk: string, path: string): string {
  const read = readBytesNow(disk);
  const decoded = read.ok ? decodeXml(read.bytes, path) : read;
  return decoded.ok ? decoded.source : '';
}

/** A document with the files that it includes. */
export interface DocumentWithInclusions {
  readonly document: TeiDocument;
  /** Where these lie, each with a hash of its content; empty for one that cannot be read. */
  readonly inclusions: Readonly<Record<string, string>>;
}

/** The hash of a file as it is now. */
export function contentHash(disk: string): string {
  try {
    return hashOf(readFileSync(disk));
  } catch {
    return '';
  }
}

/** Reads a document again, now that the files it includes are known. */
export async function includeFiles(
  document: TeiDocument,
  {folder, files}: CollectionFiles,
): Promise<DocumentWithInclusions> {
  const {tree, id, file} = document;
  const byName = new FilesByName(
    files.map((each) => ({file: each.path, id: each.id, found: each})),
  );
  const trees = new Map<string, XmlTree>([[tree.file, tree]]);
  const hashes: Record<string, string> = {};
  const further: FurtherFile[] = [];
  let level: readonly XmlTree[] = [tree];
  while (level.length > 0) {
    const next: XmlTree[] = [];
    for (const each of level) {
      for (const {written} of requestsIn(each)) {
        const found = written === '' ? undefined : byName.find(written, each.file);
        if (!found || trees.has(found.path)) continue;
        const bytes = readFileSync(found.disk);
        hashes[found.disk] = hashOf(bytes);
        const read = readTree(bytes, found.path);
        if (!read.ok) continue;
        trees.set(found.path, read.tree);
        next.push(read.tree);
      }
    }
    // Few documents include others.
    const {readIncludedFiles} = await import('../read-included-files.js');
    const others = await readIncludedFiles(level, {
      folder,
      diskOf: (path) => resolve(folder, path),
      known: [...files.map(({path}) => path), ...further.map((each) => each.file)],
    });
    further.push(...others);
    for (const {file} of others) hashes[resolve(folder, file)] = contentHash(resolve(folder, file));
    // What is included from outside the collection may include its files again.
    next.push(...others.flatMap(({found}) => (found.kind === 'xml' ? [found.tree] : [])));
    level = next;
  }
  const asFound = (path: string): IncludedFile | undefined => {
    const found = trees.get(path);
    return found && {kind: 'xml', tree: found};
  };
  const included = new FilesByName<() => IncludedFile | undefined>([
    ...files.map((each) => ({file: each.path, id: each.id, found: () => asFound(each.path)})),
    ...further.map((each) => ({file: each.file, id: fileStem(each.file), found: () => each.found})),
  ]);
  const read = readTei(tree, {
    included: (written, from, parse) => {
      const found = included.find(written, from)?.();
      if (parse === 'xml' || found?.kind !== 'xml') return found;
      return {kind: 'text', text: found.tree.source};
    },
  });
  return {
    document: read.ok ? Object.freeze({...read.document, id, file}) : document,
    inclusions: hashes,
  };
}
