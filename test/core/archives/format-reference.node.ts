import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  formatReference,
  type ReferenceStyle,
} from '../../../components/core/archives/format-reference.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {anyStyle, anyText, leaves} from './references.js';

const memo = 'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63';

const printed: readonly (readonly [
  ReferenceStyle['script'],
  ReferenceStyle['style'],
  text: string,
  expected: string,
])[] = [
  ['latin', 'short', memo, memo],
  ['cyrillic', 'short', memo, 'ГАРФ, ф. 9401с, оп. 2, д. 10004, лл. 62-63'],
  ['cyrillic', 'gost', memo, 'ГАРФ. Ф. 9401с. Оп. 2. Д. 10004. Л. 62–63.'],
  ['latin', 'gost', memo, 'GARF. F. 9401s. Op. 2. D. 10004. L. 62–63.'],
  [
    'latin',
    'chicago',
    memo,
    'State Archive of the Russian Federation (GARF), f. 9401s, op. 2, d. 10004, ll. 62–63',
  ],
  [
    'cyrillic',
    'chicago',
    memo,
    'Государственный архив Российской Федерации (ГАРФ), ф. 9401с, оп. 2, д. 10004, лл. 62–63',
  ],
  [
    'latin',
    'short',
    'ГАРФ, ф. Р-5446, оп. 17а, ед. хр. 12, л. 3об.',
    'GARF, f. R-5446, op. 17a, ed. khr. 12, l. 3ob.',
  ],
  ['latin', 'short', 'АВПРФ, ф. 06, оп. 7, п. 21, д. 3', 'AVPRF, f. 06, op. 7, papka 21, d. 3'],
  ['cyrillic', 'gost', 'TNA, FO 371/12345/F123, ff. 3-5', 'TNA. FO 371/12345/F123. Ff. 3–5.'],
  ['latin', 'own', 'TNA, FO 371/12345, f. 3', 'The National Archives: FO 371/12345, f. 3'],
  ['latin', 'chicago', 'TNA, FO371/12345', 'FO 371/12345, The National Archives (TNA)'],
  ['latin', 'short', 'BL, IOR/L/PS/12/2356, f 12', 'BL, IOR/L/PS/12/2356, f 12'],
  ['latin', 'short', 'BArch R 58/276, fol. 12', 'BArch, R 58/276, fol. 12'],
  [
    'latin',
    'chicago',
    'NARA, RG 59, Entry 1, Box 2',
    'Box 2, Entry 1, RG 59, National Archives and Records Administration (NARA)',
  ],
  [
    'latin',
    'own',
    'NARA, RG 59, Entry 1, Box 2, Folder 3',
    'Folder 3; Box 2; Entry 1; RG 59; National Archives and Records Administration',
  ],
  ['latin', 'gost', 'NARA, RG 59, Entry 1, 861.00/5', 'NARA. RG 59. Entry 1, 861.00/5.'],
  ['latin', 'own', memo, 'ГАРФ. Ф. 9401с. Оп. 2. Д. 10004. Л. 62–63.'],
  [
    'latin',
    'own',
    'GARF, f. R-9401, op. 1s/ch, d. 2, l. 3ob',
    'ГАРФ. Ф. Р-9401. Оп. 1с/ч. Д. 2. Л. 3 об.',
  ],
  [
    'latin',
    'short',
    'ЦДАВО, ф. 1, оп. 2, спр. 3, арк. 4 зв.',
    'TsDAVO, f. 1, op. 2, spr. 3, ark. 4zv.',
  ],
  ['latin', 'short', 'ЦГА РК, ф. 81-П, оп. 1доп, д. 3ж', 'TsGA RK, f. 81-P, op. 1dop, d. 3zh'],
  ['latin', 'short', 'AN, F7 12345, dossier 2', 'AN, F/7/12345, dossier 2'],
  ['latin', 'own', 'AN, 72 AJ 45', 'Archives nationales, 72AJ/45'],
  ['latin', 'own', 'PRC FMA 105-00001-01, 16-19', '外交部档案馆，档号：105-00001-01，第16-19页'],
  [
    'latin',
    'own',
    '外交部档案馆，档号：118-00306-05(1)，第3—5页',
    '外交部档案馆，档号：118-00306-05(1)，第3—5页',
  ],
  ['latin', 'own', '國史館，入藏登錄號：020000012345A', '國史館，入藏登錄號：020000012345A'],
  [
    'cyrillic',
    'short',
    'AVPRF, f. 0100, op. 29, por. 8, papka 210',
    'АВПРФ, ф. 0100, оп. 29, пор. 8, п. 210',
  ],
  ['latin', 'short', 'ГАРФ. Ф. 1. Оп. 4 с/ч. Ч. 2.', 'GARF, f. 1, op. 4 s/ch, ch. 2'],
  ['cyrillic', 'gost', 'RGASPI 17/162/37/91', 'РГАСПИ. Ф. 17. Оп. 162. Д. 37. Л. 91.'],
  ['latin', 'own', 'AH, 002-020300-00041-012', '國史館，典藏號：002-020300-00041-012'],
  [
    'latin',
    'chicago',
    'Academia Historica, 002-020300-00041-012',
    'Academia Historica, 002-020300-00041-012',
  ],
  ['cyrillic', 'gost', 'private hands', 'private hands'],
];

describe('formatReference', () => {
  for (const [script, style, text, expected] of printed) {
    it(`prints ${text} in ${script}, ${style}`, () => {
      assert.equal(formatReference(parseReference(text), {script, style}), expected);
    });
  }

  it('prints each run of leaves where it stood', () => {
    const two = 'GARF, f. 1, op. 2, d. 3, l. 4, d. 5, ll. 6-7';
    const read = parseReference(two);
    assert.equal(formatReference(read, {script: 'latin', style: 'short'}), two);
    assert.equal(leaves(read), '4-4 6-7');
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText, anyStyle, (text, style) => {
        assert.equal(typeof formatReference(parseReference(text), style), 'string');
      }),
    );
  });
});
