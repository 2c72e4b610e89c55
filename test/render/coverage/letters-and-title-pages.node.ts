import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

describe('the parts of a letter', () => {
  it('stand on lines of their own where nothing stands between them', () => {
    const {page} = draw(
      '<closer><salute>Your brother,</salute> <signed>Boris</signed> <dateline>Omsk</dateline></closer>',
    );
    for (const name of ['salute', 'signed', 'dateline']) assert.equal(page.tei(name).tag, 'div');
  });

  it('run on where they are parts of a sentence', () => {
    const {page} = draw(
      '<closer>I remain <salute>your servant</salute>, <signed>B.</signed></closer>',
    );
    assert.equal(page.tei('salute').tag, 'span');
    assert.equal(page.tei('signed').tag, 'span');
    assert.equal(page.tei('closer').text, 'I remain your servant, B.');
  });

  it('give an address a line for each of its fields', () => {
    const {page} = draw(
      '<opener><address><street>Salt Street 4</street><postCode>644</postCode></address></opener>',
    );
    assert.deepEqual([page.tei('street').tag, page.tei('postCode').tag], ['div', 'div']);
    assert.equal(
      draw('<p><address><street>x</street></address></p>').page.tei('street').tag,
      'span',
    );
  });
});

describe('a title page', () => {
  it('keeps the author in his byline and the imprint in its sentence', () => {
    const {page} = draw(
      '<titlePage><docTitle><titlePart>T</titlePart></docTitle><byline>by <docAuthor>N. N.</docAuthor></byline><docImprint><pubPlace>Omsk</pubPlace>: <publisher>P</publisher>, <docDate>1871</docDate></docImprint></titlePage>',
    );
    assert.equal(page.tei('docAuthor').tag, 'span');
    assert.equal(page.tei('byline').text, 'by N. N.');
    assert.deepEqual([page.tei('pubPlace').tag, page.tei('docDate').tag], ['span', 'span']);
    assert.equal(page.tei('titlePart').tag, 'div');
  });
});

describe('what an edition puts together itself', () => {
  it('is said to stand here', () => {
    const {page} = draw('<divGen type="toc"/>');
    assert.equal(page.tei('divGen').text, '[Here the edition generates: toc]');
    assert.equal(page.ownText, '');
  });
});

describe('several texts in one file', () => {
  const text = (title: string, words: string): string =>
    `<TEI><teiHeader><fileDesc><titleStmt><title type="sub" xml:lang="ru">нет</title><title type="main">${title}</title><title type="sub">morning</title></titleStmt></fileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`;
  const corpus = (inner: string) =>
    drawFile(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${inner}</teiCorpus>`)
      .page;

  it('each begin with the title of their own header and the subtitle in its language', () => {
    const page = corpus(`${text('First', 'one')}${text('Second', 'two')}`);
    assert.deepEqual(
      page.allTei('text').map((drawn) => [drawn.marks[0]?.tag, drawn.text]),
      [
        ['h2', 'First: morningone'],
        ['h2', 'Second: morningtwo'],
      ],
    );
    assert.equal(page.ownText, 'onetwo');
    const [first] = page.allTei('text');
    assert.equal(first?.get('aria-labelledby'), first?.marks[0]?.get('id'));
  });

  it('need no title where there is one only', () => {
    assert.equal(corpus(text('First', 'one')).tei('text').text, 'one');
  });
});

describe('TEI P4', () => {
  it('is read without a namespace, its elements shown as what they became', () => {
    const {page} = drawFile(
      '<TEI.2><teiHeader/><text><body><div1><head>H</head><p>a <xref doc="x">b</xref> <dateRange>c</dateRange></p></div1></body></text></TEI.2>',
    );
    assert.equal(page.tei('head').tag, 'h2');
    assert.equal(page.tei('p').text, 'a b c');
  });
});

describe('fields that only tags part', () => {
  it('are parted: the parts of an address in a sentence by commas, place and day by a space', () => {
    const {page} = draw(
      '<p>at <address><street>Salt Lane 4</street><settlement>Omsk</settlement></address>.</p><dateline><name>Omsk</name><date>4 May</date></dateline>',
    );
    assert.equal(page.tei('address').text, 'Salt Lane 4, Omsk');
    assert.equal(page.tei('dateline').text, 'Omsk 4 May');
  });

  it('are left alone where a letter of a word is tagged', () => {
    const {page} = draw('<dateline><hi>O</hi><name>msk</name></dateline>');
    assert.equal(page.tei('dateline').text, 'Omsk');
  });
});
