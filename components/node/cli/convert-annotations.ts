import {readFile} from 'node:fs/promises';
import {checkAnnotation} from '../../core/annotations/check-annotation.js';
import {anchorInText} from '../../core/annotations/exchange/anchor-in-text.js';
import type {
  ExchangeProblem,
  ExchangeReading,
  WebAnnotation,
} from '../../core/annotations/exchange/exchange-problem.js';
import {readHypothesis} from '../../core/annotations/exchange/hypothesis/read-hypothesis.js';
import {writeHypothesis} from '../../core/annotations/exchange/hypothesis/write-hypothesis.js';
import {readW3c} from '../../core/annotations/exchange/read-w3c.js';
import {readTeiAnnotations} from '../../core/annotations/exchange/tei/read-tei-annotations.js';
import {writeTeiAnnotations} from '../../core/annotations/exchange/tei/write-tei-annotations.js';
import {writeAnnotationPage} from '../../core/annotations/write-annotations.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {decodeXml} from '../../core/xml/decode-xml.js';
import type {XmlTree} from '../../core/xml/xml-tree.js';
import {readBytes} from '../read-bytes.js';

export const annotationFormats = ['hypothesis', 'tei', 'w3c'] as const;
export type AnnotationFormat = (typeof annotationFormats)[number];

/** The text that annotations are about, and its absolute IRI where it is known. */
export interface TextOfAnnotations {
  readonly document?: TeiDocument;
  readonly source?: string;
}

/** What came of a conversion: a file's content, unless its problems left nothing to write. */
export interface Converted {
  readonly content?: string;
  readonly annotations: number;
  readonly problems: readonly ExchangeProblem[];
}

/** Annotations of a JSON file on disk, placed in the text where there is one. */
export async function readJsonAnnotations(
  file: string,
  format: 'hypothesis' | 'w3c',
  {document, source}: TextOfAnnotations,
): Promise<ExchangeReading> {
  let json: string;
  try {
    json = new TextDecoder('utf-8', {fatal: true}).decode(await readFile(file));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const reason = error instanceof Error ? error.message : String(error);
    const message = missing ? 'There is no such file.' : `The file cannot be read: ${reason}`;
    return {annotations: [], problems: [{severity: 'error', file, message}]};
  }
  if (format === 'w3c') return readW3c(json, file);
  const read = readHypothesis(json, file);
  if (!document) return read;
  const placed = anchorInText(read.annotations, {document, ...(source ? {source} : {})});
  return {annotations: placed.annotations, problems: [...read.problems, ...placed.problems]};
}

/** Annotations that stand in a TEI file. */
export function readOwnAnnotations(
  tree: XmlTree,
  document: TeiDocument,
  source: string,
): ExchangeReading {
  return readTeiAnnotations(document, {source, tree});
}

/** The annotations as a file of a format; for TEI the text itself, with them spliced in. */
export async function writeAnnotations(
  {annotations, problems}: ExchangeReading,
  format: AnnotationFormat,
  text: TextOfAnnotations,
  file: string,
): Promise<Converted> {
  if (format === 'tei') return intoText(annotations, problems, text);
  const sound: WebAnnotation[] = [];
  const all = [...problems];
  for (const annotation of annotations) {
    const [fault] = checkAnnotation(annotation);
    if (fault === undefined) sound.push(annotation);
    else {
      const message = `${annotation.id}: it is left out, for it breaks the model of W3C: ${fault}`;
      all.push({severity: 'error', file, message});
    }
  }
  if (format === 'hypothesis') {
    return {content: writeHypothesis(sound), annotations: sound.length, problems: all};
  }
  const page = writeAnnotationPage(sound);
  if (page.ok) return {content: page.json, annotations: sound.length, problems: all};
  for (const message of page.faults) all.push({severity: 'error', file, message});
  return {annotations: 0, problems: all};
}

/** Every byte of the text stays as it is: the markup is put between two of them. */
async function intoText(
  annotations: readonly WebAnnotation[],
  problems: readonly ExchangeProblem[],
  {document, source}: TextOfAnnotations,
): Promise<Converted> {
  if (!document) throw new Error('annotations cannot become TEI without their text');
  const written = writeTeiAnnotations(annotations, {document, ...(source ? {source} : {})});
  const all = [...problems, ...written.problems];
  const refuse = (message: string): Converted => ({
    annotations: 0,
    problems: [...all, {severity: 'error', file: document.file, message}],
  });
  const xml = document.tree.source;
  if (!(await isUtf8(document.file, xml))) {
    return refuse('The text is not in UTF-8, so that nothing can be put into it byte for byte.');
  }
  const left = written.problems.filter(({severity}) => severity === 'error').length;
  const count = annotations.length - left;
  if (count === 0) return {content: xml, annotations: 0, problems: all};
  const {at, tei} = written;
  if (at === undefined) return refuse('The document has no text to put annotations beside.');
  return {content: xml.slice(0, at) + tei + xml.slice(at), annotations: count, problems: all};
}

async function isUtf8(file: string, source: string): Promise<boolean> {
  const read = await readBytes(file);
  if (!read.ok) return false;
  const decoded = decodeXml(read.bytes, file);
  return decoded.ok && decoded.source === source && Buffer.from(source).equals(read.bytes);
}
