import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Entity} from '../../../components/core/entities/entity.js';
import {EntityIndex} from '../../../components/core/entities/entity-index.js';
import {readRegister} from '../../../components/core/entities/register.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei} from '../tei/documents.js';

const indexOf = (...documents: readonly TeiDocument[]): EntityIndex =>
  new EntityIndex(documents.map((document) => readRegister(document)));

const tiesOf = (entity: Entity | undefined): (string | undefined)[][] =>
  (entity?.related ?? []).map(({relation, label, part, entityId}) => [
    relation,
    label,
    part,
    entityId,
  ]);

const person = (id: string, name: string, more = ''): string =>
  `<person xml:id="${id}"><persName>${name}</persName>${more}</person>`;

describe('a relation', () => {
  const people = person('islam', 'Ислам') + person('osman', 'Оспан') + person('kaysa', 'قايشا');
  const related = (relation: string): EntityIndex =>
    indexOf(
      tei(
        `<listPerson>${people}<listRelation type="personal">${relation}</listRelation></listPerson>`,
      ),
    );

  it('ties both sides, each with its part in it', () => {
    const index = related('<relation name="parent" active="#islam #kaysa" passive="#osman"/>');
    assert.deepEqual(tiesOf(index.get('islam')), [['parent', 'Оспан', 'active', 'osman']]);
    assert.deepEqual(tiesOf(index.get('osman')), [
      ['parent', 'Ислам', 'passive', 'islam'],
      ['parent', 'قايشا', 'passive', 'kaysa'],
    ]);
  });

  it('may be mutual', () => {
    const index = related('<relation name="spouse" mutual="#islam #kaysa"/>');
    assert.deepEqual(tiesOf(index.get('islam')), [['spouse', 'قايشا', 'mutual', 'kaysa']]);
    assert.deepEqual(tiesOf(index.get('kaysa')), [['spouse', 'Ислам', 'mutual', 'islam']]);
  });

  it('is called by the last part of an address, else by its type', () => {
    const written = [
      ['ref="https://e.org/rel#childOf"', 'childOf'],
      ['name="rel:knows"', 'knows'],
      ['type="social"', 'social'],
      ['', 'personal'],
    ];
    for (const [attributes, name] of written) {
      const index = related(`<relation ${attributes} active="#islam" passive="#osman"/>`);
      assert.equal(index.get('islam')?.related[0]?.relation, name);
    }
  });

  it('that names nobody of the collection keeps what it wrote, and one without a side is none', () => {
    const index = related(
      '<relation name="foe" active="#osman" passive="#gone"/><relation name="x" active="#osman"/><relation name="y" mutual="#osman"/>',
    );
    assert.deepEqual(tiesOf(index.get('osman')), [['foe', '#gone', 'active', undefined]]);
  });

  it('among a crowd stays within bounds', () => {
    const crowd = Array.from({length: 400}, (_, at) => `#p${at}`).join(' ');
    const records = Array.from({length: 400}, (_, at) => person(`p${at}`, `P${at}`)).join('');
    const index = indexOf(
      tei(`<listPerson>${records}<relation name="met" mutual="${crowd}"/></listPerson>`),
    );
    const ties = index.entities.reduce((sum, {related}) => sum + related.length, 0);
    assert.ok(ties >= 400 && ties <= 10_000, String(ties));
  });

  it('may stand in another file than the records it ties', () => {
    const records = tei(`<listPerson>${people}</listPerson>`, '', 'persons.xml');
    const relations = tei(
      '<ab><listRelation><relation name="parent" active="persons.xml#islam" passive="persons.xml#osman"/></listRelation></ab>',
      '',
      'relations.xml',
    );
    assert.deepEqual(tiesOf(indexOf(records, relations).get('islam')), [
      ['parent', 'Оспан', 'active', 'osman'],
    ]);
  });
});

