import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

describe('words in another script', () => {
  it('are set apart from the direction of the words around them', () => {
    const {page} = draw(
      '<p xml:lang="en"><persName>عثمان</persName>, 1943, <persName>Osman</persName></p><p xml:lang="ar"><persName>Osman</persName> <persName>عثمان</persName></p>',
    );
    assert.deepEqual(
      page.allTei('persName').map((name) => name.get('dir')),
      ['auto', undefined, 'auto', undefined],
    );
  });

  it('keep the direction their language states', () => {
    const {page} = draw('<p xml:lang="en"><foreign xml:lang="yi">בריוו</foreign></p>');
    assert.deepEqual(
      [page.tei('foreign').get('dir'), page.tei('foreign').get('lang')],
      ['rtl', 'yi'],
    );
  });

  it('give a block its side where no language is stated', () => {
    const {page} = draw(
      '<div><head>رسالة</head><list><item>واحد</item></list><table><row><cell>اثنان</cell></row></table></div>',
    );
    assert.equal(page.tei('head').get('dir'), 'rtl');
    assert.equal(page.tei('list').get('dir'), 'rtl');
    assert.equal(page.tei('table').get('dir'), 'rtl');
    assert.equal(page.tei('item').get('dir'), 'rtl');
    assert.equal(draw('<list><item>one</item></list>').page.tei('list').get('dir'), undefined);
  });

  it('give a paragraph its side by its own letters, whatever words of ours come first', () => {
    const {page} = draw('<p><milestone unit="leaf" n="3"/>كلام</p><p><gap/>one</p>');
    assert.deepEqual(
      page.allTei('p').map((each) => each.get('dir')),
      ['rtl', 'auto'],
    );
  });

  it('leave a text alone that states its language', () => {
    const {page} = drawFile(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text xml:lang="ar"><body><head>رسالة</head></body></text></TEI>',
    );
    assert.equal(page.tei('head').get('dir'), undefined);
    assert.equal(page.tei('text').get('dir'), 'rtl');
  });
});

describe('readings beside characters', () => {
  it('are drawn as ruby, in the order of the source', () => {
    const {page} = draw('<p><ruby><rb>漢字</rb><rt place="above">hànzì</rt></ruby>。</p>');
    assert.deepEqual(
      [page.tei('ruby').tag, page.tei('rb').tag, page.tei('rt').tag],
      ['ruby', 'span', 'rt'],
    );
    assert.equal(page.tei('rt').get('data-place'), 'above');
    assert.equal(page.tei('p').ownText, '漢字hànzì。');
  });

  it('are phrases where no ruby is around them', () => {
    assert.equal(draw('<p><rt>a</rt></p>').page.tei('rt').tag, 'span');
  });
});

describe('vertical text', () => {
  for (const attributes of ['rend="vertical"', 'style="writing-mode: vertical-rl"']) {
    it(`is asked for by ${attributes}`, () => {
      assert.equal(draw(`<p ${attributes}>鹽</p>`).page.tei('p').get('data-rend'), 'vertical');
    });
  }
});
