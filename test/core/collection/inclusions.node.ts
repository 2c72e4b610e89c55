import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import type {FurtherFile} from '../../../components/core/collection/include-files.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {teiFile} from '../tei/documents.js';

const namespaces = 'xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude"';

interface Parts {
  readonly header?: string;
  readonly body?: string;
  readonly back?: string;
}

function file(name: string, {header = '', body = '<p/>', back = ''}: Parts): TeiDocument {
  return teiFile(
    `<TEI ${namespaces}><teiHeader>${header}</teiHeader><text><body>${body}</body>${back && `<back>${back}</back>`}</text></TEI>`,
    name,
  );
}

function assemble(documents: readonly TeiDocument[], included: readonly FurtherFile[] = []) {
  const assembled = assembleCollection({title: 'T', documents, included});
  const record = (id: string) => assembled.collection.documents.find((each) => each.id === id);
  const warningsOf = (id: string): string[] =>
    (record(id)?.warnings ?? [])
      .filter(({code}) => /inclu/.test(code))
      .map(({message, line, column}) => `${line}:${column} ${message}`);
  return {...assembled, record, warningsOf};
}

const persons = (name = 'persons.xml', more = ''): TeiDocument =>
  teiFile(
    `<listPerson ${namespaces}><person xml:id="o"><persName>Оспан</persName></person>${more}</listPerson>`,
    name,
  );

const include = (href: string, more = ''): string => `<xi:include href="${href}" ${more}/>`;
const named = '<p><persName ref="#o">Ospan</persName></p>';

describe('a register that is included', () => {
  const homes: readonly (readonly [string, (include: string) => Parts])[] = [
    ['back', (back) => ({body: named, back})],
    [
      'particDesc',
      (part) => ({
        body: named,
        header: `<profileDesc><particDesc>${part}</particDesc></profileDesc>`,
      }),
    ],
  ];
  for (const [home, parts] of homes) {
    it(`in ${home} knows the names of the text, and is one for all letters`, () => {
      const part = include('persons.xml');
      const letters = ['a.xml', 'b.xml'].map((name) => file(name, parts(part)));
      const {record, entities, collection} = assemble([...letters, persons()]);
      for (const id of ['a', 'b']) {
        assert.deepEqual(record(id)?.mentions[0]?.resolution.entityIds, ['o']);
      }
      assert.deepEqual(
        entities.entities.map(({record: at}) => at?.file),
        ['persons.xml'],
      );
      // The register is consulted, not read.
      assert.deepEqual(
        collection.documents.map(({id}) => id),
        ['a', 'b'],
      );
    });
  }

  it('may include further ones, and be a file that is no document of the collection', () => {
    const inner = readXml(`<listPerson ${namespaces}>${include('деп.inc')}</listPerson>`, {
      file: 'persons.inc',
    });
    const last = readXml(`<person ${namespaces} xml:id="o"><persName>Оспан</persName></person>`, {
      file: 'деп.inc',
    });
    assert.ok(inner.ok && last.ok);
    const {record, warningsOf} = assemble(
      [file('a.xml', {body: named, back: include('persons.inc')})],
      [inner, last].map(({tree}) => ({file: tree.file, found: {kind: 'xml', tree}})),
    );
    assert.deepEqual(record('a')?.mentions[0]?.resolution.entityIds, ['o']);
    assert.deepEqual(warningsOf('a'), []);
  });
});

describe('a part of the header that is included', () => {
  it('is read as if it stood there: its prefixes, its words', () => {
    const prefixes = teiFile(
      `<listPrefixDef ${namespaces}><prefixDef ident="p" matchPattern="(.+)" replacementPattern="persons.xml#$1"/></listPrefixDef>`,
      'prefixes.xml',
    );
    const titles = teiFile(`<titleStmt ${namespaces}><title>檔案</title></titleStmt>`, 'title.xml');
    const header = `<fileDesc>${include('title.xml')}</fileDesc><encodingDesc>${include('prefixes.xml')}</encodingDesc>`;
    const letter = file('a.xml', {header, body: '<p><persName ref="p:o">x</persName></p>'});
    const {record} = assemble([letter, prefixes, titles, persons()]);
    assert.equal(record('a')?.header.title, '檔案');
    assert.deepEqual(record('a')?.mentions[0]?.resolution.entityIds, ['o']);
  });

  it('may be the header itself, or a part of the header of another file', () => {
    const corpus = file('corpus.xml', {
      header: '<fileDesc xml:id="f"><titleStmt><title>Корпус</title></titleStmt></fileDesc>',
    });
    const whole = teiFile(
      `<TEI ${namespaces}>${include('corpus.xml', 'xpointer="xpath(//teiHeader)"')}<text><body><p/></body></text></TEI>`,
      'a.xml',
    );
    const part = file('b.xml', {header: include('corpus.xml', 'xpointer="f"')});
    const {record} = assemble([corpus, whole, part]);
    assert.deepEqual([record('a')?.header.title, record('b')?.header.title], ['Корпус', 'Корпус']);
  });

  it('may be plain text, and is its fallback where it is not found', () => {
    const header = `<fileDesc><titleStmt><title>${include('title.txt', 'parse="text"')}</title></titleStmt></fileDesc>`;
    const found = assemble(
      [file('a.xml', {header})],
      [{file: 'title.txt', found: {kind: 'text', text: 'A <b>plain</b> title'}}],
    );
    assert.equal(found.record('a')?.header.title, 'A <b>plain</b> title');
    const fallback =
      '<fileDesc><xi:include href="gone.xml"><xi:fallback><titleStmt><title>Ersatz</title></titleStmt></xi:fallback></xi:include><publicationStmt>'.concat(
        `${include('title.xml')}</publicationStmt></fileDesc>`,
      );
    const other = teiFile(`<p ${namespaces}>x</p>`, 'title.xml');
    assert.equal(
      assemble([file('a.xml', {header: fallback}), other]).record('a')?.header.title,
      'Ersatz',
    );
  });
});

