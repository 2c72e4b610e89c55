import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {mutatedDocument, xmlDocument} from './documents.js';
import {readBoth} from './engines.js';
import {fixtures, fixturesAbsent} from './fixtures.js';
import {libxmlErrs} from './libxml-errs.js';
import {judge, sequenceOfTree} from './sequence.js';

/** Both engines against each other, and against a parser that shares no code with them. */
function assertAgreement(source: string): void {
  const result = readBoth(source);
  const judged = judge(source);
  // libxml2 may stop looking after a namespace error: then it has given no verdict.
  if (judged.verdict === 'namespace-error') return;
  const said = judged.verdict === 'not-well-formed' ? judged.said : 'libxml2 takes it';
  if (libxmlErrs(source, said)) return;
  assert.equal(result.ok ? 'well-formed' : 'not-well-formed', judged.verdict, said);
  if (result.ok && judged.verdict === 'well-formed') {
    assert.deepEqual(sequenceOfTree(result.tree.root), judged.sequence);
  }
}

describe('saxes, fast-xml-parser and libxml2 read the same', () => {
  if (fixturesAbsent) it('in real documents', {skip: fixturesAbsent}, () => {});
  for (const {file, bytes} of fixtures()) {
    it(`in ${file}`, () => {
      const decoded = decodeXml(bytes, file);
      assert.ok(decoded.ok);
      assertAgreement(decoded.source);
    });
  }

  it('in generated documents', () => {
    fc.assert(fc.property(xmlDocument, assertAgreement), {seed: 1924, numRuns: 600});
  });

  it('in generated documents with slips of hand, and refuse the same', () => {
    fc.assert(fc.property(mutatedDocument, assertAgreement), {seed: 1924, numRuns: 1_200});
  });
});
