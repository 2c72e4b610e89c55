import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeDocument} from '../../components/render/draw-document.js';
import type {RenderOptions} from '../../components/render/plan.js';
import {teiFile} from '../core/tei/documents.js';
import {whole} from './conserved.js';
import {type HtmlElement, parsePage} from './html-tree.js';

const witnesses = `<listWit><witness xml:id="A"><abbr type="siglum">Α</abbr> Leiden</witness>
  <listWit xml:id="beta"><witness xml:id="B" n="Β">Paris</witness><witness xml:id="C">Rome</witness></listWit></listWit>`;

/** The text a reader sees, as one of the witnesses where one is named; every character accounted for. */
function read(body: string, options: RenderOptions = {}, encoding = ''): string {
  return page(body, options, encoding).tei('text').text;
}

function page(body: string, options: RenderOptions = {}, encoding = ''): HtmlElement {
  const document = teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>t</title></titleStmt>
     <sourceDesc>${witnesses}</sourceDesc></fileDesc><encodingDesc>${encoding}</encodingDesc></teiHeader>
     <text><body>${body}</body></text></TEI>`,
  );
  const {html, hidden} = writeDocument(document, options);
  const drawn = parsePage(html);
  assert.equal(whole(drawn, hidden), document.canonicalText);
  return drawn;
}

const method = (name: string): string => `<variantEncoding method="${name}" location="internal"/>`;

describe('an apparatus in the line', () => {
  const body = `<p>The <app><lem wit="#A">king</lem><rdg wit="#B #C">duke</rdg><rdg wit="#D"/></app> came</p>`;

  it('reads the lemma, or what a witness has', () => {
    assert.equal(read(body), 'The king came');
    assert.equal(read(body, {witness: 'A'}), 'The king came');
    assert.equal(read(body, {witness: 'B'}), 'The duke came');
    assert.equal(read(body, {witness: 'D'}), 'The [om.] came');
  });

  it('reads the lemma where the apparatus does not name the witness, and where nobody knows it', () => {
    const negative = '<p><app><lem>a</lem><rdg wit="#B">b</rdg></app></p>';
    assert.equal(read(negative, {witness: 'C'}), 'a');
    assert.equal(read(negative, {witness: 'Z'}), 'a');
  });

  it('takes a group of witnesses for all its members, and the sigla of a group of readings', () => {
    assert.equal(
      read('<p><app><lem>a</lem><rdg wit="#beta">b</rdg></app></p>', {witness: 'C'}),
      'b',
    );
    const grouped =
      '<p><app><rdgGrp><rdg wit="A">a</rdg></rdgGrp><rdgGrp wit="B"><rdg>b</rdg><rdg wit="#C">c</rdg></rdgGrp></app></p>';
    assert.equal(read(grouped), 'a');
    assert.equal(read(grouped, {witness: 'B'}), 'b');
    assert.equal(read(grouped, {witness: 'C'}), 'c');
  });

  it('reads entries inside readings', () => {
    const nested =
      '<p><app><lem wit="#A">x</lem><rdg wit="#B #C">y <app><lem wit="#B">1</lem><rdg wit="#C">2</rdg></app></rdg></app></p>';
    assert.equal(read(nested, {witness: 'C'}), 'y 2');
  });

  it('keeps blocks in readings blocks', () => {
    const drawn = page(
      '<div><app><lem><p>one</p></lem><rdg wit="#B"><p>two</p></rdg></app></div>',
      {
        witness: 'B',
      },
    );
    assert.equal(drawn.tei('app').tag, 'div');
    assert.equal(drawn.tei('p').text, 'two');
  });

  it('says which wording is on the page', () => {
    assert.equal(page(body, {witness: 'B'}).tei('app').get('data-shown'), '1');
    assert.equal(
      page('<p><choice><corr>a</corr><sic>b</sic></choice></p>').tei('choice').get('data-shown'),
      '1',
    );
  });

  it('tells a loss in a witness from an omission, and says an omission once', () => {
    const lost = '<p>a <app><lem>b</lem><rdg wit="#B"><gap reason="illegible"/></rdg></app></p>';
    assert.equal(read(lost, {witness: 'B'}), 'a [illegible]');
    assert.equal(read('<p>a <app><lem/><rdg wit="#B">b</rdg></app></p>'), 'a [om.]');
    assert.equal(
      read('<p>a <choice><sic>b</sic><corr/></choice></p>', {reading: 'normalised'}),
      'a [om.] corrected by the editor: ',
    );
  });

  it('takes the witness of a gap from its reading', () => {
    assert.equal(
      read('<p><app><rdg wit="#A">a<lacunaStart/></rdg></app></p>'),
      'a[gap in Α begins]',
    );
  });

  it('says where a witness breaks off', () => {
    assert.equal(
      read('<p><app><rdg wit="#A">a<lacunaStart wit="#A"/></rdg></app></p>'),
      'a[gap in Α begins]',
    );
  });
});

describe('an apparatus tied to its words by their ends', () => {
  const body = `<p>The <anchor xml:id="k"/>king<app from="#k"><lem>king</lem><rdg wit="#B">duke</rdg><rdg wit="#C"/></app> came</p>`;

  it('keeps the text and shows a sign', () => {
    assert.equal(read(body), 'The king° came');
  });

  it('sets the words of a witness in the place of the text', () => {
    assert.equal(read(body, {witness: 'B'}), 'The duke° came');
    assert.equal(read(body, {witness: 'C'}), 'The [om.]° came');
  });

  it('leaves the space around the words it replaces', () => {
    const spaced =
      '<p>a<anchor xml:id="s"/> b <anchor xml:id="e"/>c<app from="#s" to="#e"><rdg wit="#B">X</rdg></app></p>';
    assert.equal(read(spaced, {witness: 'B'}), 'a X c°');
  });

  it('replaces words across elements once', () => {
    const across = `<p>a <anchor xml:id="s"/>b <hi>c</hi> d<anchor xml:id="e"/> f</p><listApp><app from="#s" to="#e"><rdg wit="#B">X</rdg></app></listApp>`;
    assert.match(read(across, {witness: 'B'}), /^a X°? ?f?/);
    assert.equal(page(across, {witness: 'B'}).tei('p').text, 'a X° f');
  });
});

describe('an apparatus in a list of its own', () => {
  const body = `<lg><l n="1">arma virumque</l><l n="2">cano</l></lg>
    <listApp><app loc="2"><lem>cano</lem><rdg wit="#B #D">canto</rdg><note>so D</note></app></listApp>`;

  it('prints locus, lemma and readings with their sigla, nothing hidden', () => {
    const entry = page(body, {}, method('location-referenced')).tei('app');
    assert.match(entry.text, /^2 cano\] canto Β D/);
  });

  it('quotes the words it is about where it has no lemma', () => {
    const about = (words: string): string => {
      const list = '<listApp><app from="#s" to="#e"><rdg wit="#B">x</rdg></app></listApp>';
      const body = `<p>a <anchor xml:id="s"/>${words}<anchor xml:id="e"/> z</p>${list}`;
      return page(body).tei('app').text;
    };
    assert.equal(about('b <note>n</note><choice><sic>c</sic><corr>d</corr></choice>'), 'b c] x Β');
    assert.equal(about('one two three four five six seven'), 'one two … six seven] x Β');
    const lemma = '<listApp><app from="#s"><lem>B</lem><rdg wit="#B">x</rdg></app></listApp>';
    assert.equal(page(`<p><seg xml:id="s">b</seg></p>${lemma}`).tei('app').text, 'B] x Β');
  });

  it('parts readings that the source writes without a space', () => {
    const close =
      '<listApp><app loc="1"><lem>a</lem><rdg wit="#B">b</rdg><rdg wit="#C">c</rdg></app></listApp>';
    assert.equal(read(close), '1 a] b Β c C');
  });

  it('leaves a sign at its line, which opens the card', () => {
    const [, line] = page(body).allTei('l');
    assert.equal(line?.text, 'cano°');
  });

  it('leaves none where two lines have the number', () => {
    const twice = body.replace('n="1"', 'n="2"');
    for (const line of page(twice).allTei('l')) assert.doesNotMatch(line.text, /°/);
  });
});

describe('TEI P4', () => {
  it('reads the wording an attribute holds', () => {
    const body = '<p>a <sic corr="the">teh</sic> <abbr expan="Doctor">Dr</abbr></p>';
    assert.equal(read(body), 'a  so in the source: teh Dr');
    assert.equal(read(body, {reading: 'normalised'}), 'a the Doctor');
  });
});
