import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';

/** What a reader sees of an element, marks of ours included. */
function seen(body: string, name: string): string {
  return draw(body).page.tei(name).text.replace(/\s+/g, ' ').trim();
}

describe('a declaration of a header in a text', () => {
  const declared: readonly (readonly [string, string, string])[] = [
    [
      '<charDecl><char><unicodeProp name="age" value="3"/></char></charDecl>',
      'unicodeProp',
      'Unicode property (age: 3)',
    ],
    [
      '<tagsDecl><namespace name="http://example.org/n"><tagUsage gi="hi" occurs="28">italics</tagUsage></namespace></tagsDecl>',
      'tagUsage',
      'Use of an element (Element: hi; Times used: 28): italics',
    ],
    [
      '<editorialDecl><quotation marks="all"/></editorialDecl>',
      'quotation',
      'Quotation marks (Marks kept: all)',
    ],
  ];
  for (const [body, name, words] of declared) {
    it(`reads "${words}"`, () => assert.equal(seen(body, name), words));
  }

  it('stands on a line of its own, and in a sentence is a part of it', () => {
    const {page} = draw('<taxonomy><category><catDesc>prose</catDesc></category></taxonomy>');
    assert.equal(page.tei('category').tag, 'div');
    assert.equal(seen('<p>a <rendition>plain</rendition> one</p>', 'p'), 'a plain one');
  });
});

describe('a feature structure', () => {
  it('points to features that stand elsewhere, and names a value it shares', () => {
    const body =
      '<fs feats="#a #b"><f name="case"><vLabel name="L1"><symbol value="nom"/></vLabel></f></fs>';
    assert.equal(seen(body, 'fs'), '[a, b, case: L1 = nom]');
  });

  it('has one mark between two features, whatever they hold', () => {
    const body = '<fs><f name="a"><string>x</string></f> <f name="b"><binary value="0"/></f></fs>';
    assert.equal(seen(body, 'fs'), '[a: x, b: −]');
  });

  it('of a library is parted from the next', () => {
    const body =
      '<fLib n="person"><f name="per"><symbol value="1"/></f><f name="num"><symbol value="sg"/></f></fLib>';
    assert.equal(seen(body, 'fLib'), 'person: per: 1; num: sg');
  });

  it('is declared with its values, its default and its conditions', () => {
    const body = `<fsdDecl><fsDecl type="noun"><fDecl name="plural"><vRange><vAlt><binary value="1"/><binary value="0"/></vAlt></vRange><vDefault><binary value="0"/></vDefault></fDecl>
      <fsConstraints><cond><fs type="a"/><then/><fs type="b"/></cond></fsConstraints></fsDecl></fsdDecl>`;
    assert.equal(seen(body, 'fDecl'), 'plural: values: (+ | −)by default: −');
    assert.equal(draw(body).page.tei('vDefault').tag, 'div');
    assert.equal(seen(body, 'cond'), 'if a [] then b []');
  });
});

describe('a declaration of markup', () => {
  it('says all its attributes beside the name it declares', () => {
    const body =
      '<elementSpec ident="quote" mode="change"><model predicate="ancestor::p" behaviour="inline"><param name="content" value="@n"/></model></elementSpec>';
    assert.equal(
      seen(body, 'elementSpec'),
      '<quote> mode="change"predicate="ancestor::p" behaviour="inline"content value="@n"',
    );
    assert.equal(draw(body).page.tei('param').tag, 'div');
  });
});

describe('a description of a manuscript in a text', () => {
  const parts: readonly (readonly [string, string, string])[] = [
    [
      '<layoutDesc><layout columns="2" writtenLines="40">in two columns</layout></layoutDesc>',
      'layout',
      'Layout (Columns: 2; Written lines: 40): in two columns',
    ],
    [
      '<history><origin notBefore="1200" notAfter="1300">in Kent</origin></history>',
      'origin',
      'Origin (between 1200 and 1300): in Kent',
    ],
    [
      '<msContents><msItem n="2"><title>Psalms</title></msItem></msContents>',
      'msItem',
      '2. Psalms',
    ],
    [
      '<extent><dimensions type="leaves" unit="mm"><height>290</height><width quantity="200"/></dimensions></extent>',
      'dimensions',
      'leaves: 290 × 200 mm',
    ],
    [
      '<p>of <dimensions type="leaves"><height unit="mm">290</height><width unit="mm">200</width></dimensions></p>',
      'dimensions',
      '290 mm × 200 mm',
    ],
    [
      '<p><locusGrp><locus from="1" to="2"/><locus from="4"/></locusGrp></p>',
      'locusGrp',
      'fols. 1–2, fol. 4',
    ],
    [
      '<recordingStmt><recording type="audio" dur="PT30M"/></recordingStmt>',
      'recording',
      'Recording (Kind: audio; Duration: 30 minutes)',
    ],
    ['<textDesc><domain type="art"/></textDesc>', 'domain', 'Domain (Kind: art)'],
  ];
  for (const [body, name, words] of parts) {
    it(`reads "${words}"`, () => assert.equal(seen(body, name), words));
  }

  it('is called by nothing in the middle of a sentence', () => {
    assert.equal(seen('<p>see the <binding>cover</binding> of it</p>', 'binding'), 'cover');
  });
});

describe('lists, breaks and records whose parts only tags part', () => {
  it('are parted', () => {
    const list =
      '<p>In: <list rend="inline"><label>(a)</label><item>x</item><label>(b)</label><item>y</item></list></p>';
    assert.equal(seen(list, 'list'), '(a) x (b) y');
    const {page} = draw('<view><camera>Zoom</camera><sound>bells</sound></view>');
    assert.equal(page.tei('sound').tag, 'div');
    assert.equal(seen('<ab>a<cb type="top"/>b</ab>', 'cb'), 'column top');
  });

  it('have a mark before a date that only attributes give', () => {
    const body =
      '<biblStruct><monogr><title>A</title><imprint><pubPlace>X</pubPlace><date when="1990"/></imprint><biblScope unit="page" from="1" to="3"/></monogr></biblStruct>';
    assert.equal(seen(body, 'biblStruct'), 'A, X, 1990, pp. 1–3');
  });
});
