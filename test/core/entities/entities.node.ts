import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Entity, Resolution} from '../../../components/core/entities/entity.js';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei, teiFile} from '../tei/documents.js';

function only(record: string): Entity {
  const [entity] = readRegister(tei(record)).entities;
  assert.ok(entity);
  return entity;
}

const idsIn = (document: TeiDocument): string[] =>
  readRegister(document).entities.map(({id}) => id);

describe('a register', () => {
  const person = '<person xml:id="a"><persName>Ann</persName></person>';
  const list = `<listPerson>${person}</listPerson>`;
  const tags = 'xmlns="http://www.tei-c.org/ns/1.0"';
  const homes: readonly (readonly [string, string])[] = [
    [
      'standOff',
      `<TEI ${tags}><teiHeader/><standOff>${list}</standOff><text><body><p/></body></text></TEI>`,
    ],
    [
      'particDesc',
      `<TEI ${tags}><teiHeader><profileDesc><particDesc>${list}</particDesc></profileDesc></teiHeader><text><body><p/></body></text></TEI>`,
    ],
    ['back', `<TEI ${tags}><teiHeader/><text><body><p/></body><back>${list}</back></text></TEI>`],
  ];
  for (const [home, source] of homes) {
    it(`is read in ${home}`, () => {
      assert.deepEqual(readRegister(teiFile(source)).entities[0]?.record, {
        file: 'test.xml',
        fragment: 'a',
      });
    });
  }

  it('has only the records that can be pointed to', () => {
    assert.deepEqual(idsIn(tei(`<listPerson><person/>${person}</listPerson>`)), ['a']);
  });

  it('does not take a bibl or a list of the running text for a record', () => {
    const body =
      '<bibl xml:id="b"><title>T</title></bibl><list><item xml:id="i"><term>t</term></item></list>';
    assert.deepEqual(idsIn(tei(body)), []);
    const back = `<TEI ${tags}><teiHeader/><text><back><listBibl><bibl xml:id="b"><title>T</title></bibl></listBibl></back></text></TEI>`;
    assert.deepEqual(
      readRegister(teiFile(back)).entities.map(({kind, name}) => [kind, name]),
      [['work', 'T']],
    );
  });

  const kinds = [
    ['<place xml:id="x"><geogName>N</geogName></place>', 'place'],
    ['<org xml:id="x"><orgName>N</orgName></org>', 'organisation'],
    ['<event xml:id="x"><label>N</label></event>', 'event'],
    ['<object xml:id="x"><objectName>N</objectName></object>', 'object'],
    ['<personGrp xml:id="x"><name>N</name></personGrp>', 'person'],
  ] as const;
  for (const [record, kind] of kinds) {
    it(`has a record of a ${kind} in ${record.slice(1, record.indexOf(' '))}`, () => {
      const entity = only(record);
      assert.deepEqual([entity.kind, entity.name], [kind, 'N']);
    });
  }
});

describe('the name of a record', () => {
  const names: readonly (readonly [string, string])[] = [
    ['<surname>Salten</surname>, <forename>Felix</forename>', 'Salten, Felix'],
    [
      '<surname>Goethe</surname><forename>Johann</forename><nameLink>von</nameLink>',
      'Johann von Goethe',
    ],
    ['<forename>Felix</forename><surname>Salten</surname>', 'Felix Salten'],
    ['<surname>毛</surname><forename>澤東</forename>', '毛澤東'],
    ['<surname>Ким</surname><forename>Ир Сен</forename>', 'Ир Сен Ким'],
  ];
  for (const [markup, name] of names) {
    it(`is "${name}" for ${markup.replace(/<\/?(\w)\w*>/g, '·')}`, () => {
      assert.equal(only(`<person xml:id="x"><persName>${markup}</persName></person>`).name, name);
    });
  }

  it('leads with the family name in a language that does', () => {
    const name = '<persName><surname>Kim</surname><forename>Ir Sen</forename></persName>';
    assert.equal(only(`<person xml:id="x" xml:lang="ko-Latn">${name}</person>`).name, 'Kim Ir Sen');
  });

  it('is its id where the record gives none', () => {
    assert.equal(only('<person xml:id="x"/>').name, 'x');
  });
});

