import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {writeDocument} from '../../components/render/draw-document.js';
import {teiFile} from '../core/tei/documents.js';
import {draw, drawFile} from './draw.js';
import type {HtmlElement} from './html-tree.js';

const links = (page: HtmlElement): HtmlElement[] => [...page.all()].filter(({tag}) => tag === 'a');

describe('figures', () => {
  it('have a caption where it stands first or last, the rest as lines of their own', () => {
    const {page} = draw(
      '<figure><graphic url="map.png"/><figDesc>A map of the pass</figDesc></figure>',
    );
    assert.equal(page.tei('figure').tag, 'figure');
    assert.equal(page.tei('figDesc').tag, 'figcaption');
    const inTheMiddle = draw(
      '<figure><graphic url="map.png"/><figDesc>A map</figDesc><p>x</p></figure>',
    ).page;
    assert.equal(inTheMiddle.tei('figDesc').tag, 'div');
  });

  it('have one caption only', () => {
    const {page} = draw(
      '<figure><caption>a</caption><graphic url="m.png"/><figDesc>b</figDesc></figure>',
    );
    assert.deepEqual([page.tei('caption').tag, page.tei('figDesc').tag], ['figcaption', 'div']);
  });

  it('name what they link to, and load nothing unless asked', () => {
    const body = '<figure><graphic url="img/Karte%20%C3%BC.png"/></figure>';
    const quiet = draw(body).page;
    assert.ok(![...quiet.all()].some(({tag}) => tag === 'img'));
    assert.equal(quiet.tei('graphic').text, 'Image: Karte ü.png');
    assert.equal(links(quiet)[0]?.get('href'), 'img/Karte%20%C3%BC.png');
    const shown = [...draw(body, {images: true}).page.all()].find(({tag}) => tag === 'img');
    assert.equal(shown?.get('src'), 'img/Karte%20%C3%BC.png');
    assert.match(shown?.get('alt') ?? '', /Karte ü/);
  });

  it('start from @xml:base, and show a whole image of a service', () => {
    const {page} =
      drawFile(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text xml:base="https://e.org/img/"><body>
      <p><graphic url="a.png"/><graphic url="https://i.org/iiif/7/info.json"/></p></body></text></TEI>`);
    assert.deepEqual(
      links(page).map((link) => link.get('href')),
      ['https://e.org/img/a.png', 'https://i.org/iiif/7/full/max/0/default.jpg'],
    );
  });

  it('keep the name of a picture whose address is refused', () => {
    const {page} = draw('<p><graphic url="data:image/png;base64,AAAA"/></p>');
    assert.deepEqual(links(page), []);
    assert.match(page.tei('graphic').text, /^Image: /);
  });
});

describe('media', () => {
  it('are linked by their kind and never loaded', () => {
    const {page} = draw(
      '<p><media mimeType="audio/mpeg" url="song.mp3"/><media mimeType="video/mp4" url="film.mp4"/></p>',
      {images: true},
    );
    assert.deepEqual(
      page.allTei('media').map(({text}) => text),
      ['Sound: song.mp3', 'Film: film.mp4'],
    );
    assert.ok(![...page.all()].some(({tag}) => /^(img|audio|video|source)$/.test(tag)));
  });
});

describe('embedded files', () => {
  it('say their kind and size; their bytes are hidden, and listed as hidden', () => {
    const bytes = 'QUJD'.repeat(1000);
    const {page, hidden} = draw(
      `<p>a<binaryObject mimeType="image/png" encoding="base64">\n${bytes}\n</binaryObject>b</p>`,
    );
    assert.equal(page.tei('p').ownText, 'ab');
    assert.equal(page.tei('binaryObject').text, '[Embedded file, image/png, 3 kB]');
    assert.deepEqual(
      hidden.map(({code, text}) => [code, text]),
      [['binary-data', `\n${bytes}\n`]],
    );
  });
});

describe('page breaks', () => {
  const facsimile = `<facsimile><surface xml:id="f1"><graphic url="img/1.jpg"/></surface>
    <surface xml:id="f2" start="#p2"><graphic url="https://i.org/x/full/full/0/default.jpg"/></surface></facsimile>`;
  const inDocument = (body: string): HtmlElement =>
    drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${facsimile}<text><body>${body}</body></text></TEI>`,
    ).page;

  it('link to the image of the surface they name, with the id of the page', () => {
    const page = inDocument('<p>a<pb n="1" facs="#f1"/>b<pb n="2" xml:id="p2"/>c</p>');
    assert.deepEqual(
      links(page).map((link) => [link.text, link.get('href'), link.get('data-facs')]),
      [
        ['1', 'img/1.jpg', 'f1'],
        ['2', 'https://i.org/x/full/full/0/default.jpg', 'f2'],
      ],
    );
    assert.equal(page.tei('p').ownText, 'abc');
  });

  it('link from where the document lies', () => {
    const document = teiFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${facsimile}<text><body><p><pb facs="#f1"/><graphic url="a.png"/></p></body></text></TEI>`,
      'letters/a.xml',
    );
    const {html} = writeDocument(document, {base: 'https://e.org/texts/letters/a.xml'});
    assert.match(html, /href="https:\/\/e\.org\/texts\/letters\/img\/1\.jpg"/);
    assert.match(html, /href="https:\/\/e\.org\/texts\/letters\/a\.png"/);
    assert.match(writeDocument(document, {}).html, /href="letters\/img\/1\.jpg"/);
  });

  it('can be reached, named or not', () => {
    const page = inDocument('<p><pb n="1"/><pb n="2" xml:id="p2"/></p>');
    const ids = page.allTei('pb').map((each) => each.get('id'));
    assert.deepEqual(ids, ['test.page/1', 'test.p2']);
  });

  it('keep what @facs says in words as a title', () => {
    const {page} = draw('<p><pb n="4" facs="lost when the box was moved"/></p>');
    assert.match(
      page.tei('pb').marks[0]?.get('title') ?? '',
      /page 4: lost when the box was moved/,
    );
    assert.deepEqual(links(page), []);
  });

  it('are a group when there is a link in them, a separator otherwise', () => {
    const page = inDocument('<p><pb n="1" facs="#f1"/><pb n="9"/></p>');
    assert.deepEqual(
      page.allTei('pb').map((each) => each.get('role')),
      ['group', 'doc-pagebreak'],
    );
  });

  it('may be milestones that have an image', () => {
    const page = inDocument('<p>a<milestone unit="folio" n="4v" facs="#f1"/>b</p>');
    assert.deepEqual(
      [links(page)[0]?.text, links(page)[0]?.get('href')],
      ['folio 4v', 'img/1.jpg'],
    );
  });
});

describe('line breaks', () => {
  it('do not part a word', () => {
    const {page} = draw('<p>Wör<lb break="no"/>ter<lb/>buch</p>');
    const [within, between] = page.allTei('lb');
    assert.deepEqual([within?.get('data-break'), within?.marks.length], ['no', 0]);
    assert.equal(between?.marks[0]?.tag, 'br');
    assert.equal(page.tei('p').text, 'Wörterbuch');
  });

  it('leave no blank line between blocks that the source breaks after', () => {
    const {page} = draw(
      '<div><head>A</head><lb/>\n<lb/><p><lb/>b<lb/><lb/>c</p><lb/>\n<lg><l>d</l><lb/><l>e</l><lb/></lg></div>',
    );
    assert.equal([...page.all()].filter(({tag}) => tag === 'br').length, 2);
  });

  it('are counted by milestones too; one that is a rule between sections is drawn as one', () => {
    const {page} = draw(
      '<p><milestone unit="ftln" n="1.2.4"/>a<milestone unit="ftln" n="1.2.5"/>b<milestone unit="section" rendition="#hr"/></p>',
    );
    assert.deepEqual(
      page.allTei('milestone').map(({text}) => text),
      ['', '5', '———'],
    );
  });

  it('show every fifth number of the editor’s count, to the eye alone', () => {
    const lines = Array.from({length: 10}, (_, at) => `<lb n="${at + 1}"/>x`).join('');
    const {page} = draw(`<p>${lines}<lb n="N0015"/>y</p>`);
    const numbers = [...page.all()].filter((each) => each.get('class') === 'line-number');
    assert.deepEqual(
      numbers.map((each) => [each.text, each.get('aria-hidden')]),
      [
        ['5', 'true'],
        ['10', 'true'],
      ],
    );
  });
});

describe('zones of page images', () => {
  it('are named by what is written in them, lines and blocks alike, and by nothing else', () => {
    const {page} = drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><encodingDesc><listPrefixDef>
      <prefixDef ident="z" matchPattern="(.*)" replacementPattern="#z$1"/></listPrefixDef></encodingDesc></teiHeader>
      <facsimile><surface xml:id="f1"><graphic url="1.jpg"/><zone xml:id="z1" ulx="0" uly="0" lrx="9" lry="9"/>
      <zone xml:id="z2" ulx="0" uly="0" lrx="9" lry="9"/></surface></facsimile>
      <text><body><pb facs="#f1"/><p facs="z:1">a<lb facs="#z1 #z2 https://e.org/x"/>b<lb facs="#f1"/>c<lb facs="#gone"/></p></body></text></TEI>`,
    );
    assert.equal(page.tei('p').get('data-facs'), 'z1');
    assert.deepEqual(
      page.allTei('lb').map((each) => each.get('data-facs')),
      ['z1 z2', undefined, undefined],
    );
    assert.equal(page.tei('pb').get('data-facs'), undefined);
  });
});

describe('hands', () => {
  const header = `<teiHeader><profileDesc><handNotes>
    <handNote xml:id="h1"><persName>Anna Weiss</persName>, clerk of the second office</handNote>
    <handNote xml:id="h2">A pencil hand</handNote><handNote xml:id="h3" scribe="KL"/></handNotes></profileDesc></teiHeader>`;
  const cases: readonly (readonly [string, string])[] = [
    ['<handShift new="#h1"/>', 'hand: Anna Weiss'],
    ['<handShift new="#h2" medium="pencil"/>', 'hand: A pencil hand, pencil'],
    ['<handShift new="#h3"/>', 'hand: KL'],
    ['<handShift new="hands.xml#h9"/>', 'hand: h9'],
    ['<handShift medium="red ink"/>', 'red ink'],
    ['<handShift/>', 'another hand'],
  ];
  for (const [body, words] of cases) {
    it(`are called "${words}" for ${body}`, () => {
      const {page} = drawFile(
        `<TEI xmlns="http://www.tei-c.org/ns/1.0">${header}<text><body><p>x${body}y</p></body></text></TEI>`,
      );
      assert.equal(page.tei('handShift').text, words);
      assert.equal(page.tei('p').ownText, 'xy');
    });
  }
});

describe('what stands around the text of a page', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['type="catch" place="bottom"', 'Catchword, at the bottom'],
    ['type="header" place="top-right"', 'Running head, at the top, on the right'],
    ['type="pageNum"', 'Page number of the source'],
    ['type="stamp" place="constructor"', 'stamp, constructor'],
  ];
  for (const [attributes, words] of cases) {
    it(`is "${words}" for ${attributes}`, () => {
      const {page} = draw(`<p>a <fw ${attributes}>12</fw></p>`);
      assert.equal(page.tei('fw').get('title'), words);
      assert.equal(page.tei('fw').ownText, '12');
    });
  }
});
