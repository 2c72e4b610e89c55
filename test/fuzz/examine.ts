import {readTei} from '../../components/core/tei/read-tei.js';
import {reassemble, sayDifference} from '../../components/core/tei/reassemble.js';
import {decodeXml} from '../../components/core/xml/decode-xml.js';
import {fastXmlEngine} from '../../components/core/xml/fast-xml-engine.js';
import {readXml, type XmlResult} from '../../components/core/xml/read-xml.js';
import type {XmlTree} from '../../components/core/xml/xml-tree.js';
import {type Judgement, judge} from '../../components/node/validate/judge.js';
import {shownText} from '../../components/node/validate/shown-text.js';
import {writeDocument} from '../../components/render/draw-document.js';
import {libxmlErrs} from '../core/xml/libxml-errs.js';

/** What is wrong with our reading of a file. */
export interface Finding {
  /** The same for the same kind of failure: for shrinking and counting. */
  readonly kind: 'crash' | 'engines' | 'verdict' | 'text' | 'place';
  readonly said: string;
}

export interface Examination {
  readonly finding: Finding | undefined;
  readonly wellFormed: boolean;
  /** Whether the text was proven to be kept. */
  readonly proven: boolean;
}

/**
 * Reads a file by both engines, draws it, and holds verdict, tree and text against libxml2. Never
 * throws: an exception is a finding.
 */
export function examine(bytes: Uint8Array): Examination {
  try {
    return examineCalmly(bytes);
  } catch (error) {
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return {finding: {kind: 'crash', said}, wellFormed: false, proven: false};
  }
}

function examineCalmly(bytes: Uint8Array): Examination {
  const file = 'mutant.xml';
  const decoded = decodeXml(bytes, file);
  const source = decoded.ok ? decoded.source : '';
  const page = decoded.ok ? readXml(source, {file}) : decoded;
  const node = decoded.ok ? readXml(source, {file, engine: fastXmlEngine}) : decoded;
  const judged = judge(bytes, source, file);
  const outcome = {wellFormed: page.ok, proven: false};
  const finding =
    unlikeEngines(page, node) ?? unlikeVerdict(page, judged, source) ?? misplaced(page, source);
  if (finding || !page.ok) return {finding, ...outcome};
  const lost = lostText(page.tree, judged);
  return {finding: lost, ...outcome, proven: judged.text !== undefined && !lost};
}

function unlikeEngines(page: XmlResult, node: XmlResult): Finding | undefined {
  const plain = (result: XmlResult): string =>
    JSON.stringify(result, (key, value: unknown) => (key === 'parent' ? undefined : value));
  const [one, other] = [plain(page), plain(node)];
  if (one === other) return undefined;
  let at = 0;
  while (one[at] === other[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return {kind: 'engines', said: `page: …${around(one)}…, Node: …${around(other)}…`};
}

/** Where we refuse by other rules than those of the grammar, libxml2's verdict does not count. */
const ownRules = new Set([
  'entity-bomb',
  'wrong-encoding',
  'unknown-encoding',
  'unsupported-encoding',
]);

function unlikeVerdict(
  page: XmlResult,
  {malformed, text}: Judgement,
  source: string,
): Finding | undefined {
  if (page.ok === (malformed === undefined)) return undefined;
  if (!page.ok && ownRules.has(page.problem.code)) return undefined;
  const said = malformed?.message ?? '';
  if (libxmlErrs(source, said)) return undefined;
  // It overlooks a repeated attribute whose prefix is not declared.
  if (!page.ok && page.problem.code === 'duplicate-attribute' && /:/.test(page.problem.message)) {
    return undefined;
  }
  // It gave up half-way: no verdict.
  if (!page.ok && text === undefined) return undefined;
  const ours = page.ok ? 'read' : `refused as ${page.problem.code}: ${page.problem.message}`;
  return {kind: 'verdict', said: `${ours}; libxml2: ${said || 'well-formed'}`};
}

/** Every problem has a sentence and stands somewhere in the file. */
function misplaced(page: XmlResult, source: string): Finding | undefined {
  const problems = page.ok ? page.tree.warnings : [page.problem];
  const lines = source.split(/\r\n?|\n/);
  for (const {code, message, line, column} of problems) {
    const there = page.ok || source !== '' ? lines[line - 1] : '';
    const sound = there !== undefined && column >= 1 && column <= there.length + 2;
    if ((sound || source === '') && /^[“<&%A-Z].*\.$/s.test(message)) continue;
    return {kind: 'place', said: `${code} at ${line}:${column}: ${message}`};
  }
  return undefined;
}

/** Every way of reading shows or lists as hidden what libxml2 finds in the file. */
function lostText(tree: XmlTree, judged: Judgement): Finding | undefined {
  const read = readTei(tree);
  if (!read.ok) return undefined;
  const {document} = read;
  const expected = judged.text ?? document.canonicalText;
  const unlike = sayDifference(expected, document.canonicalText);
  if (unlike) return {kind: 'text', said: `read otherwise than by libxml2, ${unlike}`};
  for (const reading of ['diplomatic', 'normalised'] as const) {
    const {html, hidden} = writeDocument(document, {reading});
    const shown = shownText(html);
    const whole = reassemble(shown.text, hidden);
    const lost = whole === undefined ? 'hidden text overlaps' : sayDifference(expected, whole);
    const [said] = [...shown.faults, ...(lost ? [lost] : [])];
    if (said) return {kind: 'text', said: `${reading}: ${said}`};
  }
  return undefined;
}
