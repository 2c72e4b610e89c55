import type {XmlProblem} from '../../core/xml/xml-problem.js';
import type {ExtractHead} from './extract.js';
import type {CollectionFolder} from './find-collections.js';
import {readHead} from './kept-extracts.js';
import {type CollectionFiles, contentHash, type SourceFile} from './load-document.js';
import type {BuildSession} from './session.js';
import {keepByContent} from './tasks.js';

/** A TEI file of a collection, and what assembling needs of it. */
export interface ReadFile {
  readonly source: SourceFile;
  /** Names its extract in the cache. */
  readonly key: string;
  readonly bytes: number;
  readonly head: ExtractHead;
  /** For one that includes others: where the list of them lies. */
  readonly files?: string;
}

/** A file written so shortly before it was looked at may be written again within one tick of its clock. */
const clockTick = 2000;

/** The first pass: every file is read once, and what is known of it already not at all. */
export async function readCollection(
  {root, files}: CollectionFolder,
  session: BuildSession,
): Promise<{readonly read: readonly ReadFile[]; readonly problems: readonly XmlProblem[]}> {
  const {workers, cache, seen, now} = session;
  const read = new Map<string, ReadFile>();
  const problems = new Map<string, XmlProblem>();
  await workers.each(files, async (file) => {
    const {path, disk, bytes, modified} = file;
    const before = seen.get(disk);
    const isSame = before?.bytes === bytes && before.modified === modified;
    const known = isSame ? readHead(cache, before.key) : undefined;
    const source = {path, disk};
    const result =
      before && known
        ? {key: before.key, extracted: known}
        : await workers.run({kind: 'extract', source}, bytes);
    const {key, extracted} = result;
    if (!known && key !== '' && modified < now - clockTick) {
      seen.set(disk, {bytes, modified, key});
    }
    session.progress?.advance(bytes, known !== undefined);
    if (extracted.ok) read.set(path, {source, key, bytes, head: extracted.head});
    else problems.set(path, extracted.problem);
  });
  await withInclusions(root, read, session);
  const inOrder = <Value>(found: ReadonlyMap<string, Value>): Value[] =>
    files.flatMap(({path}) => found.get(path) ?? []);
  return {read: inOrder(read), problems: inOrder(problems)};
}

/** Reads documents that include others again, now that all names are known. */
async function withInclusions(
  root: string,
  read: Map<string, ReadFile>,
  {workers, cache, seen}: BuildSession,
): Promise<void> {
  const including = [...read.values()].filter(({head}) => head.isIncluding);
  if (including.length === 0) return;
  const byPath = [...read.values()].sort((a, b) => (a.source.path < b.source.path ? -1 : 1));
  const list: CollectionFiles = {
    folder: root,
    files: byPath.map(({source, head}) => ({...source, id: head.id})),
  };
  const files = keepByContent(cache, 'files', JSON.stringify(list));
  const hashes = new Map<string, string>();
  const hash = (disk: string): string => {
    const known = hashes.get(disk) ?? contentHash(disk);
    hashes.set(disk, known);
    return known;
  };
  await workers.each(including, async (file) => {
    const {source, key} = file;
    const before = seen.get(source.disk);
    const known = before?.key === key ? before.including : undefined;
    const isSame =
      known?.files === files &&
      Object.entries(known.inclusions).every(([disk, content]) => hash(disk) === content);
    const head = isSame ? readHead(cache, known.key) : undefined;
    if (known && head?.ok) {
      read.set(source.path, {...file, key: known.key, head: head.head, files});
      return;
    }
    const result = await workers.run({kind: 'extract', source, files}, file.bytes);
    if (!result.extracted.ok) return;
    read.set(source.path, {...file, key: result.key, head: result.extracted.head, files});
    if (before?.key !== key) return;
    const inclusions = result.inclusions ?? {};
    seen.set(source.disk, {...before, including: {key: result.key, files, inclusions}});
  });
}
