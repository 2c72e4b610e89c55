import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  entryOfPassage,
  passageAsText,
  passageParagraphs,
  passageReference,
  versionPhrase,
} from '../../../components/core/citations/cite-passage.js';
import {headerAtPages, sayPages} from '../../../components/core/citations/leaf-of-passage.js';
import {quotationMarks} from '../../../components/core/citations/quotation-marks.js';
import {toBibtex} from '../../../components/core/citations/to-bibtex.js';
import {toCslJson} from '../../../components/core/citations/to-csl-json.js';
import {toRis} from '../../../components/core/citations/to-ris.js';
import {readTei} from '../../../components/core/tei/read-tei.js';
import {readXml} from '../../../components/core/xml/read-xml.js';

function headerOf(manuscript = '', changes = '') {
  const xml = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
    <titleStmt><title>A report on the pass</title><author>I. Petrov</author></titleStmt>
    <publicationStmt><publisher>House</publisher><date when="2025">2025</date></publicationStmt>
    <seriesStmt><title level="s">Papers of the Pass</title></seriesStmt>
    <sourceDesc>${manuscript}</sourceDesc></fileDesc><profileDesc><langUsage><language ident="de">x</language></langUsage></profileDesc>
    ${changes}</teiHeader><text><body><p>x</p></body></text></TEI>`;
  const read = readXml(xml, {file: 'report.xml'});
  assert.ok(read.ok);
  const tei = readTei(read.tree);
  assert.ok(tei.ok);
  return tei.document.header;
}

const held = (shelfmark: string) =>
  `<msDesc><msIdentifier><idno type="shelfmark">${shelfmark}</idno></msIdentifier></msDesc>`;
const russian = held('GARF, f. 1, op. 2, d. 3, ll. 60-71');

describe('the leaf of a passage', () => {
  it('takes the place of all the leaves in a shelfmark that counts them', () => {
    const at = headerAtPages(headerOf(russian), {from: '62'});
    assert.equal(at.locus, undefined);
    const csl = toCslJson(at.header);
    assert.equal(csl.archive_location, 'f. 1, op. 2, d. 3, l. 62');
  });

  it('is a range where the passage goes over a leaf', () => {
    const {header} = headerAtPages(headerOf(russian), {from: '62', to: '62ob.'});
    assert.match(toCslJson(header).archive_location ?? '', /l{1,2}\. 62-62ob\.$/);
  });

  it('is called by what the text itself calls it, else a folio by its side, else a page', () => {
    const header = headerOf();
    assert.equal(sayPages(header, {from: '3r'}), 'fol. 3r');
    assert.equal(sayPages(header, {from: '3r', to: '4v'}), 'fols. 3r–4v');
    assert.equal(sayPages(header, {from: '12', to: '13'}), 'pp. 12–13');
    assert.equal(sayPages(header, {from: '12', to: '12'}), 'p. 12');
    assert.equal(sayPages(header, {from: 'Bl. 7'}), 'Bl. 7');
    assert.equal(sayPages(headerOf(russian), {from: '62'}), 'l. 62');
  });

  it('stands behind a shelfmark that counts no leaves', () => {
    const header = headerOf(held('Add MS 100'));
    assert.match(
      passageReference({header, quotation: [], pages: {from: '3r'}}),
      /Add MS 100, fol\. 3r/,
    );
  });
});

describe('a passage with its reference', () => {
  const passage = {
    header: headerOf(
      russian,
      '<revisionDesc><change when="2025-03-01">a</change><change when="2026-02-04">b</change></revisionDesc>',
    ),
    quotation: [{text: 'Der Paß ist zu.'}, {text: 'Man wartet.'}],
    pages: {from: '62'},
    passage: '¶ 3',
    permalink: 'https://example.org/r#report.p3:~:text=Der%20Pa%C3%9F',
    textSha256: '0123456789abcdef0123456789abcdef',
  };

  it('has quotation, document, leaf, edition, version and permalink', () => {
    assert.equal(
      passageAsText(passage),
      '„Der Paß ist zu.\nMan wartet.“\nI. Petrov, A report on the pass, GARF, f. 1, op. 2, d. 3, l. 62, ¶ 3. ' +
        'Papers of the Pass. House, 2025 (version of 2026-02-04, text 0123456789ab). ' +
        'https://example.org/r#report.p3:~:text=Der%20Pa%C3%9F',
    );
  });

  it('is an entry of every format with its pages and the quotation as a note', () => {
    const {header, options} = entryOfPassage(passage);
    assert.equal(toCslJson(header, options).page, 'l. 62');
    assert.match(toCslJson(header, options).note ?? '', /„Der Paß ist zu\. Man wartet\.“/);
    const ris = toRis(header, options);
    assert.match(ris, /\r\nAV {2}- .*, l\. 62\r\n/);
    assert.doesNotMatch(ris, /\r\nSP/, 'of a manuscript that is the number of its pages');
    assert.match(ris, /\r\nN1 {2}- „Der Paß ist zu\. Man wartet\.“\r\n/);
    assert.match(ris, /N1 {2}- version of 2026-02-04, text 0123456789ab/);
    const bibtex = toBibtex(header, options);
    assert.match(bibtex, / {2}pages = \{l\. 62\},/);
    assert.match(bibtex, /note = \{[^}]*„Der Paß ist zu/);
  });

  it('says no version that is not known', () => {
    const header = {...passage.header, changes: [], fields: []};
    assert.equal(versionPhrase({header}), '');
    assert.equal(versionPhrase({header, textSha256: 'abcdef'}), 'text abcdef');
  });

  it('is in paragraphs for a word processor, lines of verse in one', () => {
    const verse = {...passage, quotation: [{text: 'a'}, {text: 'b', isVerse: true}, {text: 'c'}]};
    assert.deepEqual(passageParagraphs(verse).quotation, [['„a', 'b'], ['c“']]);
  });

  it('marks the quotation as its language does', () => {
    assert.deepEqual(quotationMarks('de-CH'), {open: '«', close: '»'});
    assert.deepEqual(quotationMarks('de-Latn-AT'), {open: '„', close: '“'});
    assert.deepEqual(quotationMarks('zh-Hant-TW'), {open: '「', close: '」'});
    assert.deepEqual(quotationMarks('tlh'), {open: '“', close: '”'});
  });
});
