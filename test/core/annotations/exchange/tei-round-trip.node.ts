import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {WebAnnotation} from '../../../../components/core/annotations/exchange/exchange-problem.js';
import {readTeiAnnotations} from '../../../../components/core/annotations/exchange/tei/read-tei-annotations.js';
import {
  type TeiAnnotations,
  writeTeiAnnotations,
} from '../../../../components/core/annotations/exchange/tei/write-tei-annotations.js';
import {PassageSelector} from '../../../../components/core/annotations/select-passage.js';
import {codePointLength} from '../../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../../components/core/tei/tei-document.js';
import {FORBIDDEN_CHARACTER} from '../../../../components/core/xml/xml-names.js';
import {teiFile} from '../../tei/documents.js';
import {brokenMusts} from './musts.js';

const source = 'https://e.org/texts/a.xml';

function file(body: string, apart = ''): TeiDocument {
  return teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${apart}<text><body>${body}</body></text></TEI>`,
    'a.xml',
  );
}

const document = file(
  '<p xml:id="p1">𐌰 horse <seg xml:id="s1">ran &amp; <hi>ran</hi></seg></p><p>no id here</p><p xml:id="p 3">a bad one</p><p xml:id="twice">same</p><p xml:id="twice">same</p>',
);
const length = codePointLength(document.canonicalText);
const selector = new PassageSelector(document, source);

/** The document with the markup spliced in where it says. */
function spliced({tei, at}: TeiAnnotations, into = document): TeiDocument {
  assert.ok(at !== undefined);
  const {source: xml} = into.tree;
  return teiFile(xml.slice(0, at) + tei + xml.slice(at), 'a.xml');
}

const words = fc.oneof(
  fc.string({unit: 'binary'}).filter((text) => !FORBIDDEN_CHARACTER.test(text)),
  fc.constantFrom('a <b> & "c" ]]>', ' two\n\tlines ', 'a\rb', ''),
);
const iri = fc.constantFrom('https://e.org/1?a=1&b=2', 'urn:x:ü', 'acct:ann@e.org');
const body = fc.oneof(
  fc.record({
    type: fc.constant('TextualBody'),
    purpose: fc.constantFrom('commenting', 'tagging', 'describing', 'identifying'),
    value: words,
    language: fc.constantFrom('en', 'kk-Cyrl'),
    format: fc.constantFrom('text/plain', 'text/markdown'),
  }),
  fc.record({
    type: fc.constant('SpecificResource'),
    purpose: fc.constant('identifying'),
    source: iri,
    'lectern:certainty': fc.constantFrom(0, 0.25, 1, 1e-7),
  }),
  fc.record({
    type: fc.constant('SpecificResource'),
    purpose: fc.constant('linking'),
    source: fc.constant('https://e.org/other.html'),
  }),
);
const passage = fc
  .tuple(fc.nat(length), fc.nat(length))
  .map(([a, b]) => selector.select({start: Math.min(a, b), end: Math.max(a, b)}));

const annotation: fc.Arbitrary<WebAnnotation> = fc.record(
  {
    id: fc.oneof(
      fc.uuid().map((id) => `urn:uuid:${id}`),
      fc.constantFrom(`${source}#note`, 'https://hypothes.is/a/1x', 'urn:x:p1', 'https://e.org/'),
    ),
    type: fc.constant('Annotation' as const),
    motivation: fc.constantFrom('identifying', 'commenting', 'linking', ['commenting', 'tagging']),
    created: fc.constant('2026-11-26T09:00:00Z'),
    modified: fc.constant('2026-11-26T09:00:01.5Z'),
    creator: fc.constantFrom(
      {type: 'Person', name: 'Ann & <Lee>'},
      {id: 'https://e.org/me', type: 'Organization', name: 'Archive'},
    ),
    generator: fc.constant({homepage: 'https://e.org/f', type: 'Software', name: 'Finder'}),
    rights: fc.constant('https://creativecommons.org/licenses/by/4.0/'),
    'lectern:certainty': fc.constantFrom(0, 0.8, 1),
    body: fc.array(body, {minLength: 1, maxLength: 4}),
    target: fc.oneof(passage, fc.tuple(passage, passage), fc.constant('https://e.org/other.html')),
  },
  {requiredKeys: ['id', 'type', 'target']},
);

const several = fc.uniqueArray(annotation, {selector: ({id}) => id, minLength: 1, maxLength: 4});

describe('annotations written as TEI', () => {
  it('come back equal, and leave the text as it was', () => {
    fc.assert(
      fc.property(several, (annotations) => {
        const written = writeTeiAnnotations(annotations, {document, source});
        assert.deepEqual(written.problems, []);
        const after = spliced(written);
        assert.equal(after.canonicalText, document.canonicalText);
        const read = readTeiAnnotations(after, {source});
        assert.deepEqual(read.problems, []);
        // The way to a passage may be told from another element; where it is, is the same.
        assert.deepEqual(read.annotations.map(plain), annotations.map(plain));
        for (const each of read.annotations) assert.deepEqual(brokenMusts(each), []);
      }),
      {numRuns: 200},
    );
  });
});

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const note = (target: unknown, more: Record<string, unknown> = {}): WebAnnotation => ({
  id: 'urn:x:n',
  type: 'Annotation',
  target,
  ...more,
});

