import type {FurtherFile} from '../core/collection/include-files.js';
import {resolvePath} from '../core/tei/file-paths.js';
import {type IncludedFile, requestsIn} from '../core/tei/inclusions.js';
import {deepestInclusion} from '../core/tei/read-inclusions.js';
import {decodeXml} from '../core/xml/decode-xml.js';
import {fastXmlEngine} from '../core/xml/fast-xml-engine.js';
import {readXml} from '../core/xml/read-xml.js';
import type {XmlProblem} from '../core/xml/xml-problem.js';
import type {XmlTree} from '../core/xml/xml-tree.js';
import {readBytes} from './read-bytes.js';
import {whyNotRead} from './within-folder.js';

/** Where included files may lie, and where a file of the collection lies on disk. */
export interface InclusionFolder {
  readonly folder: string;
  readonly diskOf: (file: string) => string;
  /** Whole paths of files that may be read although they lie elsewhere. */
  readonly named?: ReadonlySet<string>;
  /** Files that are at hand, besides the trees that are given. */
  readonly known?: Iterable<string>;
}

/** A text that is made of more files than this is not followed to its end. */
const mostFiles = 1000;

/**
 * Reads the files that some files include, and those that these include; each once, and only such
 * as lie in the folder. One that is not read is in the result with the reason.
 *
 * @param trees files that are read already
 */
export async function readIncludedFiles(
  trees: readonly XmlTree[],
  {folder, diskOf, named, known: others = []}: InclusionFolder,
): Promise<FurtherFile[]> {
  const known = new Set([...trees.map(({file}) => file), ...others]);
  const most = known.size + mostFiles;
  const further: FurtherFile[] = [];
  let level = trees;
  for (let depth = 0; depth < deepestInclusion && level.length > 0; depth++) {
    const next: XmlTree[] = [];
    for (const tree of level) {
      for (const {written, parse} of requestsIn(tree)) {
        const file = resolvePath(written, tree.file);
        if (written === '' || known.has(file) || known.size > most) continue;
        known.add(file);
        const reason = await whyNotRead(diskOf(file), folder, named);
        const found: IncludedFile =
          reason === undefined ? await readIncluded(diskOf(file), file, parse) : refusal(reason);
        further.push({file, found});
        if (found.kind === 'xml') next.push(found.tree);
      }
    }
    level = next;
  }
  return further;
}

async function readIncluded(
  disk: string,
  file: string,
  parse: 'xml' | 'text',
): Promise<IncludedFile> {
  const read = await readBytes(disk, file);
  if (!read.ok) return unreadable(read.problem);
  const decoded = decodeXml(read.bytes, file);
  if (!decoded.ok) return unreadable(decoded.problem);
  if (parse === 'text') return {kind: 'text', text: decoded.source};
  const xml = readXml(decoded.source, {file, engine: fastXmlEngine});
  return xml.ok ? {kind: 'xml', tree: xml.tree} : unreadable(xml.problem);
}

function unreadable({line, column, message}: XmlProblem): IncludedFile {
  return refusal(`it cannot be read (${line}:${column}: ${message})`);
}

const refusal = (reason: string): IncludedFile => ({kind: 'refused', reason});
