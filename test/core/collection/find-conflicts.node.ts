import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {CollectionIndex} from '../../../components/core/collection/collection-index.js';
import type {Conflict} from '../../../components/core/collection/conflict.js';
import {findConflicts} from '../../../components/core/collection/find-conflicts.js';
import {sayWitness} from '../../../components/core/collection/say-statement.js';
import {assembleFolder} from '../../node/build/sites.js';
import {projectRoot} from '../../tools/shared.js';
import {teiFile} from '../tei/documents.js';

const ns = 'xmlns="http://www.tei-c.org/ns/1.0"';

const text = (title: string, words: string) =>
  teiFile(
    `<TEI ${ns}><teiHeader><fileDesc><titleStmt><title>${title}</title></titleStmt></fileDesc></teiHeader><text><body><p>${words}</p></body></text></TEI>`,
    `${title.toLowerCase()}.xml`,
  );

/** The conflicts of two short documents and an authority file with these records. */
function conflictsOf(records: string, first = '', second = ''): readonly Conflict[] {
  const authority = teiFile(`<standOff ${ns}>${records}</standOff>`, 'authority.xml');
  const documents = [text('First', first), text('Second', second), authority];
  return findConflicts(new CollectionIndex(assembleCollection({title: '', documents}).collection));
}

const person = (id: string, inside: string) =>
  `<person xml:id="${id}"><persName>${id}</persName>${inside}</person>`;

const flood = '<listEvent><event xml:id="flood"><label>Flood</label></event></listEvent>';
const tells = (when: string) =>
  `The <rs type="event" ref="authority.xml#flood">flood</rs> came on <date when="${when}">that day</date>.`;

describe('findConflicts', () => {
  it('finds an event that two documents date so that no day fits both', () => {
    const [found, ...more] = conflictsOf(flood, tells('1901-03-04'), tells('1902'));
    assert.ok(found?.kind === 'dates');
    assert.equal(found.subject.id, 'flood');
    assert.deepEqual(found.statements.map(sayWitness), ['First', 'Second']);
    assert.deepEqual(more, []);
  });

  it('finds nothing where one date lies within the other', () => {
    assert.deepEqual(conflictsOf(flood, tells('1901-03-04'), tells('1901')), []);
  });

  it('finds two births of one record, but not two appointments', () => {
    const [found, ...more] = conflictsOf(
      `<listPerson>${person(
        'Ada',
        '<birth when="1880"/><birth when="1882"/><floruit when="1900"/><floruit when="1910"/>',
      )}</listPerson>`,
    );
    assert.ok(found?.kind === 'dates');
    assert.equal(found.event, 'birth');
    assert.deepEqual(more, []);
  });

  const place = '<listPlace><place xml:id="oil"><placeName>Oilham</placeName></place></listPlace>';
  const held = (label: string, ...sources: string[]) =>
    `<listPerson>${sources
      .map((source, at) => person(`P${at}`, `<occupation ${source}>${label}</occupation>`))
      .join('')}</listPerson>${place}`;

  it('finds one office that two sources give to different persons', () => {
    const [found, ...more] = conflictsOf(
      held('Mayor of Oilham', 'source="first.xml" when="1901"', 'source="second.xml#p1"'),
    );
    assert.ok(found?.kind === 'office');
    assert.deepEqual(
      found.claims.map(({holder, witnesses}) => [holder.id, ...witnesses]),
      [
        ['P0', 'First'],
        ['P1', 'Second'],
      ],
    );
    assert.deepEqual(more, []);
  });

  for (const [why, label, one, other] of [
    ['one source names both', 'Mayor of Oilham', 'source="first.xml"', 'source="first.xml"'],
    ['no source is named', 'Mayor of Oilham', '', ''],
    [
      'one came after the other',
      'Mayor of Oilham',
      'source="first.xml" to="1901"',
      'source="second.xml" from="1902"',
    ],
    ['many can be that', 'Historian', 'source="first.xml"', 'source="second.xml"'],
  ] as const) {
    it(`finds nothing in an office where ${why}`, () => {
      assert.deepEqual(conflictsOf(held(label, one, other)), []);
    });
  }

  it('finds both datings of the clearing of Altay in the edition that ships', async () => {
    const {collection} = await assembleFolder(
      join(projectRoot, 'texts/altay'),
      join(projectRoot, 'annotations/altay'),
      'https://lectern.example/texts/altay/',
    );
    const index = new CollectionIndex(collection);
    const about = (documents?: string[]) => findConflicts(index, documents).map(({id}) => id);
    assert.ok(about().includes('dates clearing-of-altay'));
    assert.ok(
      about(['osman-batur', 'beria-molotov-1945-10-05']).includes('dates clearing-of-altay'),
    );
    assert.deepEqual(about(['east-turkestan-national-army']), []);
  });
});
