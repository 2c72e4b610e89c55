import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {doubtsAbout} from '../../../components/core/archives/check-reference.js';
import {compareReferences} from '../../../components/core/archives/compare-references.js';
import {isadLevel, isadWords} from '../../../components/core/archives/isad-level.js';
import {levelTerm} from '../../../components/core/archives/level-terms.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {findRepository} from '../../../components/core/archives/repositories.js';
import {REPOSITORIES} from '../../../components/core/archives/repository-table.js';
import {anyText} from './references.js';

describe('compareReferences', () => {
  it('orders as the papers stand, in both scripts alike, unknown ones last', () => {
    const order = [
      'AVPRF, f. 06, op. 7, p. 21, d. 1',
      'GARF, f. 17, op. 2, d. 9',
      'ГАРФ, ф. 17, оп. 2, д. 10, л. 2',
      'GARF, f. 17, op. 2, d. 10, l. 9',
      'GARF, f. 17, op. 2, d. 10, l. 12',
      'GARF, f. 17, op. 2, d. 10, l. 12ob.',
      'ГАРФ, ф. 17, оп. 2, д. 10, л. 12а',
      'GARF, f. 17, op. 2, d. 10, l. 12b',
      'ГАРФ, ф. 17а, оп. 1, д. 1',
      'GARF, f. 9401s, op. 2, d. 10004',
      'NARA, RG 59, Box 9',
      'Box 10, RG 59, NARA',
      'TNA, FO 371/9',
      'TNA, FO 371/10, ff. 2-3',
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
    ['ОР РГБ, ф. 218, к. 1066, ед. хр. 3', []],
    ['RGANI, f. 89, per. 18, dok. 5, l. 1', []],
    ['ГАРФ, ф. 1, оп. 2, т. 1, д. 3, ч. 2, л. 4', []],
    ['FO 371/12345/F123', []],
    ['FO 371/12345, pp. 9-7', [/pages 9 to 7 run backwards/]],
    ['GARF, op. 1, f. 2, d. 3', [/“opis” stands before its “fond”/]],
    ['GARF, f. 1, d. 3, op. 2, l. 4', [/“delo” stands before its “opis”/]],
    ['AVPRF, f. 06, op. 7, d. 3, p. 21', []],
    ['GARF, f. 940194019, op. 2, d. 3', [/940194019 is too long for the number of a fond/]],
    ['GARF, f. 0, op. 2, d. 3', [/no fond 0/]],
    ['GARF, f. 9401s/ch, op. 1ss, d. 3a', []],
    ['GARF, f. 9401qx, op. 2, d. 3', [/“qx” in “9401qx” is no usual suffix/]],
    ['GARF, f. 9401c, op. 2, d. 3', [/“c” in “9401c” is no usual suffix/]],
    ['NARA, RG 5999, Box 2', [/5999 is too high for the number of a record group/]],
    ['NARA, RG 59, Box 2, Box 3', [/“box” is named twice/]],
    ['RG 59, Box 2', [/archive is not named/]],
    ['YIVO, RG 1400, Box 3', []],
    ['105-00001-01', []],
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

describe('isadLevel', () => {
  const rows: readonly (readonly [text: string, levels: string])[] = [
    ['GARF, f. 1, op. 2, d. 3, dok. 4, l. 5', 'fonds series file item -'],
    ['NARA, RG 59, Entry 1, Box 2, Folder 3', 'fonds series - file'],
    ['NARA, RG 59, 861.00/123', 'fonds item'],
    ['NARA, RG 59, 861.00', 'fonds file'],
    ['FO 371/12345/F123', 'series file item'],
    ['IOR/L/PS/12/2356', 'fonds sub-fonds series file'],
    ['BArch, R 58/276, fol. 12', 'fonds file -'],
    ['AN, F/7/12345, dossier 3, pièce 12', 'sub-fonds - file item'],
    ['AH, 002-020300-00041-012', 'fonds series file item'],
  ];
  for (const [text, levels] of rows) {
    it(`gives the levels of ${text}`, () => {
      const said = parseReference(text).parts.map((part) => isadLevel(part) ?? '-');
      assert.equal(said.join(' '), levels);
    });
  }

  it('has words for each level', () => assert.equal(isadWords('sub-fonds'), 'sub-fonds'));
});

describe('levelTerm', () => {
  it('explains a level to those who do not know it', () => {
    assert.deepEqual(levelTerm('fond'), {
      abbreviation: 'f.',
      term: 'fond',
      native: {term: 'фонд', language: 'ru'},
      explanation: 'fond: record group, all records of one creator',
    });
    assert.equal(levelTerm('record-group').abbreviation, 'RG');
    assert.equal(levelTerm('box').native, undefined);
  });
});
