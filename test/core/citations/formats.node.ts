import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toBibtex} from '../../../components/core/citations/to-bibtex.js';
import {toCslJson} from '../../../components/core/citations/to-csl-json.js';
import {toRis} from '../../../components/core/citations/to-ris.js';
import {skipWithoutShared} from '../../tools/shared.js';
import {edition, fixture, headerWith} from '../tei/headers.js';

const memo = edition('beria-molotov-1945-10-05.xml').header;
const biography = edition('osman-batur.xml').header;
const essay = edition('east-turkestan-national-army.xml').header;
const read = {url: 'https://example.org/read/a_b/?x=1&y={2}#p3', accessed: '2026-11-24'};
const hostile = headerWith({
  titleStmt:
    '<title>100% {braced} &amp; $5_a #1 ~ ^ \\end{x}\r\nER  - </title><author>A and B</author>',
});

describe('BibTeX', () => {
  it('is an entry of type unpublished with reference and calendar in its note', () => {
    const entry = toBibtex(memo, read);
    assert.match(entry, /^@unpublished\{beria-1945-/);
    assert.match(entry, /type = \{letter\}/);
    assert.match(entry, /lccn = \{f\. 9401s, op\. 2, d\. 10004, ll\. 62-63\}/);
    assert.doesNotMatch(entry, /editor = /);
    assert.match(entry, / {2}author = \{Beria, L\. P\.\},\n/);
    assert.match(entry, /note = \{.*d\. 10004, ll\. 62–63\. Calendar \(/);
    assert.match(entry, / {2}date = \{1945-10-05\?\},\n/);
  });

  it('escapes what TeX would take for a command, and braces a name with “and” in it', () => {
    const entry = toBibtex(hostile);
    const title =
      '{{100\\% \\{braced\\} \\& \\$5\\_a \\#1 \\textasciitilde{} \\textasciicircum{} \\textbackslash{}end\\{x\\} ER -}}';
    assert.ok(entry.includes(`title = ${title},`), entry);
    assert.ok(entry.includes('author = {{A and B}},'), entry);
  });

  it('leaves an address as it is but for the braces that would end it', () => {
    assert.match(
      toBibtex(memo, read),
      /url = \{https:\/\/example\.org\/read\/a_b\/\?x=1&y=%7B2%7D#p3\}/,
    );
  });

  it('has as many closing braces as opening ones', () => {
    for (const header of [memo, biography, essay, hostile]) {
      const bare = toBibtex(header, read).replace(/\\[{}]/g, '');
      assert.equal(bare.match(/\{/g)?.length, bare.match(/\}/g)?.length);
    }
  });

  it('has a key in ASCII, also for a title that has none', skipWithoutShared, () => {
    assert.match(toBibtex(fixture('gogol-tjazhba.xml').header), /^@\w+\{document-1832,\n/);
  });
});

describe('RIS', () => {
  const valuesOf = (record: string, tag: string) =>
    record
      .split('\r\n')
      .filter((line) => line.startsWith(`${tag}  - `))
      .map((line) => line.slice(6));

  it('is a letter with recipient, archive and the day; whom Zotero would make its author is in a note', () => {
    const record = toRis(memo, read);
    assert.deepEqual(valuesOf(record, 'TY'), ['PCOMM']);
    assert.deepEqual(valuesOf(record, 'A2'), ['Molotov, V. M.']);
    assert.deepEqual(valuesOf(record, 'A4'), []);
    assert.deepEqual(valuesOf(record, 'ED'), []);
    assert.ok(valuesOf(record, 'N1').includes('Translated by Gary Goldberg'));
    for (const tag of ['AV', 'AN']) {
      assert.deepEqual(valuesOf(record, tag), ['f. 9401s, op. 2, d. 10004, ll. 62-63']);
    }
    assert.deepEqual(valuesOf(record, 'DA'), ['1945/10/05/']);
    assert.deepEqual(
      valuesOf(record, 'M3'),
      ['calendar'],
      'the kind of a letter, as Zotero has it',
    );
    assert.match(valuesOf(record, 'N1').join(), /Calendar/);
  });

  it('cannot be ended by a title', () => {
    const record = toRis(hostile);
    assert.equal(record.split('\r\n').filter((line) => line.startsWith('ER')).length, 1);
    assert.ok(record.endsWith('ER  - \r\n'));
    assert.ok(
      record.split('\r\n').every((line) => line === '' || /^[A-Z][A-Z0-9] {2}- /.test(line)),
    );
  });

  it('leaves open what an interval leaves open', skipWithoutShared, () => {
    assert.deepEqual(valuesOf(toRis(fixture('gogol-tjazhba.xml').header), 'DA'), [
      '1832///1832—1836 (wikipedia)',
    ]);
  });
});

describe('CSL-JSON', () => {
  it('has the type of each document', () => {
    const types = [memo, biography, essay].map((header) => toCslJson(header).type);
    assert.deepEqual(types, ['personal_communication', 'entry-encyclopedia', 'manuscript']);
  });

  it('agrees with the other formats on what a document is', () => {
    const said = [memo, biography, essay].map((header) => [
      /^TY {2}- (\w+)/.exec(toRis(header))?.[1],
      /^@(\w+)/.exec(toBibtex(header))?.[1],
    ]);
    assert.deepEqual(said, [
      ['PCOMM', 'unpublished'],
      ['ENCYC', 'incollection'],
      ['MANSCPT', 'unpublished'],
    ]);
    assert.match(toBibtex(biography), /booktitle = \{Wikipedia\}/);
  });

  it(
    'is a manuscript where one is held and no letter, a book for a printed one',
    skipWithoutShared,
    () => {
      const held = fixture('EHRI-BF-UH-19380423_SK_DE.xml').header;
      assert.equal(toCslJson(held).type, 'manuscript');
      assert.equal(toCslJson(fixture('A00002.xml').header).type, 'book');
    },
  );

  it('keeps archive, location, genre and people apart', () => {
    const item = toCslJson(memo, read);
    assert.equal(item.archive, 'State Archive of the Russian Federation (GARF)');
    assert.equal(item.archive_location, 'f. 9401s, op. 2, d. 10004, ll. 62-63');
    assert.equal(item.genre, 'calendar');
    assert.deepEqual(item.recipient, [{family: 'Molotov', given: 'V. M.'}]);
    assert.deepEqual(item.contributor, [{literal: 'Jamil Hasanli'}]);
    assert.deepEqual(item.issued, {'date-parts': [[1945, 10, 5]], circa: true});
    assert.deepEqual(item.accessed, {'date-parts': [[2026, 11, 24]]});
  });

  it('gives two ends of an interval, no finer than it is', skipWithoutShared, () => {
    assert.deepEqual(toCslJson(fixture('gogol-tjazhba.xml').header).issued, {
      'date-parts': [[1832], [1836]],
    });
  });

  it('survives JSON', () => {
    for (const header of [memo, biography, essay, hostile]) {
      const item = toCslJson(header, read);
      assert.deepEqual(JSON.parse(JSON.stringify(item)), item);
    }
  });
});
