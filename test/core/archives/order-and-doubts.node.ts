import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {doubtsAbout} from '../../../components/core/archives/check-reference.js';
import {compareReferences} from '../../../components/core/archives/compare-references.js';
import {levelTerm} from '../../../components/core/archives/level-terms.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {findRepository, REPOSITORIES} from '../../../components/core/archives/repositories.js';
import {anyText} from './references.js';

describe('compareReferences', () => {
  it('orders as the papers stand, in both scripts alike, unknown ones last', () => {
    const order = [
      'AVPRF, f. 06, op. 7, p. 21, d. 1',
      'GARF, f. 17, op. 2, d. 9',
      'ГАРФ, ф. 17, оп. 2, д. 10, л. 2',
      'GARF, f. 17, op. 2, d. 10, l. 11',
      'ГАРФ, ф. 17а, оп. 1, д. 1',
      'GARF, f. 9401s, op. 2, d. 10004',
      'private hands 9',
      'private hands 10',
    ].map(parseReference);
    const sorted = [...order].reverse().sort(compareReferences);
    assert.deepEqual(
      sorted.map(({verbatim}) => verbatim),
      order.map(({verbatim}) => verbatim),
    );
  });

  it('is a total order', () => {
    const any = anyText.map(parseReference);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        assert.equal(Math.sign(compareReferences(a, b)), 0 - Math.sign(compareReferences(b, a)));
        assert.equal(compareReferences(a, b) === 0, a.verbatim === b.verbatim);
        if (compareReferences(a, b) < 0 && compareReferences(b, c) < 0) {
          assert.ok(compareReferences(a, c) < 0);
        }
      }),
      {numRuns: 1000},
    );
  });
});

describe('doubtsAbout', () => {
  const rows: readonly (readonly [text: string, doubts: readonly RegExp[]])[] = [
    // Only somebody who knows the inventory can doubt this number.
    ['GARF, f. 9401s, op. 2, d. 10004, ll. 62-63', []],
    ['GARF, f. 1, op. 2, d. 3, ll. 63-62', [/63 to 62 run backwards/]],
    ['GARF, f. 1, op. 2, d. 3, ll. 5ob.-5', [/5ob\. to 5 run backwards/]],
    ['GARF, f. 1, op. 2, d. 3, l. 5 i ob.', []],
    ['GARF, f. 1, op. 2, d. 3, l. 62631', [/Leaf 62631 is too high/]],
    ['GARF, f. 1, op. 2, d. 3, l. 0', [/no leaf 0/]],
    ['GARF, f. 1, d. 3', [/“delo” is given, but not its “opis”/]],
    ['GARF, op. 1, d. 3', [/“opis”.*not its “fond”/, /“delo”.*not its “fond”/]],
    ['GARF, f. 1, op. 2, l. 3', [/“list”.*not its “delo”/]],
    ['GARF, f. 1, op. 2, op. 3, d. 4', [/“opis” is named twice/]],
    ['f. 1, op. 2, d. 3', [/archive is not named/]],
    ['ГАРФ, ф. 9401c, оп. 2, д. 3', [/“9401c” mixes letters/]],
    ['FO 371/12345/F123', []],
    ['private hands', []],
  ];
  for (const [text, doubts] of rows) {
    it(`raises ${doubts.length} doubts about ${text}`, () => {
      const raised = doubtsAbout(parseReference(text));
      assert.equal(raised.length, doubts.length, raised.join('\n'));
      for (const [index, doubt] of doubts.entries()) assert.match(raised[index] ?? '', doubt);
    });
  }

  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => Array.isArray(doubtsAbout(parseReference(text)))));
  });
});

describe('repositories', () => {
  it('are found by name and abbreviation in either script', () => {
    for (const name of ['GARF', 'ГАРФ', 'State Archive of the Russian Federation', 'X (ГАРФ)']) {
      assert.equal(findRepository(name)?.latin, 'GARF');
    }
    assert.equal(findRepository('АВП РФ')?.latin, 'AVPRF');
    assert.equal(findRepository('TNA:PRO')?.latin, 'TNA');
    assert.equal(findRepository('Somewhere'), undefined);
    assert.equal(findRepository('constructor'), undefined);
  });

  it('share no name between two archives', () => {
    for (const one of REPOSITORIES) {
      const names = [one.latin, one.cyrillic, one.ownName, one.englishName, ...one.others];
      for (const name of names) if (name) assert.equal(findRepository(name), one, name);
      assert.notEqual(one.city() && one.country(), '');
    }
  });
});

describe('levelTerm', () => {
  it('explains a level to those who do not know it', () => {
    assert.deepEqual(levelTerm('fond'), {
      abbreviation: 'f.',
      term: 'fond',
      russian: 'фонд',
      explanation: 'fond: record group, all records of one creator',
    });
    assert.equal(levelTerm('record-group').abbreviation, 'RG');
    assert.equal(levelTerm('box').russian, undefined);
  });
});