describe('coordinates', () => {
  const written: readonly (readonly [string, readonly [number, number] | undefined])[] = [
    ['48.208333 16.373056', [48.208333, 16.373056]],
    ['48,208333 16,373056', [48.208333, 16.373056]],
    ['48.208333,16.373056', [48.208333, 16.373056]],
    ['48.2, 16.3', [48.2, 16.3]],
    ['-33,9\n 18,4', [-33.9, 18.4]],
    ['116 39', undefined],
    ['48.2', undefined],
    ['north of the river', undefined],
  ];
  for (const [geo, expected] of written) {
    it(`of "${geo.replace(/\s+/g, ' ')}" are ${expected?.join(' and ') ?? 'none'}`, () => {
      const place = only(`<place xml:id="x"><location><geo>${geo}</geo></location></place>`);
      const [latitude, longitude] = expected ?? [];
      assert.deepEqual(place.coordinates, expected && {latitude, longitude});
    });
  }
});

describe('an identifier', () => {
  const written: readonly (readonly [string, string, string | undefined])[] = [
    ['GeoNames', '2761369', 'https://www.geonames.org/2761369'],
    ['wikidata', 'javascript:alert(1)', undefined],
    ['URL', 'javascript:alert(1)', undefined],
    ['URL', 'JaVaScRiPt://https://e.org/%0aalert(1)', undefined],
    ['URL', 'data:text/html,x', undefined],
    ['wikidata', 'Q42" onclick="x', undefined],
    ['local', '42', undefined],
    ['URL', 'https://e.org/42', 'https://e.org/42'],
  ];
  for (const [type, value, href] of written) {
    it(`${value} of ${type} links to ${href ?? 'nothing'}`, () => {
      const escaped = value.replaceAll('"', '&quot;');
      const {identifiers} = only(
        `<person xml:id="x"><idno type="${type}">${escaped}</idno></person>`,
      );
      assert.deepEqual(identifiers, [{authority: type, value, ...(href ? {href} : {})}]);
    });
  }
});

describe('two registers', () => {
  const record = (id: string): string =>
    `<listPerson><person xml:id="${id}"><persName>P</persName><idno type="URL">https://e.org/${id}</idno></person></listPerson>`;

  function resolved(body: string, ...registers: TeiDocument[]): Resolution {
    const document = tei(`<p>${body}</p>`, '', 'letters/a.xml');
    const index = new EntityIndex([document, ...registers].map((each) => readRegister(each)));
    const [mention] = document.mentions;
    assert.ok(mention);
    return index.resolve(mention, document.file);
  }

  const one = tei(record('x'), '', 'registers/one.xml');
  const two = tei(record('x'), '', 'registers/two.xml');
  const three = tei(record('y'), '', 'registers/three.xml');

  it('that use one id are told apart by the file a pointer names', () => {
    const at = (file: string): readonly string[] =>
      resolved(`<persName ref="../registers/${file}.xml#x">n</persName>`, one, two).entityIds;
    assert.deepEqual([at('one'), at('two')], [['one:x'], ['two:x']]);
  });

  it('may be pointed to by a name without folders or ending', () => {
    for (const file of ['three', 'registers/three.xml', '../registers/three.xml']) {
      const {entityIds} = resolved(`<persName ref="${file}#y">n</persName>`, three);
      assert.deepEqual(entityIds, ['y'], file);
    }
  });

  for (const uri of ['https://e.org/y', 'http://e.org/y', 'https://e.org/y/', 'HTTP://e.org/y//']) {
    it(`know a record by its address, written ${uri}`, () => {
      assert.deepEqual(resolved(`<persName ref="${uri}">n</persName>`, three).entityIds, ['y']);
    });
  }

  it('keep what leads nowhere beside what does not', () => {
    const {entityIds, unresolved} = resolved(
      '<persName ref="three#y #gone hhttps://e.org/">n</persName>',
      three,
    );
    assert.deepEqual(entityIds, ['y']);
    assert.deepEqual(unresolved, ['#gone', 'hhttps://e.org/']);
  });

  it('are not asked about a date', () => {
    assert.equal(resolved('<date when="1945">n</date>', three).state, 'none');
  });

  it('make no record of a script', () => {
    const {state, entityIds} = resolved('<persName ref="javascript:alert(1)">n</persName>');
    assert.deepEqual([state, entityIds], ['unresolved', []]);
  });
});

describe('records that share an id', () => {
  it('in one file stay two, and links lead to the first', () => {
    const document = tei(
      '<p><persName ref="#x">X</persName></p><listPerson><person xml:id="x"><persName>One</persName></person><person xml:id="x"><persName>Two</persName></person></listPerson>',
    );
    const index = new EntityIndex([readRegister(document)]);
    assert.deepEqual(
      index.entities.map(({name}) => name),
      ['One', 'Two'],
    );
    const [mention] = document.mentions;
    assert.ok(mention);
    const [id] = index.resolve(mention, document.file).entityIds;
    assert.equal(index.get(id ?? '')?.name, 'One');
  });
});
