import assert from 'node:assert/strict';
import {
  afterInserting,
  insertAll,
  removeAll,
} from '../../../../components/core/annotations/write-back/insertion.js';
import {
  planSplices,
  type SplicePlan,
} from '../../../../components/core/annotations/write-back/plan-splices.js';
import type {SpliceRequest} from '../../../../components/core/annotations/write-back/request.js';
import {codePointLength} from '../../../../components/core/tei/code-points.js';
import {readTei} from '../../../../components/core/tei/read-tei.js';
import type {TeiDocument} from '../../../../components/core/tei/tei-document.js';
import {readXml} from '../../../../components/core/xml/read-xml.js';

export function read(source: string): TeiDocument {
  const xml = readXml(source, {file: 'text.xml'});
  assert.ok(xml.ok, xml.ok ? '' : xml.problem.message);
  const tei = readTei(xml.tree);
  assert.ok(tei.ok, tei.ok ? '' : tei.problem.message);
  return tei.document;
}

export const stamp = {run: 'first', when: '2026-11-26'};

/** A request for the first place where words stand. */
export function request(
  document: TeiDocument,
  words: string,
  wishes: Partial<SpliceRequest> = {},
): SpliceRequest {
  const text = document.canonicalText;
  const at = text.indexOf(words);
  assert.notEqual(at, -1, `“${words}” is not in the text`);
  const start = codePointLength(text.slice(0, at));
  const end = start + codePointLength(words);
  return {id: `urn:test:${words}`, start, end, element: 'persName', attributes: {}, ...wishes};
}

/** Plans, inserts, and holds the result to what every result must keep. */
export function splice(
  source: string,
  wishes: readonly (readonly [words: string, wishes?: Partial<SpliceRequest>])[],
): {plan: SplicePlan; written: string} {
  const document = read(source);
  const requests = wishes.map(([words, wish]) => request(document, words, wish));
  return spliceAll(document, requests);
}

export function spliceAll(
  document: TeiDocument,
  requests: readonly SpliceRequest[],
): {plan: SplicePlan; written: string} {
  const {source} = document.tree;
  const plan = planSplices(document, requests, stamp);
  const written = insertAll(source, plan.insertions);
  assert.equal(removeAll(written, afterInserting(plan.insertions)), source);
  assert.equal(read(written).canonicalText, document.canonicalText);
  return {plan, written};
}

/** A document without a header around its body. */
export const bare = (body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>${body}</body></text></TEI>`;

/** What stands in the body of such a document. */
export const bodyOf = (source: string): string => /<body>([\s\S]*)<\/body>/.exec(source)?.[1] ?? '';

export function howOf(plan: SplicePlan): string[] {
  return [...plan.outcomes.values()].map((outcome) =>
    outcome.state === 'planned' ? outcome.how : outcome.reason,
  );
}
