import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeXml} from '../../../components/core/xml/decode-xml.js';
import {fastXmlEngine} from '../../../components/core/xml/fast-xml-engine.js';
import {readXml, type XmlResult} from '../../../components/core/xml/read-xml.js';
import {textOf} from '../../../components/core/xml/xml-tree.js';
import {type Judgement, judge} from '../../../components/node/validate/judge.js';
import {assertSame} from './engines.js';
import {type SuiteCase, suiteCases} from './w3c-suite.js';

interface Run {
  readonly suite: SuiteCase;
  /** As a page reads it, and as Node does. */
  readonly page: XmlResult;
  readonly node: XmlResult;
  /** libxml2, which opens no other file either. */
  readonly judged: Judgement;
}

function run(suite: SuiteCase): Run {
  const {id: file, bytes} = suite;
  const decoded = decodeXml(bytes, file);
  const page = decoded.ok ? readXml(decoded.source, {file}) : decoded;
  const node = decoded.ok ? readXml(decoded.source, {file, engine: fastXmlEngine}) : decoded;
  return {suite, page, node, judged: judge(bytes, decoded.ok ? decoded.source : '', file)};
}

/** Whether the suite's own word decides for a reader of XML 1.0, fifth edition, and this file. */
function isDecided({type, entities, versions, editions, recommendation}: SuiteCase): boolean {
  if (type === 'error') return false;
  // §2.8: a document of version 1.1 is read as one of 1.0, so that the word for 1.1 does not count.
  if (/1\.1$/.test(recommendation) || (versions.length > 0 && !versions.includes('1.0'))) {
    return false;
  }
  if (editions.length > 0 && !editions.includes('5')) return false;
  // What is wrong in a file nobody opens cannot be known; what is right in it makes no fault.
  return type !== 'not-wf' || entities === 'none';
}

/** Well-formed XML (§2.1) that breaks Namespaces in XML only. */
function isNamespaceMatter({type, recommendation}: SuiteCase): boolean {
  return type === 'not-wf' && recommendation.startsWith('NS1.0');
}

const idsOf = (runs: readonly Run[]): string[] => runs.map(({suite}) => suite.id);

describe('the W3C XML Conformance Test Suite', () => {
  const runs = suiteCases().map(run);
  const decided = runs.filter(({suite}) => isDecided(suite));

  it('is all there', () => {
    assert.equal(runs.length, 2585);
    assert.equal(decided.length, 1908);
  });

  it('finds refused what is not well-formed', () => {
    const malformed = decided.filter(
      ({suite}) => suite.type === 'not-wf' && !isNamespaceMatter(suite),
    );
    assert.ok(malformed.length > 900);
    assert.deepEqual(idsOf(malformed.filter(({page}) => page.ok)), []);
  });

  it('finds read what is well-formed, valid or not', () => {
    const wellFormed = decided.filter(({suite}) => suite.type !== 'not-wf');
    assert.ok(wellFormed.length > 700);
    assert.deepEqual(idsOf(wellFormed.filter(({page}) => !page.ok)), []);
  });

  it('finds a warning for every breach of Namespaces in XML', () => {
    const breaches = runs.filter(({suite}) => isNamespaceMatter(suite));
    assert.ok(breaches.length > 20);
    const silent = breaches.filter(({page}) => page.ok && page.tree.warnings.length === 0);
    assert.deepEqual(idsOf(silent), []);
  });

  it('finds libxml2’s verdict on the rest: unread files, XML 1.1, older editions, mere errors', () => {
    const rest = runs.filter(({suite}) => !isDecided(suite));
    assert.ok(rest.length > 600);
    const unlike = rest.filter(({page, judged}) => page.ok !== (judged.malformed === undefined));
    assert.deepEqual(idsOf(unlike), [
      // A “#” in a system identifier, which §4.2.2 calls an error but not a fatal one.
      'uri01',
    ]);
  });

  it('finds the judge wrong only about a declared encoding that the mark contradicts', () => {
    const wrong = decided.filter(
      ({suite, judged}) =>
        !isNamespaceMatter(suite) && (judged.malformed === undefined) !== (suite.type !== 'not-wf'),
    );
    assert.deepEqual(idsOf(wrong), ['hst-lhs-007', 'hst-lhs-008']);
  });

  it('finds the same tree, warnings or problem in a page and in Node', () => {
    for (const {page, node} of runs) assertSame(page, node);
  });

  it('finds the same text as libxml2 in all it reads', () => {
    let compared = 0;
    const unlike: Run[] = [];
    for (const one of runs) {
      if (!one.page.ok || one.judged.malformed) continue;
      compared++;
      if (textOf(one.page.tree.root) !== one.judged.text) unlike.push(one);
    }
    assert.ok(compared > 1000);
    assert.deepEqual(idsOf(unlike), []);
  });
});
