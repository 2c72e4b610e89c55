import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from '../draw.js';

describe('a bibliographic record', () => {
  it('reads as a reference, its fields parted and its numbers told what they count', () => {
    const {page} = draw(
      `<biblStruct><analytic><author><forename>Anna</forename><surname>Berg</surname></author><title>Salt</title></analytic>
       <monogr><title>Roads</title><imprint><pubPlace>Omsk</pubPlace><publisher>Own</publisher><date>1871</date><biblScope unit="volume">3</biblScope><biblScope unit="page">4–17</biblScope></imprint></monogr></biblStruct>`,
    );
    assert.equal(
      page.tei('biblStruct').text.replace(/\s+/g, ' '),
      'Anna Berg, Salt. Roads, Omsk: Own, 1871, vol. 3, pp. 4–17',
    );
  });

  it('of fields alone gets commas; one with words of its own is left as it stands', () => {
    assert.equal(
      draw(
        '<p><bibl><author>N. Smith</author> <title>Carts</title><date>1900</date></bibl></p>',
      ).page.tei('bibl').text,
      'N. Smith, Carts, 1900',
    );
    assert.equal(
      draw('<p><bibl><author>N. Smith</author>: <title>Carts</title></bibl></p>').page.tei('bibl')
        .text,
      'N. Smith: Carts',
    );
  });

  it('with words of its own still parts two fields that have nothing between them', () => {
    const seen = (inside: string) => draw(`<p><bibl>${inside}</bibl></p>`).page.tei('bibl').text;
    assert.equal(
      seen(
        '<title>Carts</title>. In <author>N. Smith</author>. <publisher>Own</publisher><date>1900</date>.',
      ),
      'Carts. In N. Smith. Own 1900.',
    );
    assert.equal(
      seen(
        'ed. <editor><name><forename>Ida</forename><surname>Ott</surname></name></editor>, 1900',
      ),
      'ed. Ida Ott, 1900',
    );
    assert.equal(seen('in <title>Carts</title><date>, 1900</date>'), 'in Carts, 1900');
  });

  const scopes: readonly (readonly [string, string])[] = [
    ['<biblScope unit="page">4</biblScope>', 'p. 4'],
    ['<biblScope unit="page">pp. 4–5</biblScope>', 'pp. 4–5'],
    ['<biblScope unit="issue">7</biblScope>', 'no. 7'],
    ['<biblScope unit="volume">xiv</biblScope>', 'vol. xiv'],
    ['<biblScope unit="page" from="4" to="9"/>', 'pp. 4–9'],
    ['<biblScope>4</biblScope>', '4'],
    ['<citedRange unit="folio">12</citedRange>', 'fol. 12'],
    ['<locus from="1r" to="4v"/>', 'fols. 1r–4v'],
    ['<locus from="1r"/>', 'fol. 1r'],
    ['<locus from="1r" to="4v">ff. 1–4</locus>', 'ff. 1–4'],
  ];
  for (const [body, text] of scopes) {
    it(`reads "${text}" for ${body}`, () => {
      const name = /^<(\w+)/.exec(body)?.[1] ?? '';
      assert.equal(draw(`<p><bibl>in ${body}</bibl></p>`).page.tei(name).text, text);
    });
  }

  it('of a manuscript gives its sizes as one', () => {
    const {page} = draw(
      '<p><dimensions unit="mm"><height>290</height><width>200</width></dimensions></p>',
    );
    assert.equal(page.tei('dimensions').text, '290 × 200 mm');
  });

  it('never parts the letters of a name in running text', () => {
    const {page} = draw(
      '<p><persName><forename>Jean</forename><surname>ne</surname></persName></p>',
    );
    assert.equal(page.tei('persName').text, 'Jeanne');
  });
});

describe('a relation', () => {
  const file = (relation: string) =>
    drawFile(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><listPerson><person xml:id="a"><persName>Anna</persName></person><person xml:id="b"><persName>Boris</persName></person>${relation}</listPerson></body></text></TEI>`,
    ).page.tei('relation').text;

  it('is said with the names of those it ties', () => {
    assert.equal(
      file('<relation name="sister" active="#a" passive="#b"/>'),
      'sister: Anna → Boris',
    );
    assert.equal(file('<relation name="sibling" mutual="#a #b"/>'), 'sibling: Anna, Boris');
    assert.equal(
      file('<relation name="sibling" mutual="#a"><desc>in law</desc></relation>'),
      'sibling: Anna. in law',
    );
  });
});

describe('titles in a record', () => {
  const marks = (body: string) =>
    draw(body)
      .page.allTei('title')
      .map((title) => [title.get('data-level'), title.get('data-marks')]);

  it('tell an article from its book, by quotation marks where it has none', () => {
    assert.deepEqual(
      marks(
        '<biblStruct><analytic><title>Salt</title></analytic><monogr><title>Roads</title></monogr></biblStruct>',
      ),
      [
        ['a', 'added'],
        [undefined, undefined],
      ],
    );
    assert.deepEqual(marks('<bibl><title level="a">“Salt”</title></bibl>'), [['a', undefined]]);
    assert.deepEqual(marks('<bibl>in <title level="a">Salt</title></bibl>'), [['a', undefined]]);
  });

  it('are followed by a subtitle after a colon', () => {
    const {page} = draw(
      '<bibl><title>Salt</title><title type="sub">A history</title><date>1871</date></bibl>',
    );
    assert.equal(page.tei('bibl').text, 'Salt: A history, 1871');
  });
});
