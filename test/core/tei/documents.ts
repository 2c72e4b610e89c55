import {readFileSync} from 'node:fs';
import {readTei} from '../../../components/core/tei/read-tei.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readXml} from '../../../components/core/xml/read-xml.js';

/** Reads a whole document, or throws what is wrong with it. */
export function teiFile(source: string, file = 'test.xml'): TeiDocument {
  const xml = readXml(source, {file});
  if (!xml.ok) throw new Error(`${xml.problem.line}: ${xml.problem.message}`);
  const tei = readTei(xml.tree);
  if (!tei.ok) throw new Error(tei.problem.message);
  return tei.document;
}

/** A document with the given body and, after `fileDesc`, header. */
export function tei(body: string, header = '', file = 'test.xml'): TeiDocument {
  return teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body>${body}</body></text></TEI>`,
    file,
  );
}

/** A document as it lies on disk. */
export function teiOnDisk(path: string): TeiDocument {
  return teiFile(readFileSync(path, 'utf8'), path.split('/').at(-1));
}
