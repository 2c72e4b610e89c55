import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile, followed} from '../draw.js';

describe('what stands by itself between paragraphs', () => {
  it('has a line of its own where a page is lost or a section changes', () => {
    const {page} = draw(
      '<div><gap reason="lost"/><p>a <gap reason="lost"/> b</p><milestone unit="scene"/></div>',
    );
    assert.deepEqual(
      page.allTei('gap').map(({tag}) => tag),
      ['div', 'span'],
    );
    assert.equal(page.tei('milestone').tag, 'div');
  });

  it('says nothing of a place where only an element begins', () => {
    assert.equal(draw('<div><milestone unit="tei:q"/></div>').page.tei('milestone').text, '');
  });

  it('gives an empty paragraph no number', () => {
    const [empty, full] = draw('<div><p/><p>words</p></div>').page.allTei('p');
    assert.deepEqual([empty?.get('data-label'), full?.get('data-label')], [undefined, '2']);
  });
});

describe('a gap described in two languages', () => {
  it('parts the descriptions', () => {
    const {page} = draw(
      '<p><gap><desc xml:lang="sl">nejasno</desc><desc xml:lang="en">unclear</desc></gap></p>',
    );
    assert.equal(page.tei('gap').text, '[gap: nejasno; unclear]');
    assert.equal(page.ownText, 'nejasnounclear');
  });
});

describe('a reference without words to a note', () => {
  it('shows the number the note bears', () => {
    const {page} = draw('<p>x<ref target="#k"/></p><note xml:id="k">y</note>', followed);
    assert.deepEqual([page.tei('ref').text, page.tei('ref').get('class')], ['1', 'note-marker']);
  });
});

describe('a text cited by its parts', () => {
  const part = (kind: string, n: number, inner: string) =>
    `<div type="textpart" subtype="${kind}" n="${n}">${inner}</div>`;

  it('numbers a paragraph by book, chapter and section, which then need no heading', () => {
    const sections = part('section', 1, '<p>a</p>') + part('section', 2, '<p>b</p>');
    const {page} = draw(
      part('book', 1, part('chapter', 1, sections) + part('chapter', 2, '<p>c</p>')),
    );
    assert.deepEqual(
      page.allTei('p').map((drawn) => drawn.get('data-label')),
      ['1.1.1', '1.1.2', '1.2'],
    );
    assert.deepEqual(page.tei('body').text, 'chapter 1abc');
  });
});

describe('an entry for a table of contents beside the heading it repeats', () => {
  const canon = (inner: string) =>
    drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:cb="http://www.cbeta.org/ns/1.0"><teiHeader/><text><body><cb:div><cb:mulu>序</cb:mulu>${inner}<p>文</p></cb:div></body></text></TEI>`,
    );

  it('stays out of view and is listed, but is shown where it is all there is', () => {
    const {page, hidden} = canon('<head>序一</head>');
    assert.equal(page.tei('text').text, '序一文');
    assert.deepEqual(
      hidden.map(({text, code}) => [text, code]),
      [['序', 'contents-entry']],
    );
    assert.equal(canon('').page.tei('text').text, '序文');
  });
});

describe('entries of an apparatus in a paragraph of their own', () => {
  it('stand each on a line, with what the list of witnesses calls them', () => {
    const {page} = drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listWit><witness xml:id="wit1">【甲】</witness><witness xml:id="wit2">【乙】</witness></listWit></sourceDesc></fileDesc></teiHeader><text><body><p><anchor xml:id="a"/>玄<anchor xml:id="b"/></p></body><back><div type="apparatus"><p><app from="#a" to="#b"><lem wit="#wit1">玄</lem><rdg wit="#wit2">元</rdg></app></p></div></back></text></TEI>`,
    );
    const entry = page.tei('app');
    assert.deepEqual([entry.get('class'), entry.text], ['app-entry', '玄 【甲】] 元 【乙】']);
  });

  it('need no heading of ours where their list has one', () => {
    const {page} = draw(
      '<div type="edition"><p>x</p></div><div type="apparatus"><listApp><head>Readings</head><app><rdg>y</rdg></app></listApp></div>',
    );
    assert.deepEqual(
      page.allTei('div').map(({text}) => text),
      ['Editionx', 'Readingsy'],
    );
  });
});

describe('marks between the fields of a dictionary', () => {
  it('leave the source its own, and part what only an attribute says', () => {
    const {page} = draw(
      '<entry><form><orth>pero</orth></form><pc>,</pc> <gramGrp><gram type="pos">s.</gram><gram type="gen" norm="n"/></gramGrp></entry>',
    );
    assert.equal(page.tei('entry').text, 'pero, s. n');
  });
});

describe('written music', () => {
  it('stands in its sentence, its parts and its file told apart', () => {
    const {page} = draw(
      '<p>see <notatedMusic corresp="fuga.mei"><ptr target="bar.mei"/><desc>four bars</desc></notatedMusic>.</p>',
    );
    const music = page.tei('notatedMusic');
    assert.equal(music.tag, 'span');
    assert.equal(music.text, '[Written music: fuga.mei] bar.mei, four bars');
  });
});
