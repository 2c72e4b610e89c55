import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {compareDays} from '../../../components/core/collection/entity-list/entity-lister.js';
import type {
  EntityList,
  EntityRow,
} from '../../../components/core/collection/entity-list/entity-row.js';
import {NameFilter} from '../../../components/core/collection/entity-list/filter-names.js';
import {listCollection} from '../../../components/core/collection/entity-list/list-collection.js';
import {NameOrder} from '../../../components/core/collection/entity-list/name-order.js';
import {assembleFolder} from '../../node/build/sites.js';
import {projectRoot} from '../../tools/shared.js';

const {collection} = await assembleFolder(
  join(projectRoot, 'texts/altay'),
  join(projectRoot, 'annotations/altay'),
  'https://lectern.example/texts/altay/',
);
const list = listCollection(collection);
const [memo, essay] = ['beria-molotov-1945-10-05', 'east-turkestan-national-army'];

const rowOf = (id: string, of: EntityList = list): EntityRow => {
  const row = [...of.rows, ...of.loose].find((each) => each.id === id);
  assert.ok(row, id);
  return row;
};

describe('the index of names of the edition that ships', () => {
  it('has what the texts call someone, the most frequent form first, and what the record does', () => {
    const osman = rowOf('osman-batur');
    assert.deepEqual(osman.forms[0]?.[0], 'Osman');
    assert.ok(osman.forms.some(([form, count]) => form === 'Ospan Batyr' && count > 1));
    assert.ok(osman.names.some(({text, lang}) => text === 'Оспан батыр' && lang === 'kk-Cyrl'));
    assert.equal(osman.since, '1899-01-01');
  });

  it('counts every mention of every document once', () => {
    for (const row of list.rows) {
      const mentions = collection.documents.flatMap((document) => document.mentions);
      const own = mentions.filter(({resolution}) => resolution.entityIds.includes(row.id));
      assert.equal(row.total, own.length, row.id);
    }
    for (const [document, counts] of list.counts) {
      for (const [number, count] of counts) {
        assert.ok(count > 0 && list.rows[number], `${document} ${number}`);
      }
    }
  });

  it('lists records that no text names, as not named', () => {
    assert.equal(rowOf('altay-city').total, 0);
    assert.equal(rowOf('altay-city').naming, 0);
  });

  it('can tell whom the essay names and the memo does not', () => {
    const named = (document: string): Set<string> =>
      new Set(list.counts.get(document)?.flatMap(([number]) => list.rows[number]?.id ?? []));
    const [inMemo, inEssay] = [named(memo), named(essay)];
    const only = [...inEssay].filter((id) => !inMemo.has(id));
    assert.ok(only.includes('elihan-tore') && only.includes('stalingrad'));
    assert.ok(!inEssay.has('osman-batur') && inMemo.has('osman-batur'));
  });
});

describe('names without a record', () => {
  const record = collection.documents[0];
  assert.ok(record);
  const [mention] = record.mentions.filter(({kind}) => kind === 'person');
  assert.ok(mention);
  const resolution = {state: 'none', entityIds: [], unresolved: []} as const;
  const named = (form: string, id: string) => ({...mention, form, id, resolution});
  const loose = listCollection({
    documents: [
      {...record, mentions: [named('Ann  Lee', 'a'), named('Ann Lee', 'b'), named('Bo', 'c')]},
      {...record, id: 'other', mentions: [named('Ann Lee', 'd')]},
    ],
    entities: [],
  });

  it('are put together by form, with their mentions', () => {
    assert.deepEqual(
      loose.loose.map(({name, total, naming}) => [name, total, naming]),
      [
        ['Ann Lee', 3, 2],
        ['Bo', 1, 1],
      ],
    );
    assert.equal(loose.looseMentions.get('~person Ann Lee')?.mentions.length, 3);
  });

  it('are numbered after the others, so that documents can be compared by them', () => {
    assert.deepEqual(loose.counts.get('other'), [[0, 1]]);
  });
});

describe('an index of nothing', () => {
  it('is empty', () => {
    const empty = listCollection({documents: [], entities: []});
    assert.deepEqual([empty.rows, empty.loose, empty.documents], [[], [], []]);
    assert.equal(new NameFilter().filter(empty.rows, 'Osman')?.fitting.size, 0);
  });
});

describe('filtering names', () => {
  const filter = new NameFilter();
  const found = (query: string): string[] => [
    ...(filter.filter(list.rows, query)?.fitting.keys() ?? []),
  ];

  for (const query of ['Оспан', '烏斯滿', 'وسپان', 'Usman', 'ospan batyr', 'Осман']) {
    it(`finds Osman by “${query}”`, () => assert.ok(found(query).includes('osman-batur')));
  }

  it('does not take Stalingrad for Stalin', () => {
    assert.deepEqual(found('Stalin'), ['stalin']);
    assert.deepEqual(found('Сталин'), ['stalin']);
  });

  it('gives names that begin so while a word is typed, and says so', () => {
    const typed = filter.filter(list.rows, 'Stali');
    assert.deepEqual([...(typed?.fitting.keys() ?? [])].sort(), ['stalin', 'stalingrad']);
    assert.ok(typed?.onlyBeginnings);
  });

  it('shows the name that was meant', () => {
    assert.equal(filter.filter(list.rows, 'Оспан')?.fitting.get('osman-batur'), 'Оспан');
  });

  it('is none for signs and for nothing', () => {
    assert.equal(filter.filter(list.rows, ' … «» '), undefined);
    assert.equal(filter.filter(list.rows, ''), undefined);
  });

  it('ends with a question of ten thousand letters', () => {
    assert.deepEqual(found('osman '.repeat(2000)).includes('osman-batur'), true);
  });
});

describe('the order of names', () => {
  it('has an initial for each, those of marks under their letter', () => {
    const order = new NameOrder('en');
    const initials = ['Ürümqi', '“our man”', '5th Corps', 'Æthelred', 'Łódź', 'Оспан', '烏斯滿'];
    assert.deepEqual(
      initials.map((name) => order.initialOf(name)),
      ['U', 'O', '#', 'A', 'L', 'О', '漢'],
    );
  });

  it('is that of the language: in Swedish Ö is a letter after Z', () => {
    assert.equal(new NameOrder('sv').initialOf('Örebro'), 'Ö');
    assert.equal(new NameOrder('en').initialOf('Örebro'), 'O');
  });

  it('is English for what is no language', () => {
    assert.equal(new NameOrder('no such tag').initialOf('Ann'), 'A');
  });

  it('puts other scripts after Latin letters', () => {
    const sorted = new NameOrder('en').sort(
      ['Яков', 'Zoe', '烏斯滿', 'ann'].map((name) => ({name})),
    );
    assert.deepEqual(
      sorted.map(({name}) => name),
      ['ann', 'Zoe', 'Яков', '烏斯滿'],
    );
  });

  it('counts years before 1 backwards', () => {
    assert.deepEqual(['0100-01-01', '-0044-03-15', '-0100-01-01'].sort(compareDays), [
      '-0100-01-01',
      '-0044-03-15',
      '0100-01-01',
    ]);
  });
});
