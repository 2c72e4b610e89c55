import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readPointers, readPrefixes} from '../../../components/core/tei/pointers.js';
import type {Pointer} from '../../../components/core/tei/tei-document.js';
import {tei, teiFile} from './documents.js';

const header = (definitions: string): string =>
  `<encodingDesc><listPrefixDef>${definitions}</listPrefixDef></encodingDesc>`;

const prefixes = (definitions: string) => ({
  prefixes: readPrefixes(tei('<p/>', header(definitions)).tree.root),
});

const none = prefixes('');
const refs = (value: string, context = none): Pointer[] => readPointers(value, 'ref', context);

describe('readPointers', () => {
  const forms: readonly (readonly [string, Record<string, string>])[] = [
    ['#pmb50', {kind: 'document', file: '', fragment: 'pmb50'}],
    ['authority.xml#osman', {kind: 'document', file: 'authority.xml', fragment: 'osman'}],
    ['../a/b.xml', {kind: 'document', file: '../a/b.xml'}],
    ['L03192', {kind: 'document', file: 'L03192'}],
    ['#%D0%B0', {kind: 'document', file: '', fragment: 'а'}],
    ['%E6%9D%8E%20%E7%99%BD.xml#x', {kind: 'document', file: '李 白.xml', fragment: 'x'}],
    ['50%.xml', {kind: 'document', file: '50%.xml'}],
    ['#range(a, b)', {kind: 'document', file: '', fragment: 'range(a, b)'}],
    ['a.xml#range(b, c)', {kind: 'document', file: 'a.xml', fragment: 'range(b, c)'}],
    [
      '#string-range(xpath(//p[1]), 0, 5)',
      {kind: 'document', file: '', fragment: 'string-range(xpath(//p[1]), 0, 5)'},
    ],
    ['https://viaf.org/viaf/1', {kind: 'uri', uri: 'https://viaf.org/viaf/1'}],
    ['//viaf.org/viaf/1', {kind: 'uri', uri: 'https://viaf.org/viaf/1'}],
    ['psn:unknown', {kind: 'uri', uri: 'psn:unknown'}],
  ];
  for (const [written, expected] of forms) {
    it(`reads ${written}`, () => {
      assert.deepEqual(refs(written), [{raw: written, ...expected}]);
    });
  }

  for (const broken of ['hhttps://example.org/x', 'htttp://example.org', '#']) {
    it(`calls ${broken} broken, with a reason`, () => {
      const [pointer] = refs(broken);
      assert.equal(pointer?.kind, 'broken');
      assert.equal(pointer?.raw, broken);
      assert.ok(pointer?.kind === 'broken' && pointer.reason.length > 0);
    });
  }

  it('parts a list at any white space, also before the first', () => {
    const raw = refs('   #a\n\t#b  https://c.org/  ').map((pointer) => pointer.raw);
    assert.deepEqual(raw, ['#a', '#b', 'https://c.org/']);
    assert.deepEqual(refs(' \n '), []);
  });

  it('keeps a key whole, spaces and commas included', () => {
    const read = readPointers(' Whitman, Walt ', 'key', none);
    assert.deepEqual(read, [{kind: 'key', raw: ' Whitman, Walt ', key: 'Whitman, Walt'}]);
    assert.deepEqual(readPointers('  ', 'key', none), []);
  });
});

describe('prefixDef', () => {
  const context = prefixes(`
    <prefixDef ident="psn" matchPattern="([a-z]+)" replacementPattern="people.xml#$1"/>
    <prefixDef ident="psn" matchPattern="([0-9]+)" replacementPattern="https://e.org/$1"/>
    <prefixDef ident="bad" matchPattern="([a-z" replacementPattern="#$1"/>
    <prefixDef ident="slow" matchPattern="((a|a)+)" replacementPattern="#$1"/>`);

  it('rewrites by the first pattern that fits and keeps what was written', () => {
    assert.deepEqual(refs('psn:osman psn:12', context), [
      {kind: 'document', raw: 'psn:osman', file: 'people.xml', fragment: 'osman'},
      {kind: 'uri', raw: 'psn:12', uri: 'https://e.org/12'},
    ]);
  });

  it('leaves a pointer as it is when no pattern fits or the pattern cannot be used', () => {
    for (const written of ['psn:A-1', 'bad:abc', 'slow:aaa']) {
      assert.deepEqual(refs(written, context), [{kind: 'uri', raw: written, uri: written}]);
    }
  });

  it('never lets a pattern run for long on hostile input', () => {
    const hostile = prefixes(
      '<prefixDef ident="x" matchPattern=".*.*.*.*b" replacementPattern="#$1"/>',
    );
    // A pattern that backtracks over all of it would never come to its end.
    const written = `x:${'a'.repeat(5000)} x:${'a'.repeat(110)}`;
    assert.equal(refs(written, hostile).length, 2);
  });

  it('reads the headers of every text of a corpus', () => {
    const one = (ident: string): string =>
      `<TEI><teiHeader>${header(`<prefixDef ident="${ident}" matchPattern="(.*)" replacementPattern="#$1"/>`)}</teiHeader><text><body><p/></body></text></TEI>`;
    const root = tei('<p/>').tree.root;
    assert.equal(readPrefixes(root).size, 0);
    const corpus = teiFile(
      `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${one('a')}${one('b')}</teiCorpus>`,
    );
    assert.deepEqual([...readPrefixes(corpus.tree.root).keys()], ['a', 'b']);
  });
});