describe('a part of a text that is included', () => {
  const calendar = file('calendar.xml', {
    body: '<p xml:id="c1">Monday</p><p xml:id="c2">Tuesday</p>',
  });

  it('leaves the positions of the text as they are, and links to its document', () => {
    const body = `<p>before</p>${include('calendar.xml', 'xpointer="c2"')}<p>after <ref target="#c1">there</ref></p>`;
    const {record, collection, documents} = assemble([file('a.xml', {body}), calendar]);
    assert.equal(documents.get('a')?.canonicalText, 'beforeafter there');
    assert.deepEqual(
      collection.links.map(({to, state}) => [to, state]),
      [
        [{document: 'calendar', passage: 'c2'}, 'resolved'],
        [{document: 'calendar', passage: 'c1'}, 'resolved'],
      ],
    );
    assert.equal(record('calendar')?.passages.length, 4);
  });

  it('may be all that a corpus has', () => {
    const corpus = teiFile(
      `<teiCorpus ${namespaces}><teiHeader/>${include('calendar.xml')}${include('%D0%B0.xml')}</teiCorpus>`,
      'corpus.xml',
    );
    const {collection, record} = assemble([corpus, calendar, file('а.xml', {body: named})]);
    assert.deepEqual(
      collection.links.map(({from, to}) => [from.document, to.document]),
      [
        ['corpus', 'calendar'],
        ['corpus', 'а'],
      ],
    );
    assert.deepEqual(record('corpus')?.warnings, []);
  });
});

describe('an inclusion that fails', () => {
  it('is a warning at its place, and the document is read all the same', () => {
    const body = `<p>a</p>\n  ${include('gone.xml')}\n${include('calendar.xml', 'xpointer="gone"')}`;
    const {record, warningsOf} = assemble([file('a.xml', {body}), file('calendar.xml', {})]);
    const [gone, part, ...more] = warningsOf('a');
    assert.match(gone ?? '', /^2:3 “gone\.xml” is not included: it is not among the files/);
    assert.match(part ?? '', /^3:1 “calendar\.xml” is not included: “gone” leads to no element/);
    assert.deepEqual(more, []);
    assert.equal(record('a')?.characters, 5);
  });

  it('says why a file was refused, and is not asked for where it is only quoted', () => {
    const quoted =
      '<egXML xmlns="http://www.tei-c.org/ns/Examples"><xi:include href="x.xml"/></egXML>';
    const {warningsOf} = assemble(
      [file('a.xml', {body: `<p>${quoted}</p>${include('../../secret.xml')}`})],
      [{file: '../../secret.xml', found: {kind: 'refused', reason: 'it lies outside'}}],
    );
    assert.deepEqual(
      warningsOf('a').map((warning) => warning.replace(/^\S+ /, '')),
      ['“../../secret.xml” is not included: it lies outside'],
    );
  });

  it('in a fallback is heard of only where the fallback is read', () => {
    const nested = (href: string): string =>
      `<xi:include href="${href}"><xi:fallback>${include('second.xml')}</xi:fallback></xi:include>`;
    const letter = file('a.xml', {body: nested('gone.xml')});
    assert.equal(assemble([letter]).warningsOf('a').length, 2);
    const other = file('there.xml', {});
    assert.deepEqual(
      assemble([file('a.xml', {body: nested('there.xml')}), other]).warningsOf('a'),
      [],
    );
  });

  for (const [what, hrefs] of [
    ['itself', ['a.xml']],
    ['a file that includes it', ['b.xml', 'a.xml']],
  ] as const) {
    it(`ends where a file includes ${what}`, () => {
      const [first = '', second] = hrefs;
      const header = (href: string): string =>
        `<profileDesc><particDesc>${include(href)}</particDesc></profileDesc>`;
      const documents = [
        file('a.xml', {header: header(first)}),
        ...(second ? [file('b.xml', {header: header(second)})] : []),
      ];
      const [warning, ...more] = assemble(documents).warningsOf('a');
      assert.match(warning ?? '', /circle/);
      assert.deepEqual(more, []);
    });
  }

  it('ends where files include files without end', () => {
    const chain = Array.from({length: 20}, (_, at) =>
      persons(`r${at}.xml`, include(`r${at + 1}.xml`)),
    );
    const {warningsOf} = assemble([file('a.xml', {back: include('r0.xml')}), ...chain]);
    const [warning, ...more] = warningsOf('a');
    assert.match(warning ?? '', /deeper than 8/);
    assert.deepEqual(more, []);
  });

  it('does not multiply what is included many times at every step', () => {
    const steps = Array.from({length: 6}, (_, at) =>
      teiFile(
        `<encodingDesc ${namespaces}><p>x</p>${include(`e${at + 1}.xml`).repeat(10)}</encodingDesc>`,
        `e${at}.xml`,
      ),
    );
    const {record} = assemble([file('a.xml', {header: include('e0.xml')}), ...steps]);
    assert.ok(JSON.stringify(record('a')?.header).length < 20_000_000);
  });
});
