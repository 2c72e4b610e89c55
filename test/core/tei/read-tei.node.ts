import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readTei} from '../../../components/core/tei/read-tei.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {projectRoot} from '../../tools/shared.js';
import {tei, teiFile} from './documents.js';

const tei1 = 'xmlns="http://www.tei-c.org/ns/1.0"';
const codes = (document: {warnings: readonly {code: string}[]}): string[] =>
  document.warnings.map(({code}) => code);

describe('readTei', () => {
  it('refuses what is not TEI, with the place of the root and what was expected', () => {
    const source = readFileSync(`${projectRoot}test/data/xhtml-page.xml`, 'utf8');
    const xml = readXml(source, {file: 'xhtml-page.xml'});
    assert.ok(xml.ok);
    const read = readTei(xml.tree);
    assert.ok(!read.ok);
    const {code, file, line, column, message} = read.problem;
    assert.equal(code, 'not-tei');
    assert.equal(file, 'xhtml-page.xml');
    assert.ok(line >= 1 && column >= 1);
    assert.match(message, /expected a TEI document/);
    assert.equal(source.split(/\r?\n/)[line - 1]?.slice(column - 1, column + 4), '<html');
  });

  it('reads P4 as best it can and says so', () => {
    const document = teiFile(
      '<TEI.2><teiHeader/><text><body><p id="p1">One</p><p><ref target="p1">x</ref></p></body></text></TEI.2>',
    );
    assert.ok(codes(document).includes('tei-p4'));
    assert.equal(document.canonicalText, 'Onex');
    assert.equal(document.passages.find(({id}) => id === 'p1')?.element, 'p');
  });

  it('reads each text of a corpus, in order', () => {
    const one = (words: string): string =>
      `<TEI><teiHeader/><text><body><p>${words}</p></body></text></TEI>`;
    const document = teiFile(
      `<teiCorpus ${tei1}><teiHeader/>${one('a')}<teiCorpus><teiHeader/>${one('b')}</teiCorpus>${one('c')}</teiCorpus>`,
    );
    assert.equal(document.texts.length, 3);
    assert.equal(document.canonicalText, 'abc');
  });

  for (const root of ['div', 'surface']) {
    it(`reads a lone ${root} as a text without a header, with a warning`, () => {
      const document = teiFile(`<${root} ${tei1}><ab>words</ab></${root}>`);
      assert.deepEqual(codes(document), ['fragment']);
      assert.equal(document.canonicalText, 'words');
    });
  }

  it('takes sourceDoc for the text only where there is no text', () => {
    const source = '<sourceDoc><surface><zone><line>ink</line></zone></surface></sourceDoc>';
    const both = `<TEI ${tei1}><teiHeader/>${source}<text><body><p>print</p></body></text></TEI>`;
    assert.equal(teiFile(both).canonicalText, 'print');
    assert.equal(teiFile(`<TEI ${tei1}><teiHeader/>${source}</TEI>`).canonicalText, 'ink');
  });

  it('warns of a document without a text and of one without a namespace', () => {
    assert.deepEqual(codes(teiFile(`<TEI ${tei1}><teiHeader/></TEI>`)), ['no-text']);
    assert.deepEqual(codes(teiFile('<TEI><text><body><p/></body></text></TEI>')), ['no-namespace']);
  });

  it('names a document by its xml:id, else by its file, decoded', () => {
    const named = (file: string, id = ''): string =>
      teiFile(`<TEI ${tei1}${id && ` xml:id="${id}"`}><text/></TEI>`, file).id;
    assert.equal(named('a/b.xml', 'L03192'), 'L03192');
    assert.equal(named('letters/L1.xml'), 'L1');
    assert.equal(named('%E6%9D%8E%20%E7%99%BD.xml'), '李-白');
    assert.equal(named('a/b.xml', 'https://e.org/x'), 'b');
  });
});

describe('ids', () => {
  it('warns of an id that stands twice or cannot be linked to, with line and column', () => {
    const document = tei('<p xml:id="a">1</p>\n <p xml:id="a">2</p>\n<p xml:id="two words">3</p>');
    assert.deepEqual(
      document.warnings.map(({code, line, column}) => [code, line, column]),
      [
        ['duplicate-id', 2, 2],
        ['unusable-id', 3, 1],
      ],
    );
  });

  it('gives every part an id of its own, whatever the source says', () => {
    const document = tei(
      `<p xml:id="b1">1</p><p>2</p><p xml:id="b1">3</p><p xml:id="https://e.org/">4</p>
       <p><rs xml:id="m1"/><rs/><rs xml:id="b1"/><anchor xml:id="a1"/><seg xml:id="a1"/></p>`,
    );
    const ids = [
      ...document.passages.map(({id}) => id),
      ...document.mentions.map(({id}) => id),
      ...document.anchors.map(({id}) => id),
    ];
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(ids.includes('b1') && ids.includes('m1') && ids.includes('a1'));
  });

  it('keeps ids in any script', () => {
    const written = ['осман-батур', '烏斯滿', 'يەر1', 'ﬁ٣'];
    const document = tei(written.map((id) => `<p xml:id="${id}"/>`).join(''));
    const kept = document.passages.map(({id}) => id);
    for (const id of written) assert.ok(kept.includes(id), id);
    assert.deepEqual(document.warnings, []);
  });

  it('leaves quoted markup alone: an example names nobody and has no ids', () => {
    const document = tei(
      `<p xml:id="a">x</p><egXML xmlns="http://www.tei-c.org/ns/Examples"><p xml:id="a"><persName ref="#y">N</persName><ref target="#z">r</ref><note>n</note></p></egXML>`,
    );
    assert.equal(document.canonicalText, 'xNrn');
    assert.deepEqual(document.mentions, []);
    assert.deepEqual(document.links, []);
    assert.deepEqual(document.notes, []);
    assert.deepEqual(document.warnings, []);
  });
});
