import type {TeiDocument} from '../../core/tei/tei-document.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {readBytes} from '../read-bytes.js';
import {readTeiSource} from '../read-file.js';
import {type Judgement, judge} from '../validate/judge.js';
import type {Schema} from '../validate/relaxng.js';
import {withFilesIncluded} from './with-files-included.js';

export type JudgedFile =
  | {readonly ok: true; readonly document: TeiDocument; readonly judgement: Judgement}
  | {readonly ok: false; readonly problem: XmlProblem};

/**
 * A document as the reader reads it and as libxml2 judges it. A file that either of them refuses
 * is refused, in the reader's words where it has some: they say what was expected.
 *
 * @param named whole paths of files that may be included wherever they lie
 */
export async function readJudged(
  file: string,
  {
    schema,
    named,
  }: {readonly schema?: Schema | undefined; readonly named?: ReadonlySet<string>} = {},
): Promise<JudgedFile> {
  const read = await readBytes(file);
  if (!read.ok) return read;
  const decoded = decodeXml(read.bytes, file);
  if (!decoded.ok) return decoded;
  const result = readTeiSource(decoded.source, file);
  if (!result.ok && result.problem.code !== 'not-tei') return result;
  const judgement = judge(read.bytes, decoded.source, file, schema);
  if (judgement.malformed) return {ok: false, problem: judgement.malformed};
  if (!result.ok) return result;
  return {ok: true, document: await withFilesIncluded(result.document, named), judgement};
}
