import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {authorityKey} from '../../../components/core/entities/identifiers.js';
import {readRegister} from '../../../components/core/entities/register.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei, teiFile} from '../tei/documents.js';

/** What the first mention of a document comes to, in a collection with the others. */
function resolved(document: TeiDocument, ...others: readonly TeiDocument[]): readonly string[] {
  const index = new EntityIndex([document, ...others].map((each) => readRegister(each)));
  const [mention] = document.mentions;
  assert.ok(mention);
  const {entityIds, unresolved} = index.resolve(mention, document.file);
  return [...entityIds, ...unresolved.map((raw) => `? ${raw}`)];
}

const standOff = (records: string, text: string): TeiDocument =>
  teiFile(
    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>${records}</standOff><text><body><p>${text}</p></body></text></TEI>`,
  );

describe('the address of one thing', () => {
  const same: readonly (readonly string[])[] = [
    [
      'https://d-nb.info/gnd/118540238',
      'http://d-nb.info/gnd/118540238/',
      'gnd:118540238',
      'GND:118540238',
    ],
    ['https://www.wikidata.org/entity/Q42', 'http://wikidata.org/wiki/Q42', 'wikidata:Q42'],
    [
      'https://www.geonames.org/2761369',
      'http://sws.geonames.org/2761369/',
      'https://www.geonames.org/2761369/vienna.html',
    ],
    ['https://viaf.org/viaf/9', 'http://www.viaf.org/viaf/9/', 'https://viaf.org/en/viaf/9'],
    ['https://E.org/a', 'http://www.e.org/a//'],
  ];
  for (const [first = '', ...others] of same) {
    it(`${first} may be written ${others.join(' or ')}`, () => {
      for (const other of others) assert.equal(authorityKey(other), authorityKey(first));
    });
  }
  it('is not that of another', () => {
    assert.notEqual(
      authorityKey('https://viaf.org/viaf/9'),
      authorityKey('https://viaf.org/viaf/99'),
    );
    assert.notEqual(authorityKey('https://e.org/a'), authorityKey('https://e.org/A'));
  });
});

describe('a record is found', () => {
  const goethe =
    '<listPerson><person xml:id="g"><persName>Goethe</persName><idno type="GND">(DE-588)118540238</idno></person></listPerson>';
  for (const reference of [
    'ref="http://d-nb.info/gnd/118540238/"',
    'ref="gnd:118540238"',
    'key="gnd:118540238"',
    'key="(DE-588)118540238"',
    'key=" g "',
    'ref="(DE-588)118540238"',
  ]) {
    it(`by its identifier, written ${reference}`, () => {
      const document = standOff(goethe, `<persName ${reference}>G.</persName>`);
      assert.deepEqual(resolved(document), ['g']);
    });
  }

  const ids: readonly (readonly [id: string, reference: string, entity: string])[] = [
    ['Li Bai', '#Li Bai', 'Li_Bai'],
    ['Li&#10;Bai', '#Li Bai', 'Li_Bai'],
    [' li', '#li', 'li'],
    ['https://viaf.org/viaf/7', 'http://viaf.org/viaf/7', 'https://viaf.org/viaf/7'],
    ['٤٢', '#٤٢', '٤٢'],
    ['кафе\u0301', '#%D0%BA%D0%B0%D1%84%D0%B5%CC%81', 'кафе\u0301'],
    ['e\u0301', '#é', 'e\u0301'],
    ['רש״י', '#רש״י', 'רש״י'],
    ['a', '#range(a,b)', 'a'],
  ];
  for (const [id, reference, entity] of ids) {
    it(`under the id ${JSON.stringify(id)} by ${reference}`, () => {
      const records = `<listPerson><person xml:id="${id}"><persName>N</persName></person></listPerson>`;
      const document = standOff(records, `<persName ref="${reference}">n</persName>`);
      assert.deepEqual(resolved(document), [entity]);
    });
  }

  const files: readonly (readonly [file: string, reference: string])[] = [
    ['名冊/人物.xml', '../名冊/人物.xml#a'],
    ['名冊/人物.xml', '../%E5%90%8D%E5%86%8A/%E4%BA%BA%E7%89%A9.xml#a'],
    ['my names/all persons.xml', '../my%20names/all%20persons.xml#a'],
    ['my%20names/all%20persons.xml', '../my%20names/all%20persons.xml#a'],
    ['лица/имена.xml', 'имена#a'],
    ['e\u0301/a.xml', '../é/a.xml#a'],
  ];
  for (const [file, reference] of files) {
    it(`in ${file} by ${reference}`, () => {
      const register = tei('<listPerson><person xml:id="a"/></listPerson>', '', file);
      const letter = tei(`<p><persName ref="${reference}">n</persName></p>`, '', 'letters/l1.xml');
      assert.deepEqual(resolved(letter, register), ['a']);
    });
  }

  it('in the list of characters, by the id of the entry or of the role in it, as one', () => {
    const text = (reference: string): TeiDocument =>
      tei(
        `<castList><castItem xml:id="c"><role>Osip</role>, <roleDesc>a servant</roleDesc></castItem>
         <castItem xml:id="d"><role xml:id="e">Anna</role></castItem></castList>
         <p><persName ref="${reference}">n</persName></p>`,
      );
    assert.deepEqual(resolved(text('#c')), ['c']);
    assert.deepEqual(resolved(text('#e')), ['d']);
    const entities = new EntityIndex([readRegister(text('#c'))]).entities;
    assert.deepEqual(
      entities.map(({name, roles}) => [name, ...roles.map(({label}) => label)]),
      [['Osip', 'a servant'], ['Anna']],
    );
  });

  it('from the folder that @xml:base names, while a bare id stays in its file', () => {
    const register = tei('<listPerson><person xml:id="a"/></listPerson>', '', 'x/r/p.xml');
    const other = tei('<listPerson><person xml:id="b"/></listPerson>', '', 'p.xml');
    const letter = (reference: string): TeiDocument =>
      tei(
        `<div xml:base="r/"><p xml:base="./"><persName ref="${reference}">n</persName></p></div>
         <listPerson><person xml:id="o"/></listPerson>`,
        '',
        'x/l.xml',
      );
    assert.deepEqual(resolved(letter('p.xml#a'), register, other), ['a']);
    assert.deepEqual(resolved(letter('../../p.xml#b'), register, other), ['b']);
    assert.deepEqual(resolved(letter('#o'), register), ['o']);
  });

  it('not by a bare name that two files bear', () => {
    const list = (id: string): string => `<listPerson><person xml:id="${id}"/></listPerson>`;
    const [one, two] = [tei(list('a'), '', 'x/r.xml'), tei(list('b'), '', 'y/r.xml')];
    const letter = tei('<p><persName ref="z/r.xml#b">n</persName></p>', '', 'l.xml');
    assert.deepEqual(resolved(letter, {...one, id: 'one'}, {...two, id: 'two'}), ['? z/r.xml#b']);
  });
});

describe('records of other kinds', () => {
  const kinds: readonly (readonly [record: string, mention: string, kind: string, name: string])[] =
    [
      [
        '<listBibl><biblStruct xml:id="x"><analytic><title>On Ili</title></analytic><monogr><title>Journal</title><imprint><date when="1946"/></imprint></monogr></biblStruct></listBibl>',
        '<title ref="#x">t</title>',
        'work',
        'On Ili',
      ],
      [
        '<listBibl><bibl xml:id="x">Anon., <title>בראשית</title>, 1901</bibl></listBibl>',
        '<title ref="#x">t</title>',
        'work',
        'בראשית',
      ],
      [
        '<listBibl><bibl xml:id="x">A memoir without a title</bibl></listBibl>',
        '<title ref="#x">t</title>',
        'work',
        'A memoir without a title',
      ],
      [
        '<listNym><nym xml:id="x"><form xml:lang="kk-Cyrl">Оспан</form></nym></listNym>',
        '<persName nymRef="#x">n</persName>',
        'term',
        'Оспан',
      ],
      [
        '<listObject><object xml:id="x"><objectIdentifier><objectName>印章</objectName></objectIdentifier></object></listObject>',
        '<objectName ref="#x">o</objectName>',
        'object',
        '印章',
      ],
      [
        '<taxonomy><category xml:id="x"><gloss>War</gloss></category></taxonomy>',
        '<term ref="#x">t</term>',
        'term',
        'War',
      ],
      [
        '<list><item xml:id="x">Baptism</item></list>',
        '<term ref="#x">t</term>',
        'term',
        'Baptism',
      ],
      [
        '<listEvent><event xml:id="x" when="1944"><eventName>حرب</eventName></event></listEvent>',
        '<rs type="event" ref="#x">w</rs>',
        'event',
        'حرب',
      ],
      [
        '<listPerson><personGrp xml:id="x"><name>Kerey</name></personGrp></listPerson>',
        '<rs ref="#x">they</rs>',
        'person',
        'Kerey',
      ],
    ];
  for (const [record, mention, kind, name] of kinds) {
    it(`${/<(?!list|taxonomy)(\w+)/.exec(record)?.[1]} is a ${kind} called ${name}`, () => {
      const document = standOff(record, mention);
      const index = new EntityIndex([readRegister(document)]);
      assert.deepEqual(resolved(document), ['x']);
      assert.deepEqual([index.get('x')?.kind, index.get('x')?.name], [kind, name]);
    });
  }

  it('a work has its date and the whole of its description', () => {
    const document = standOff(
      '<listBibl><biblStruct xml:id="x"><monogr><title>Ili</title> <imprint><date when="1946">1946</date></imprint></monogr></biblStruct></listBibl>',
      '<title ref="#x">t</title>',
    );
    const work = readRegister(document).entities[0];
    assert.deepEqual(work?.notes, ['Ili 1946']);
    assert.equal(work?.dates[0]?.date.attributes.when, '1946');
  });

  it('those of P4 are known by @id', () => {
    const document = teiFile(
      '<TEI.2><teiHeader/><text><body><p><name type="person" key="w">W</name></p></body><back><listPerson><person id="w"><persName>Walt</persName></person></listPerson></back></text></TEI.2>',
    );
    assert.deepEqual(resolved(document), ['w']);
  });

  it('stand in the settings, the sources and the lists of a cast, too', () => {
    const document = tei(
      '<p><placeName ref="#v">V</placeName></p>',
      '<fileDesc><sourceDesc><listPerson><person xml:id="s"/></listPerson></sourceDesc></fileDesc><profileDesc><settingDesc><listPlace><place xml:id="v"/></listPlace></settingDesc></profileDesc>',
    );
    assert.deepEqual(resolved(document), ['v']);
    assert.deepEqual(
      readRegister(
        tei('<castList><castItem><role xml:id="h">Гамлет</role></castItem></castList>'),
      ).entities.map(({name}) => name),
      ['Гамлет'],
    );
  });
});
