import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';

/** What a reader sees of an element, marks of ours included. */
function seen(body: string, name: string): string {
  return draw(body).page.tei(name).text.replace(/\s+/g, ' ').trim();
}

describe('a field of a record', () => {
  const person = (field: string) => `<listPerson><person>${field}</person></listPerson>`;
  const fields: readonly (readonly [string, string, string])[] = [
    ['<birth when="1910"/>', 'birth', 'Birth: 1910'],
    ['<death when="1950"><placeName>Oslo</placeName></death>', 'death', 'Death (1950): Oslo'],
    ['<birth when="1910">in the spring of 1910</birth>', 'birth', 'Birth: in the spring of 1910'],
    ['<sex value="F"/>', 'sex', 'Sex: F'],
    ['<floruit notBefore="1066" notAfter="1100"/>', 'floruit', 'Active: between 1066 and 1100'],
    ['<langKnown tag="fr" level="H"/>', 'langKnown', 'Language known: fr (H)'],
    ['<state type="membership"><desc>scholar</desc></state>', 'state', 'Membership: scholar'],
    ['<state type="status"><label>scholar</label></state>', 'state', 'scholar'],
    ['<idno type="GND">118</idno>', 'idno', 'GND 118'],
    ['<idno type="GND">GND 118</idno>', 'idno', 'GND 118'],
  ];
  for (const [field, name, words] of fields) {
    it(`reads "${words}" for ${field}`, () => assert.equal(seen(person(field), name), words));
  }

  it('is not called by a name in the middle of a sentence', () => {
    assert.equal(seen('<p>her <birth when="1910">birth</birth> there</p>', 'birth'), 'birth');
  });

  it('says when and where something happened, and as what somebody was there', () => {
    const body = `<listEvent><event when="1618-05-23" where="#town"><eventName>The fall</eventName>
      <listPerson><person role="witness"><persName>Jan</persName></person></listPerson>
      <place xml:id="town"><placeName>Prague</placeName></place></event></listEvent>`;
    assert.match(seen(body, 'event'), /^23 May 1618, Prague: The fall/);
    assert.equal(seen(body, 'person'), 'Witness: Jan');
  });
});

describe('a name or date without words', () => {
  it('is read by what its attributes say', () => {
    const body =
      '<p>(<date when="1910-05"/>) in <country key="NO"/>, <persName ref="#i"/>; <persName xml:id="i">Ida</persName></p>';
    assert.equal(seen(body, 'p'), '(May 1910) in NO, Ida; Ida');
    assert.equal(draw(body).page.ownText, '() in , ; Ida');
  });
});

describe('the parts of a name in a record', () => {
  it('are parted where only tags part them', () => {
    const body =
      '<person><persName><surname>Ott</surname><forename>Ida</forename></persName></person>';
    assert.equal(seen(body, 'persName'), 'Ott Ida');
    const place =
      '<place><placeName><offset>north of</offset><settlement>Oslo</settlement></placeName></place>';
    assert.equal(seen(place, 'placeName'), 'north of Oslo');
  });

  it('are not, after an apostrophe or in a script without spaces', () => {
    const french =
      '<person><persName><nameLink>d’</nameLink><surname>Arc</surname></persName></person>';
    assert.equal(seen(french, 'persName'), 'd’Arc');
    const chinese =
      '<person><persName><surname>李</surname><forename>白</forename></persName></person>';
    assert.equal(seen(chinese, 'persName'), '李白');
  });
});

describe('a witness in a list', () => {
  it('is called by the siglum the apparatus uses, unless it begins with it', () => {
    const list = (witness: string) => `<listWit>${witness}</listWit>`;
    assert.equal(seen(list('<witness xml:id="Hg">At home</witness>'), 'witness'), 'Hg At home');
    assert.equal(seen(list('<witness xml:id="Hg">Hg, home</witness>'), 'witness'), 'Hg, home');
    assert.equal(seen(list('<witness xml:id="Hg"/>'), 'witness'), 'Hg');
  });
});

describe('a move on the stage', () => {
  it('is told in words where the stage direction around it does not', () => {
    const sp = (inside: string) => `<sp><speaker>A</speaker><p>Go! ${inside}</p></sp>`;
    assert.equal(seen(sp('<move who="#b" type="exit" where="L"/>'), 'move'), '[exit: b, L]');
    const told = sp('<stage><move who="#b" type="exit"/>B goes.</stage>');
    assert.equal(seen(told, 'stage'), 'B goes.');
    assert.equal(draw(told).page.tei('move').get('title'), 'exit: b');
  });
});

describe('what records leave to their attributes', () => {
  const said: readonly (readonly [string, string, string])[] = [
    [
      '<listObject><object><objectIdentifier><idno type="carter">256a</idno></objectIdentifier></object></listObject>',
      'idno',
      'carter: 256a',
    ],
    [
      '<listPerson><personGrp role="audience" size="about 50"/></listPerson>',
      'personGrp',
      'Audience; size: about 50',
    ],
    [
      '<bibl><title>A</title> <relatedItem type="otherForm" target="#z"/></bibl>',
      'relatedItem',
      'Other form: z',
    ],
    [
      '<biblStruct><analytic><title>A</title><textLang mainLang="fr"/><idno type="DOI">10.1</idno></analytic></biblStruct>',
      'analytic',
      'A, Main language: fr, DOI 10.1',
    ],
    [
      '<listAnnotation><annotation xml:id="a" motivation="linking" target="#t"><note>See</note></annotation></listAnnotation>',
      'annotation',
      'Annotation (Motivation: linking; Points to: t): ',
    ],
    [
      '<revisionDesc><change when="2020-05-21" who="#f">Made</change></revisionDesc>',
      'change',
      'Change (21 May 2020; By: f): Made',
    ],
    [
      '<publicationStmt><availability><licence target="http://example.org/l"/></availability></publicationStmt>',
      'licence',
      'Licence (Points to: http://example.org/l)',
    ],
    ['<entry><sense n="2"><def>salt</def></sense></entry>', 'sense', '2. salt'],
  ];
  for (const [body, name, words] of said) {
    it(`reads "${words.trim()}"`, () =>
      assert.ok(seen(body, name).startsWith(words.trim()), seen(body, name)));
  }

  it('is parted from the next, and a persona from its person', () => {
    const sent =
      '<correspDesc><correspAction type="sent"><persName>A</persName><settlement>B</settlement></correspAction></correspDesc>';
    assert.match(seen(sent, 'correspAction'), /A, B$/);
    assert.equal(
      seen('<textClass><keywords><term>k</term><term>l</term></keywords></textClass>', 'keywords'),
      'k; l',
    );
    const {page} = draw('<person><persona sex="M"><persName>Hyde</persName></persona></person>');
    assert.deepEqual([page.tei('persona').tag, page.tei('persName').tag], ['div', 'div']);
  });
});
