import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import type {DatedStatement} from '../../../components/core/collection/dated-statement.js';
import {datedStatements} from '../../../components/core/collection/dated-statements.js';
import {
  type GroupBy,
  groupStatements,
} from '../../../components/core/collection/group-statements.js';
import {
  sayExactness,
  saySubject,
  sayWitness,
} from '../../../components/core/collection/say-statement.js';
import {sayDate} from '../../../components/core/dates/say-date.js';
import {shapeOf} from '../../../components/core/dates/timeline/date-shape.js';
import {assembleFolder} from '../../node/build/sites.js';
import {projectRoot} from '../../tools/shared.js';
import {date} from '../dates/attributes.js';

const {collection} = await assembleFolder(
  join(projectRoot, 'texts/altay'),
  join(projectRoot, 'annotations/altay'),
  'https://lectern.example/texts/altay/',
);
const index = new CollectionIndex(collection);
const all = datedStatements(index);

describe('datedStatements, of the edition that ships', () => {
  it('holds every date of texts, headers and records once', () => {
    const inTexts = collection.documents.flatMap(({mentions}) => mentions.filter(({date}) => date));
    const inHeaders = collection.documents.filter(({header}) => header.date);
    const inRecords = collection.entities.flatMap(({dates}) => dates);
    assert.equal(all.length, inTexts.length + inHeaders.length + inRecords.length);
    assert.equal(new Set(all.map(({id}) => id)).size, all.length);
  });

  it('sets both datings of the clearing of Altay side by side, and calls them apart', () => {
    const group = groupStatements(all, 'event').find(
      ({subject}) => subject?.id === 'clearing-of-altay',
    );
    assert.equal(group?.apart, true);
    assert.deepEqual(
      group?.statements.map((one) => `${sayWitness(one)}: ${sayDate(one.date)}`),
      [
        'the editors’ authority file: possibly between March 1944 and September 1945',
        'Osman Batur: not after September 1944',
        'L. P. Beria to V. M. Molotov, 5 October 1945: September 1945',
      ],
    );
    const ties = group?.statements.flatMap(({subjects}) => subjects.map(({tie}) => tie));
    assert.deepEqual(ties, ['stated', 'linked', 'linked']);
  });

  it('ties a date to the event of its sentence only where neither has a nearer one', () => {
    const founded = all.filter(({wording, document}) => document && wording === '8 April 1945');
    for (const {subjects} of founded) {
      assert.ok(subjects.every(({id}) => id === 'founding-of-etna'));
    }
    const dissolved = all.find(({wording}) => wording === '20 January 1950');
    assert.deepEqual(
      dissolved?.subjects.map(({id}) => id),
      ['etna-end-1950-01-20'],
    );
  });

  it('keeps every date in some group, however they are grouped', () => {
    for (const by of ['document', 'event', 'kind'] satisfies GroupBy[]) {
      const groups = groupStatements(all, by);
      const ids = new Set(groups.flatMap(({statements}) => statements.map(({id}) => id)));
      assert.equal(ids.size, all.length, by);
    }
  });

  it('is restricted to documents and the entities they name', () => {
    const [memo] = collection.documents;
    assert.ok(memo);
    const own = datedStatements(index, [memo.id]);
    assert.ok(own.every(({document}) => document === undefined || document === memo.id));
    assert.ok(own.some(({id}) => id.startsWith('#beria ')));
    assert.ok(!own.some(({id}) => id.startsWith('#mao-zedong ')));
  });
});

describe('what is said of a statement', () => {
  const plain = (over: Partial<DatedStatement>): DatedStatement => ({
    id: 'a',
    date: date({when: '1944'}),
    kind: 'text',
    wording: 'in 1944',
    before: 'It was warm. The pass, they write, was closed ',
    after: ' by snow. In May it opened.',
    subjects: [],
    witness: 'Diary',
    ...over,
  });

  it('is the event, else the sentence around the date', () => {
    assert.equal(saySubject(plain({})), '…they write, was closed in 1944 by snow.');
    const subjects = [
      {id: 'x', name: 'Closing of the pass', kind: 'event' as const, tie: 'near' as const},
    ];
    assert.equal(saySubject(plain({subjects})), 'Closing of the pass');
  });

  it('names how exact it is', () => {
    const said = (attributes: Record<string, string>) => {
      const of = date(attributes);
      return sayExactness(of, shapeOf(of));
    };
    assert.equal(said({when: '1944'}), 'to the year');
    assert.equal(said({when: '1944-03'}), 'to the month');
    assert.equal(said({when: '1944-03-05'}), 'to the day');
    assert.equal(said({from: '1930', to: '1939'}), 'a span');
    assert.equal(said({notBefore: '1944-03', notAfter: '1944-05'}), 'between two limits');
    assert.equal(said({notAfter: '1944'}), 'begin open');
    assert.equal(said({when: '--10-06'}), 'no place in time');
  });
});
