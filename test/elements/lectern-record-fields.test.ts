import {expect, fixture, html} from '@open-wc/testing';
import type {LecternRecord} from '../../components/elements/lectern-record/lectern-record.js';
import '../../components/elements/lectern-record/lectern-record-define.js';
import {headerIn, headerWith, textIn} from './headers.js';

async function described(msDesc: string): Promise<LecternRecord> {
  const header = await headerWith(`<sourceDesc><msDesc>${msDesc}</msDesc></sourceDesc>`);
  return fixture<LecternRecord>(html`<lectern-record .header=${header}></lectern-record>`);
}

async function recordOf(parts: string): Promise<LecternRecord> {
  const header =
    await headerIn(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>${parts}</teiHeader>
    <text><body><p>x</p></body></text></TEI>`);
  return fixture<LecternRecord>(html`<lectern-record .header=${header}></lectern-record>`);
}

const times = (text: string, words: string) => text.split(words).length - 1;

describe('the identifier of a manuscript', () => {
  it('shows the names of the manuscript at once, each with its language as a word of its own', async () => {
    const record = await described(`<msIdentifier><repository>Vale</repository><idno>7</idno>
      <msName xml:lang="la">Codex Ventorum</msName></msIdentifier>`);
    expect(textIn(record)).to.include('Codex Ventorum Latin');
    expect(record.shadowRoot?.querySelectorAll('details').length).to.equal(0);
  });

  it('says a number once, also one of several in one idno', async () => {
    const record = await described(`<msIdentifier><repository>Vale</repository>
      <idno><idno type="shelfmark">Cod. 5</idno><idno type="URL">https://ids.example.org/5</idno></idno>
      <altIdentifier type="former"><idno type="SCN">Olim 9</idno></altIdentifier></msIdentifier>`);
    const text = textIn(record);
    const kept = text.slice(0, text.indexOf('Versions and their makers'));
    for (const number of ['Cod. 5', 'https://ids.example.org/5', 'Olim 9']) {
      expect(times(kept, number), number).to.equal(1);
    }
    expect(kept).to.include('Other number (SCN, former)');
  });

  it('keeps the kind of a number that stands for the shelfmark', async () => {
    const record = await described(
      '<msIdentifier><repository>Vale</repository><idno type="invNo">59</idno></msIdentifier>',
    );
    expect(textIn(record)).to.include('invNo');
  });
});

describe('the description of an object', () => {
  it('counts leaves in words, with the unit of the file for machines', async () => {
    const record =
      await described(`<physDesc><objectDesc><supportDesc><extent><measure unit="leaf">174</measure>
      <measure unit="leaf" type="blank">1</measure></extent></supportDesc></objectDesc></physDesc>`);
    expect(textIn(record)).to.include('174 leaves, 1 leaf (blank)');
    expect(record.shadowRoot?.querySelector('data')?.value).to.equal('leaf');
  });

  it('says no unit that the words after a number say', async () => {
    const record = await described(
      '<physDesc><p><measure unit="cm" type="height">37</measure> cm</p></physDesc>',
    );
    expect(textIn(record)).to.include('37 (height) cm');
  });

  it('says a range that stands in attributes', async () => {
    const record = await described(
      '<physDesc><p>Letters <dim type="interlinear" unit="cm" atLeast="1" atMost="2"/>.</p></physDesc>',
    );
    expect(textIn(record)).to.include('Letters 1–2 cm (interlinear).');
  });

  it('gives two foliations one label', async () => {
    const record = await described(`<physDesc><objectDesc><supportDesc><foliation>Red</foliation>
      <foliation>Pencil</foliation></supportDesc></objectDesc></physDesc>`);
    expect(times(textIn(record), 'Foliation')).to.equal(1);
  });

  it('says the key of what has no words in its place', async () => {
    const record =
      await described(`<physDesc><objectDesc><supportDesc><support><material key="parchment"/></support>
      </supportDesc></objectDesc></physDesc>`);
    expect(textIn(record)).to.include('Material Key: parchment');
    expect(textIn(record)).not.to.include('Keys and identifiers');
  });

  it('sets the label of a list before its item', async () => {
    const record =
      await described(`<physDesc><p>Initials <list type="gloss"><label>A</label><item>gold</item>
      <label>B</label><item>blue</item></list></p></physDesc>`);
    const items = [...(record.shadowRoot?.querySelectorAll('[role="listitem"]') ?? [])];
    expect(items.map(({textContent}) => textContent)).to.deep.equal(['A gold', 'B blue']);
  });

  it('says the evidence for a date once, in a sentence', async () => {
    const record = await described(
      '<history><origin><origPlace>Vale</origPlace><origDate when="1462" evidence="scribal"/></origin></history>',
    );
    const text = textIn(record);
    const history = text.slice(text.indexOf('History'));
    expect(times(history, 'scribal')).to.equal(1);
  });

  it('tells a copy once, with the manuscript', async () => {
    const record =
      await described(`<msIdentifier><repository>Vale</repository></msIdentifier><additional>
      <surrogates><bibl type="film">Reel 12</bibl></surrogates></additional>`);
    expect(times(textIn(record), 'Reel 12')).to.equal(1);
  });

  it('runs on from what was done to who did it', async () => {
    const record =
      await described(`<msContents><msItem><title>Winds</title><respStmt><resp>translated by</resp>
      <name>Rook</name></respStmt></msItem></msContents>`);
    expect(textIn(record)).to.include('translated by Rook');
  });
});

describe('the rest of a header', () => {
  it('names who made a change once, by key if need be', async () => {
    const record = await recordOf(
      '<revisionDesc><change who="QZ" when="2020-02-02">Sorted</change></revisionDesc>',
    );
    expect(times(textIn(record), 'QZ')).to.equal(1);
    expect(times(textIn(record), 'Sorted')).to.equal(1);
  });

  it('links what is made of parts to where its attribute leads', async () => {
    const record = await recordOf(`<profileDesc><correspDesc ref="https://letters.example.org/1">
      <correspAction type="sent"><persName>A</persName></correspAction></correspDesc></profileDesc>`);
    expect(record.shadowRoot?.querySelector('a')?.href).to.equal('https://letters.example.org/1');
  });

  it('takes the range of a P4 pointer for no date', async () => {
    const record = await recordOf(
      '<encodingDesc><p>See <xptr doc="d" from="ID (a)"/> there</p></encodingDesc>',
    );
    expect(textIn(record)).not.to.include('is not a date');
    expect(textIn(record)).to.include('ID (a)');
  });

  it('says the words of a licence in paragraphs once, and links to it', async () => {
    const record = await recordOf(`<fileDesc><publicationStmt><availability>
      <licence target="https://creativecommons.org/licenses/by/4.0/"><p>Free to use.</p><p>For all.</p></licence>
      </availability></publicationStmt></fileDesc>`);
    expect(times(textIn(record), 'Free to use.')).to.equal(1);
    const link = record.shadowRoot?.querySelector('a');
    expect(link?.textContent).to.equal('CC BY 4.0');
  });

  it('names a language in another script', async () => {
    const record = await recordOf(
      '<profileDesc><langUsage><language ident="grc-Latn"/></langUsage></profileDesc>',
    );
    expect(textIn(record)).to.include('Ancient Greek (Latin)');
  });
});