const write = (annotations: readonly WebAnnotation[], into = document) =>
  writeTeiAnnotations(annotations, {document: into, source});

describe('a passage is pointed at', () => {
  const targetOf = (target: unknown, into = document): string =>
    / target="([^"]*)"/.exec(write([note(target)], into).tei)?.[1] ?? '';

  it('from the innermost element around it that has a usable id', () => {
    assert.equal(targetOf(selector.select({start: 2, end: 7})), '#string-range(p1,2,5)');
    assert.equal(targetOf(selector.select({start: 8, end: 11})), '#string-range(s1,0,3)');
    assert.equal(targetOf(selector.select({start: 4, end: 11})), '#string-range(p1,4,7)');
  });

  it('from the whole text where nothing around it has one', () => {
    assert.equal(
      targetOf(selector.select({start: 20, end: 22})),
      '#string-range(xpath(//tei:text),20,2)',
    );
  });

  it('by its id where it has one, and by its address in another text', () => {
    const byId = {source, selector: {type: 'FragmentSelector', value: 's1'}};
    assert.equal(targetOf(byId), '#s1');
    const other = {source: 'https://e.org/b.xml', selector: {type: 'FragmentSelector', value: 'q'}};
    assert.equal(targetOf(other), 'https://e.org/b.xml#q');
    assert.equal(targetOf(source), source);
  });

  it('where its words are now, though they stood elsewhere', () => {
    const quote = {type: 'TextQuoteSelector', exact: 'horse', prefix: '𐌰 ', suffix: ' ran'};
    const target = {source, selector: [{type: 'TextPositionSelector', start: 30, end: 35}, quote]};
    assert.equal(targetOf(target), '#string-range(p1,2,5)');
  });
});

describe('the markup', () => {
  const target = {source, selector: {type: 'FragmentSelector', value: 'p1'}};

  it('goes into the standOff there is, else behind the text in one of its own', () => {
    const has = file(
      '<p xml:id="p1">a</p>',
      '<standOff><listPerson><person/></listPerson></standOff>',
    );
    const into = spliced(write([note(target)], has), has);
    assert.equal(into.tree.source.match(/<standOff/g)?.length, 1);
    assert.equal(readTeiAnnotations(into, {source}).annotations.length, 1);
    assert.match(spliced(write([note(target)])).tree.source, /<\/text>\n<standOff>\n {2}<listAnn/);
  });

  it('has the prefix of the file', () => {
    const prefixed = teiFile(
      '<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader/><t:text><t:p xml:id="p1">a</t:p></t:text></t:TEI>',
      'a.xml',
    );
    const into = spliced(write([note(target)], prefixed), prefixed);
    assert.equal(readTeiAnnotations(into, {source}).annotations.length, 1);
  });

  it('has ids that are names, and not those of the document', () => {
    const ids = ['https://e.org/#p1', 'urn:x:1 2', `${source}#s1`, 'https://e.org/%20', 'urn:x:1'];
    const written = write(ids.map((id) => note(target, {id})));
    const given = [...written.tei.matchAll(/xml:id="([^"]*)"/g)].map(([, id = '']) => id);
    assert.equal(new Set(given).size, ids.length);
    for (const id of given) assert.match(id, /^[A-Za-z_][\w.-]*$/);
    assert.ok(!given.includes('p1') && !given.includes('s1'));
  });

  it('has a mark for a character that XML does not have', () => {
    const {tei} = write([note(target, {body: {type: 'TextualBody', value: 'a\u0000b\uD800'}})]);
    assert.match(tei, /a\uFFFDb\uFFFD/);
  });

  it('is none where there is nothing to write', () => {
    assert.deepEqual(write([]), {tei: '', problems: []});
  });
});

describe('what TEI cannot hold', () => {
  it('is named: passages that are not found, and members without a place', () => {
    const quote = (exact: string) => ({source, selector: {type: 'TextQuoteSelector', exact}});
    const {tei, problems} = write([
      note(quote('mare'), {id: 'urn:x:1'}),
      note(quote('same'), {id: 'urn:x:2'}),
      note([quote('horse'), quote('mare')], {id: 'urn:x:3', audience: {id: 'urn:x:us'}}),
    ]);
    assert.equal(tei.match(/<annotation /g)?.length, 1);
    assert.deepEqual(
      problems.map(({severity, message}) => `${severity} ${message.slice(0, 32)}`),
      [
        'error urn:x:1: it is left out: its wor',
        'error urn:x:2: it is left out: its wor',
        'warning urn:x:3: one of its passages is ',
        'warning TEI has no place for “audience”;',
      ],
    );
  });
});
