import {
  type AssembledCollection,
  assembleCollection,
} from '../../core/collection/assemble-collection.js';
import type {DocumentRecord} from '../../core/collection/collection.js';
import {emptyRecord} from '../../core/collection/empty-record.js';
import {codePointLength} from '../../core/tei/code-points.js';
import {readTei, type TeiResult} from '../../core/tei/read-tei.js';
import type {TeiDocument} from '../../core/tei/tei-document.js';
import {readOnPage} from '../../core/xml/read-on-page.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {type CutDocument, cutDocument} from '../../render/chunks/cut-document.js';
import {showingOf} from '../../render/draw-document.js';
import type {RawAuthority, RawDrawing, RawOrder} from './raw-order.js';
import {optionsFor, tiesAmong} from './tie-to-collection.js';

/** A text that has been read, with everything that questions are answered from. */
export interface ReadText {
  readonly document: TeiDocument;
  readonly record: DocumentRecord;
  readonly assembled: AssembledCollection;
  readonly cut: CutDocument;
  /** What was wrong with authority files. */
  readonly problems: readonly XmlProblem[];
}

/** Awaited between steps, so that a page can see to its reader. */
export type Pause = () => Promise<void>;

/** Reads and draws a whole file, with what its authority files know of it. */
export async function readRaw(
  bytes: Uint8Array,
  {file, charset, drawing}: RawOrder,
  authority: readonly RawAuthority[],
  pause: Pause,
): Promise<{readonly ok: true; readonly read: ReadText} | Extract<TeiResult, {ok: false}>> {
  const own = await readFile(bytes, file, charset, pause);
  if (!own.ok) return own;
  const consulted: TeiDocument[] = [];
  const problems: XmlProblem[] = [];
  for (const each of authority) {
    const read = each.ok ? await readFile(each.bytes, each.file, each.charset, pause) : each;
    if (read.ok) consulted.push(read.document);
    else problems.push(read.problem);
  }
  const documents = [own.document, ...consulted];
  let cut: CutDocument | undefined;
  const assembled = assembleCollection({
    title: own.document.header.title,
    documents,
    problems,
    // What is hidden as the file has it; where that is what is drawn, one walk is enough.
    showing: (each) => {
      if (each.tree !== own.document.tree || !isUsual(drawing)) return showingOf(each);
      cut = cutDocument(each, optionsFor(each, tiesAmong(each, documents), drawing));
      return cut;
    },
  });
  await pause();
  const document = assembled.documents.get(own.document.id) ?? own.document;
  const record =
    assembled.collection.documents.find(({id}) => id === document.id) ??
    recordWithoutText(document);
  cut ??= cutAs({document, assembled}, drawing);
  return {ok: true, read: {document, assembled, record, cut, problems}};
}

/** Draws a text that has been read, as the settings have it. */
export function cutAs(
  {document, assembled}: Pick<ReadText, 'document' | 'assembled'>,
  drawing: RawDrawing,
): CutDocument {
  const {entities} = assembled;
  const ties = {entities, links: assembled.links(document)};
  return cutDocument(document, optionsFor(document, ties, drawing));
}

async function readFile(
  bytes: Uint8Array,
  file: string,
  charset: string | undefined,
  pause: Pause,
): Promise<TeiResult> {
  const xml = await readOnPage(bytes, {file, charset, pause});
  if (!xml.ok) return xml;
  await pause();
  const tei = readTei(xml.tree);
  await pause();
  return tei;
}

/** Whether a text is drawn as the file has it. */
function isUsual({reading = 'diplomatic', witness = ''}: RawDrawing): boolean {
  return reading === 'diplomatic' && witness === '';
}

/** A file without a text is no document of a collection, but its header can be looked at. */
function recordWithoutText(document: TeiDocument): DocumentRecord {
  const {canonicalText, witnesses, warnings} = document;
  const characters = codePointLength(canonicalText);
  return {...emptyRecord(document), characters, witnesses, warnings};
}