describe('a record in a record', () => {
  const index = indexOf(
    tei(`<listPlace><place xml:id="altay"><placeName>阿勒泰</placeName><note>near <placeName ref="#x">X</placeName></note>
      <place xml:id="koktokay"><placeName>富蘊</placeName><note>on <geogName ref="#y">Y</geogName></note></place></place></listPlace>
      <listOrg><org xml:id="army"><orgName>Army</orgName><listPerson>${person('fatih', 'Fatih')}</listPerson></org></listOrg>`),
  );
  it('is a part of the outer one, and says for itself what it says', () => {
    assert.deepEqual(tiesOf(index.get('koktokay')), [
      ['part-of', '阿勒泰', undefined, 'altay'],
      ['note', 'Y', undefined, undefined],
    ]);
    assert.deepEqual(tiesOf(index.get('altay')), [['note', 'X', undefined, undefined]]);
    assert.deepEqual(tiesOf(index.get('fatih')), [['part-of', 'Army', undefined, 'army']]);
  });
});

describe('what a record points to', () => {
  it('is called by the element it stands in, or by its own name', () => {
    const index = indexOf(
      tei(
        `<listPerson>${person('a', 'A', '<residence><settlement ref="#w">Wien</settlement></residence><affiliation ref="#u">University</affiliation>')}</listPerson>`,
      ),
    );
    assert.deepEqual(tiesOf(index.get('a')), [
      ['residence', 'Wien', undefined, undefined],
      ['affiliation', 'University', undefined, undefined],
    ]);
  });

  it('by its name is an identifier of the record', () => {
    const name = '<persName ref="https://viaf.org/viaf/42/">A</persName>';
    const index = indexOf(
      tei(
        `<p><persName ref="http://www.viaf.org/viaf/42">x</persName></p><listPerson><person xml:id="a">${name}</person></listPerson>`,
      ),
    );
    assert.equal(index.get('a')?.identifiers[0]?.href, 'https://viaf.org/viaf/42/');
    assert.deepEqual(index.get('a')?.related, []);
  });
});

describe('records that are the same', () => {
  const central = tei(
    `<listPerson>${person('osman', 'Osman Batur', '<birth when="1899"/><idno type="wikidata">Q1</idno>')}</listPerson>`,
    '',
    'persons.xml',
  );
  const letter = (file: string, more = ''): TeiDocument =>
    tei(
      `<p><persName ref="#p1">Ospan</persName></p><listPerson><person xml:id="p1" sameAs="persons.xml#osman"><persName>Оспан</persName><birth when="1900"/>${more}</person></listPerson>`,
      '',
      file,
    );

  it('are one entity, in which nothing either says is lost', () => {
    const [one, two] = [letter('a.xml'), letter('b.xml', '<note>of the Kerey</note>')];
    const index = indexOf(one, two, central);
    const ids = [one, two].map((document) => {
      const [mention] = document.mentions;
      assert.ok(mention);
      return index.resolve(mention, document.file).entityIds;
    });
    assert.deepEqual(ids, [['osman'], ['osman']]);
    const entity = index.get('osman');
    assert.deepEqual(
      index.entities.map(({id}) => id),
      ['osman'],
    );
    assert.deepEqual(
      entity?.names.map(({text}) => text),
      ['Osman Batur', 'Оспан'],
    );
    assert.deepEqual(
      entity?.dates.map(({date}) => date.attributes.when),
      ['1899'],
    );
    assert.deepEqual(entity?.notes, ['of the Kerey']);
    assert.deepEqual(entity?.related, []);
  });

  it('may say so in a circle, or of a long row of others', () => {
    const row = Array.from(
      {length: 3000},
      (_, at) =>
        `<person xml:id="p${at}" sameAs="#p${(at + 1) % 3000}"><persName>N${at}</persName></person>`,
    );
    const index = indexOf(tei(`<listPerson>${row.join('')}</listPerson>`));
    assert.equal(index.entities.length, 1);
    assert.equal(index.entities[0]?.names.length, 3000);
  });
});

describe('many records', () => {
  it('of one id in one file each keep an id of their own', () => {
    const records = person('x', 'X').repeat(16_000);
    const index = indexOf(tei(`<listPerson>${records}</listPerson>`));
    assert.equal(new Set(index.entities.map(({id}) => id)).size, 16_000);
  });
});
