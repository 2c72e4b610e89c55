import {readTei, type TeiResult} from '../core/tei/read-tei.js';
import {decodeXml} from '../core/xml/decode-xml.js';
import {fastXmlEngine} from '../core/xml/fast-xml-engine.js';
import {readXml} from '../core/xml/read-xml.js';
import {readBytes} from './read-bytes.js';

/**
 * Reads a TEI file from disk, whatever its encoding.
 *
 * @param as how the file is called in the document and in problems; the path itself by default.
 * @returns the document, or the first problem that keeps it from being read. Never throws for a
 *   file that is missing, a folder, unreadable, not XML or not TEI.
 */
export async function readTeiFile(
  path: string,
  {as: file = path}: {as?: string} = {},
): Promise<TeiResult> {
  const read = await readBytes(path, file);
  if (!read.ok) return read;
  const decoded = decodeXml(read.bytes, file);
  return decoded.ok ? readTeiSource(decoded.source, file) : decoded;
}

/** The second half of {@link readTeiFile}, for a source that is decoded already. */
export function readTeiSource(source: string, file: string): TeiResult {
  const read = readXml(source, {file, engine: fastXmlEngine});
  return read.ok ? readTei(read.tree) : read;
}
