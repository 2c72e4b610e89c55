import {readFileSync} from 'node:fs';
import {readPrefixes} from '../../../components/core/tei/pointers.js';
import {readHeader} from '../../../components/core/tei/read-header.js';
import type {HeaderField, TeiHeader} from '../../../components/core/tei/tei-header.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {firstWithin, type XmlElement} from '../../../components/core/xml/xml-tree.js';
import {projectRoot, sharedFolder} from '../../tools/shared.js';

export interface ReadFile {
  readonly header: TeiHeader;
  readonly element: XmlElement;
}

/** Reads the header of a TEI document given as text. */
export function headerOf(source: string, file = 'folder/some%20letter.xml'): ReadFile {
  const read = readXml(source, {file});
  if (!read.ok) throw new Error(read.problem.message);
  const {root} = read.tree;
  const element = firstWithin(root, 'teiHeader');
  const header = readHeader(element, {file, prefixes: readPrefixes(root)});
  return {header, element: element ?? root};
}

/** A header around parts of it, so that a test shows only what it is about. */
export function headerWith(parts: {
  readonly titleStmt?: string;
  readonly publicationStmt?: string;
  readonly sourceDesc?: string;
  readonly encodingDesc?: string;
  readonly profileDesc?: string;
  readonly revisionDesc?: string;
  readonly lang?: string;
}): TeiHeader {
  const wrap = (name: keyof typeof parts) =>
    parts[name] === undefined ? '' : `<${name}>${parts[name]}</${name}>`;
  return headerOf(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>
    <fileDesc>${wrap('titleStmt')}${wrap('publicationStmt')}${wrap('sourceDesc')}</fileDesc>
    ${wrap('encodingDesc')}${wrap('profileDesc')}${wrap('revisionDesc')}
  </teiHeader><text xml:lang="${parts.lang ?? ''}"><body><p/></body></text></TEI>`).header;
}

export function fixture(name: string): ReadFile {
  const path = `${sharedFolder()}/fixtures/${name}`;
  return headerOf(readFileSync(path, 'utf8'), name);
}

export function edition(name: string): ReadFile {
  return headerOf(readFileSync(`${projectRoot}texts/altay/${name}`, 'utf8'), name);
}

/** All fields, outer before inner. */
export function* allFields(fields: readonly HeaderField[]): Generator<HeaderField> {
  for (const field of fields) {
    yield field;
    yield* allFields(field.fields ?? []);
  }
}
