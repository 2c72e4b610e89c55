import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {writeDocument} from '../../components/render/draw-document.js';
import type {RenderOptions} from '../../components/render/plan.js';
import {teiFile} from '../core/tei/documents.js';
import {assertShape, whole} from './conserved.js';
import {type HtmlElement, parsePage} from './html-tree.js';

const witnesses = `<listWit><witness xml:id="A" n="Α"/><listWit xml:id="beta"><witness xml:id="B" n="Β"/><witness xml:id="C"/></listWit></listWit>`;

interface Read {
  readonly page: HtmlElement;
  /** What a reader sees, white space folded. */
  readonly text: string;
  /** What is left out as lacking, white space folded. */
  readonly lacking: readonly string[];
}

/** The text read by witness B; every character accounted for, the markup sound. */
function read(body: string, options: RenderOptions = {witness: 'B'}, beside = ''): Read {
  const document = teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc>${witnesses}</sourceDesc></fileDesc></teiHeader>
     ${beside}<text><body>${body}</body></text></TEI>`,
  );
  const {html, hidden} = writeDocument(document, options);
  const page = parsePage(html);
  assert.equal(whole(page, hidden), document.canonicalText);
  assertShape(page, html);
  const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const lacking = hidden.filter(({code}) => code === 'witness-gap').map(({text}) => fold(text));
  return {page, text: fold(page.tei('text').text), lacking};
}

const start = '<app><lem>b</lem><rdg wit="#B">x<lacunaStart/></rdg></app>';
const end = '<app><lem>y</lem><rdg wit="#B"><lacunaEnd/>z</rdg></app>';
const standOff = (entries: string): string => `<standOff><listApp>${entries}</listApp></standOff>`;

describe('a gap of the witness that is read', () => {
  it('leaves out the words of the text, with a notice in their place', () => {
    const {text, lacking, page} = read(`<p>a ${start} c d ${end} e</p>`);
    assert.equal(text, 'a x [lacuna] z e');
    assert.deepEqual(lacking, ['c d']);
    const notice = [...page.all()].find((each) => each.get('class') === 'witness-gap');
    assert.notEqual(notice?.get('data-generated'), undefined);
  });

  it('leaves the text whole while no witness, or another one, is read', () => {
    for (const options of [{}, {witness: 'A'}, {witness: 'C'}]) {
      const {text, lacking} = read(`<p>a ${start} c d ${end} e</p>`, options);
      assert.equal(text, 'a b c d y e');
      assert.deepEqual(lacking, []);
    }
  });

  it('leaves out whole blocks with all that belongs to them, and says so once', () => {
    const {page, text, lacking} = read(
      `<p>a ${start} c</p><p>d<note>n</note></p><lg><l n="5">e</l></lg><pb n="2"/><p>f</p><p>g ${end} h</p>`,
    );
    assert.equal(text, 'a x [lacuna] z h');
    assert.deepEqual(lacking, ['c', 'dn', 'e', 'f', 'g']);
    assert.equal(page.allTei('p').length, 2);
    assert.equal(page.allTei('pb').length, 0);
  });

  it('has its notice where words can stand, whatever is left out first', () => {
    const table = `<table><row><cell>${start}</cell></row><row><cell>c</cell></row><row><cell>d ${end}</cell></row></table>`;
    assert.equal(read(table).text, 'x[lacuna] z');
    const list = `<list><item>${start}</item><item>c</item><item>d</item><item>${end}</item></list>`;
    const {page, text} = read(list);
    assert.equal(text, 'x[lacuna]z');
    assert.equal(page.allTei('item').length, 3);
  });

  it('keeps what the witness itself has in it, but not what its group has', () => {
    const own = '<app><lem>k</lem><rdg wit="#B">o</rdg></app>';
    const ofGroup = '<app><lem>k</lem><rdg wit="#beta">o</rdg></app>';
    assert.equal(read(`<p>${start} c ${own} d ${end}</p>`).text, 'x [lacuna] o [lacuna] z');
    assert.equal(read(`<p>${start} c ${ofGroup} d ${end}</p>`).text, 'x [lacuna] z');
  });

  it('is told by its notice where the reading has nothing but the limit', () => {
    const limits = [
      '<app><lem>b</lem><rdg wit="#B"><lacunaStart/></rdg></app>',
      '<app><lem>d</lem><rdg wit="#B"><lacunaEnd/></rdg></app>',
    ];
    const {page, text} = read(`<p>a ${limits[0]} c ${limits[1]} e</p>`);
    assert.equal(text, 'a [lacuna] e');
    const opening = [...page.all()].filter((each) => each.get('data-editorial') !== undefined);
    assert.equal(opening.length, 1);
  });

  it('keeps the words of limits that bound nothing of the text', () => {
    assert.equal(
      read('<p>a <app><rdg wit="#B">b<lacunaStart/></rdg></app></p>').text,
      'a b[gap in Β begins]',
    );
  });

  it('reaches from the beginning, or to the end, for a witness of a part', () => {
    const part = `<head>t</head><p>a <app><rdg wit="#B"><witStart/>b</rdg></app> c</p>
      <p><app><rdg wit="#B">d<witEnd/></rdg></app> e</p><p>f</p>`;
    assert.equal(read(part).text, '[before Β begins] b c d [after Β ends]');
  });

  it('hides neither the apparatus nor endnotes', () => {
    const {text} = read(
      `<p>${start} c<anchor xml:id="n"/> d</p><div><note target="#n">N</note></div><listApp><app loc="1"><lem>q</lem><rdg wit="#A">r</rdg></app></listApp>`,
    );
    assert.match(text, /^x \[lacuna\].*N.*q\] r Α/);
  });

  it('leaves no endnote with a way back to what is not on the page', () => {
    const notes = '<div><note target="#n">N</note></div>';
    const label = (page: HtmlElement): HtmlElement | undefined =>
      [...page.all()].find((each) => each.get('class') === 'note-label');
    const text = `<p>${start} c <seg xml:id="n">d</seg> ${end}</p>${notes}`;
    assert.equal(label(read(text).page)?.tag, 'span');
    assert.equal(label(read(text, {}).page)?.get('href'), '#test.n');
  });
});

describe('a gap told beside the text', () => {
  const text = '<p>a <w xml:id="b">b</w> c <w xml:id="d">d</w> e</p>';
  const entry = (id: string, reading: string): string =>
    `<app from="#${id}"><lem>${id}</lem><rdg wit="#B">${reading}</rdg></app>`;

  it('leaves out the words at its ends with those between', () => {
    const beside = standOff(entry('b', '<lacunaStart/>') + entry('d', '<lacunaEnd/>'));
    assert.equal(read(text, {witness: 'B'}, beside).text, 'a [lacuna] e');
  });

  it('shows what the witness has at its ends and in between', () => {
    const beside = standOff(entry('b', 'x<lacunaStart/>') + entry('d', '<lacunaEnd/>z'));
    assert.equal(read(text, {witness: 'B'}, beside).text, 'a x° [lacuna] z° e');
    const between = text.replace(' c ', ' c <w xml:id="m">m</w> k ');
    assert.equal(
      read(between, {witness: 'B'}, beside.replace('<listApp>', `<listApp>${entry('m', 'o')}`))
        .text,
      'a x° [lacuna] o° [lacuna] z° e',
    );
  });

  it('says neither an end nor a loss to be an omission', () => {
    const second = `${entry('b', '<lacunaEnd/>x')}${entry('d', '<lacunaEnd/>')}`;
    assert.equal(
      read(text, {witness: 'B'}, standOff(second)).text,
      '[lacuna] x° c [gap in Β ends]° e',
    );
    const loss = standOff(entry('b', '<gap reason="torn"/>'));
    assert.equal(read(text, {witness: 'B'}, loss).text, 'a [torn]° c d e');
  });
});

describe('gaps anywhere', () => {
  const limits = 'lacunaStart lacunaEnd witStart witEnd'.split(' ');
  const {body: anyText} = fc.letrec<{body: string; node: string}>((tie) => ({
    node: fc.oneof(
      fc.constantFrom('w', ' ', ' v ', '<pb/>', '<w xml:id="i">i</w>'),
      fc
        .tuple(fc.constantFrom(...limits), fc.constantFrom('', '#B', '#beta', '#A'), tie('body'))
        .map(([name, wit, words]) => `<rdg wit="${wit}">${words}<${name}/></rdg>`)
        .map((reading) => `<app><lem>m</lem>${reading}</app>`),
      fc
        .tuple(fc.constantFrom('#B', '#beta', '#A'), tie('body'), fc.constantFrom('', ' from="#i"'))
        .map(([wit, words, at]) => `<app${at}><rdg wit="${wit}">${words}</rdg><lem>m</lem></app>`),
      fc
        .tuple(
          fc.constantFrom('p', 'div', 'row', 'list', 'item', 'l', 'note', 'choice'),
          tie('body'),
        )
        .map(([name, words]) => `<${name}>${words}</${name}>`),
    ),
    body: fc.array(tie('node'), {maxLength: 6}).map((nodes) => nodes.join('')),
  }));

  it('lose no character, whatever they cut through', () => {
    // `read` proves it.
    fc.assert(
      fc.property(anyText, (text) => {
        read(text);
        read(text, {witness: 'B', reading: 'normalised'});
      }),
      {numRuns: 300},
    );
  });
});
