import assert from 'node:assert/strict';
import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {
  fillReference,
  plainReference,
  type Reference,
  type RenderedStyle,
} from '../../../components/core/citations/rendered-style.js';
import {readTei} from '../../../components/core/tei/read-tei.js';
import type {TeiHeader} from '../../../components/core/tei/tei-header.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {readCslStyles} from '../../../components/node/csl/csl-setting.js';
import {stylesRenderer} from '../../../components/node/csl/render-styles.js';

function headerOf(header: string): TeiHeader {
  const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${header}</teiHeader><text><body><p>x</p></body></text></TEI>`;
  const xml = readXml(source, {file: 'letter.xml'});
  assert.ok(xml.ok);
  const read = readTei(xml.tree);
  assert.ok(read.ok);
  return read.document.header;
}

const letter = headerOf(`<fileDesc>
  <titleStmt><title>Report on <hi>horses</hi> &amp; &lt;carts&gt;</title><author>A. B. Petrov</author></titleStmt>
  <publicationStmt><publisher>Edition</publisher><date>2026</date></publicationStmt>
  <sourceDesc><msDesc><msIdentifier><settlement>Moscow</settlement><repository>GARF</repository>
    <idno>f. 9401, op. 2, d. 100, ll. 62-63</idno></msIdentifier></msDesc></sourceDesc></fileDesc>
  <profileDesc><creation><date when="1945-10-05">5 October 1945</date></creation></profileDesc>`);

/** A style of a footnote, of an archive's own: italics, leaf, address and day of access. */
const footnotes = `<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
  <info><title>House of records</title><id>http://example.org/house</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout suffix="."><group delimiter=", ">
    <names variable="author"/><text variable="title" font-style="italic"/><text variable="archive"/>
    <text variable="archive_location"/>
    <group delimiter=" "><label variable="locator" form="short"/><text variable="locator"/></group>
  </group></layout></citation>
  <bibliography><layout suffix="."><group delimiter=". ">
    <names variable="author"/><text variable="title" font-style="italic"/>
    <group delimiter=" "><text variable="URL"/><date variable="accessed" form="text" prefix="(" suffix=")"/></group>
  </group></layout></bibliography>
</style>`;

async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-csl-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

async function rendered(
  asked: readonly string[],
  {header = letter, language = 'en', folder = '.', online = true} = {},
): Promise<readonly RenderedStyle[]> {
  const {setting, failures} = await readCslStyles(asked, {folder, language});
  assert.deepEqual(failures, []);
  return (await stylesRenderer(setting, {online}))(header);
}

const said = (reference: Reference | undefined, values = {}): string | undefined => {
  const filled = reference && fillReference(reference, values);
  return filled && plainReference(filled);
};

describe('styles of CSL', () => {
  it('cites a leaf and several where the style puts them, in the style’s own words', async () => {
    const [harvard] = await rendered(['harvard1']);
    assert.equal(said(harvard?.note), '(Petrov, 1945)');
    assert.equal(said(harvard?.onPage, {from: '62ob'}), '(Petrov, 1945, fol. 62ob)');
    assert.equal(said(harvard?.onPages, {from: '62', to: '63'}), '(Petrov, 1945, fols. 62–63)');
  });

  it('keeps italics as data and what looks like markup as words', async () => {
    const folder = await folderWith({'house.csl': footnotes});
    const [house] = await rendered(['house.csl'], {folder});
    assert.equal(house?.title, 'House of records');
    assert.equal(house?.isFootnote, true);
    assert.deepEqual(house?.onPage?.slice(0, 2), [
      'A. B. Petrov, ',
      ['Report on horses & <carts>', 'italic'],
    ]);
    assert.match(said(house?.onPage, {from: '62'}) ?? '', /, GARF, f\. 9401.*, fol\. 62\.$/);
  });

  it('leaves address and day of access to the page, and offers no entry without them', async () => {
    const folder = await folderWith({'house.csl': footnotes});
    const [house] = await rendered(['house.csl'], {folder});
    const values = {address: 'https://example.org/d', accessed: '1 May 2026'};
    assert.match(said(house?.entry, values) ?? '', /https:\/\/example\.org\/d \(1 May 2026\)\.$/);
    assert.equal(said(house?.entry, {}), undefined);
    const [offline] = await rendered(['house.csl'], {folder, online: false});
    assert.match(said(offline?.entry) ?? '', /^A\. B\. Petrov\. Report on horses & <carts>/);
  });

  it('gives no citation of a style that numbers its entries, and no number of an entry', async () => {
    const [vancouver] = await rendered(['vancouver']);
    assert.equal(vancouver?.note, undefined);
    assert.match(
      said(vancouver?.entry, {address: 'a', accessed: 'b'}) ?? '',
      /^Petrov AB\. Report/,
    );
  });

  it('says a calendar to be one in every style', async () => {
    const header = {...letter, genre: 'calendar'};
    const folder = await folderWith({'house.csl': footnotes});
    for (const style of await rendered(['apa', 'house.csl'], {header, folder})) {
      assert.match(said(style.entry, {address: 'a', accessed: 'b'}) ?? '', /\[calendar\]/i);
    }
  });

  it('speaks the language of the site, and that of a style that is made for one', async () => {
    const [harvard] = await rendered(['harvard1'], {language: 'ru'});
    assert.equal(said(harvard?.onPages, {from: '62', to: '63'}), '(Petrov, 1945, лл. 62–63)');
    const german = footnotes.replace('class="note"', 'class="note" default-locale="de-DE"');
    const folder = await folderWith({'haus.csl': german});
    const [house] = await rendered(['haus.csl'], {folder});
    assert.match(said(house?.onPage, {from: '62'}) ?? '', /, Fol\. 62\.$/);
  });
});

describe('what is wrong with a style', () => {
  const faultsOf = async (
    asked: readonly string[],
    files: Readonly<Record<string, string>> = {},
  ) => {
    const folder = await folderWith(files);
    const {setting, failures} = await readCslStyles([...asked, 'apa'], {folder, language: 'en'});
    assert.deepEqual(
      setting.styles.map(({id}) => id),
      ['apa'],
      'the others are still offered',
    );
    return failures.map(({file, line, column, message}) => `${file}:${line}:${column}: ${message}`);
  };

  it('is a name that nobody knows', async () => {
    assert.deepEqual(await faultsOf(['chikago']), [
      'chikago:1:1: there is no CSL style of this name; citation-js knows apa, vancouver, harvard1. For another give the path of its .csl file',
    ]);
  });

  it('is said with file, line and column', async () => {
    const broken = footnotes.replace('</layout></citation>', '</citation>');
    const [fault] = await faultsOf(['broken.csl'], {'broken.csl': broken});
    assert.match(fault ?? '', /^broken\.csl:7:\d+: /);
    const lost = footnotes.replace('<names variable="author"/>', '<text macro="writer"/>');
    assert.deepEqual(await faultsOf(['lost.csl'], {'lost.csl': lost}), [
      'lost.csl:4:5: there is no macro “writer” in this style',
    ]);
  });

  it('is a file of something else, one that is not there, and a style without rules', async () => {
    const dependent =
      '<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0"><info><title>A</title><link rel="independent-parent" href="http://example.org/b"/></info></style>';
    const files = {'a.csl': '<style/>', 'c.csl': dependent};
    const [other, missing, child] = await faultsOf(['a.csl', 'b.csl', 'c.csl'], files);
    assert.match(other ?? '', /^a\.csl:1:1: this is no CSL style/);
    assert.match(missing ?? '', /^b\.csl:1:1: There is no such file/);
    assert.match(child ?? '', /^c\.csl:1:\d+: .*parent, http:\/\/example\.org\/b$/);
  });
});
