import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {decodeXml} from '../../components/core/xml/decode-xml.js';
import {readXml} from '../../components/core/xml/read-xml.js';
import {elementsWithin, type XmlTree} from '../../components/core/xml/xml-tree.js';
import {projectRoot, sharedFolder} from '../tools/shared.js';

/** A document to mutate, small enough for a few milliseconds. */
export interface Specimen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In UTF-16 units: a longer document is cut into pieces of at most this. */
const LONGEST = 6_000;
/** Pieces of one document, spread over the whole of it. */
const MOST_PIECES = 40;

export interface Specimens {
  readonly all: readonly [Specimen, ...Specimen[]];
  /** What could not be had, as a sentence. */
  readonly absent: string | undefined;
}

/** The fixtures where they are, the test data, and the texts of this project. */
export function specimens(): Specimens {
  const shared = sharedFolder();
  const folders = [join(projectRoot, 'test/data'), ...foldersIn(join(projectRoot, 'texts'))];
  if (shared !== undefined) folders.push(join(shared, 'fixtures'));
  const found = folders.flatMap(filesIn).flatMap(specimensOf);
  const [first, ...rest] = found;
  if (!first) throw new Error('there is nothing to mutate');
  const absent = shared === undefined ? 'The fixtures are not here and are left out.' : undefined;
  return {all: [first, ...rest], absent};
}

function foldersIn(folder: string): string[] {
  const entries = readdirSync(folder, {withFileTypes: true});
  return entries.filter((entry) => entry.isDirectory()).map(({name}) => join(folder, name));
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder).filter((name) => /\.(?:xml|html)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

function specimensOf(path: string): Specimen[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const bytes = readFileSync(path);
  if (bytes.length <= LONGEST) return [{name, bytes}];
  const decoded = decodeXml(bytes, name);
  const read = decoded.ok ? readXml(decoded.source, {file: name}) : decoded;
  if (!read.ok) return [];
  return piecesOf(read.tree).map((source, i) => ({
    name: `${name}, piece ${i + 1}`,
    bytes: new TextEncoder().encode(source),
  }));
}

/** Elements of a long document, each under the start tags it stands in. */
function piecesOf({source, root}: XmlTree): string[] {
  const whole = [...elementsWithin(root)].filter(({start, end, parent}) => {
    const fits = end - start <= LONGEST;
    return fits && end - start > 400 && parent && parent.end - parent.start > LONGEST;
  });
  const step = Math.max(1, Math.ceil(whole.length / MOST_PIECES));
  return whole
    .filter((_, i) => i % step === 0)
    .map((element) => {
      let piece = source.slice(element.start, element.end);
      for (let above = element.parent; above; above = above.parent) {
        piece = `${source.slice(above.start, above.startTagEnd)}${piece}</${above.name}>`;
      }
      return source.slice(0, root.start) + piece;
    });
}
