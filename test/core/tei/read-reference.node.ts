import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readReference} from '../../../components/core/tei/read-reference.js';

const collections = [] as const;
const system = (shelfmark: string, repository: string) =>
  readReference(shelfmark, {repository, collections})?.system;

describe('a shelfmark beside its repository', () => {
  it('is read as one of that archive', () => {
    const read = readReference('F7 12345', {repository: 'Archives nationales', collections});
    assert.deepEqual(
      read?.parts.map(({level, value}) => `${level} ${value}`),
      ['sous-serie F/7', 'article 12345'],
    );
    assert.equal(read?.repository, 'Archives nationales');
    assert.equal(read?.verbatim, 'F7 12345');
    assert.equal(system('R 58/276, Bl. 3', 'Bundesarchiv'), 'bundesarchiv');
    assert.equal(system('L/PS/12/2356', 'British Library'), 'india-office');
  });

  it('is not taken for another archive’s because it looks like one', () => {
    assert.equal(system('FO 371/12345', 'ГАРФ'), 'unknown');
    assert.equal(system('F/7/12345', 'Library of a small town'), 'unknown');
    assert.equal(system('105-00001-01', 'NARA'), 'unknown');
  });

  it('is told by its code where the repository is not known', () => {
    assert.equal(system('FO 371/12345', 'National Archives at Kew'), 'tna');
  });

  it('takes the repository over where it names none itself', () => {
    const read = readReference('f. 1, op. 2, d. 3', {repository: 'Archive N.', collections});
    assert.equal(read?.repository, 'Archive N.');
    const named = readReference('ГАРФ, ф. 1, оп. 2', {repository: 'Archive N.', collections});
    assert.equal(named?.repository, 'ГАРФ');
  });
});
