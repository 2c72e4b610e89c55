import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {anyText, leaves, parts} from './references.js';

type Row = readonly [text: string, repository: string | undefined, parts: string, leaves: string];

const russian: readonly Row[] = [
  [
    'GARF, f. 9401s, op. 2, d. 10004, ll. 62-63',
    'GARF',
    'fond 9401s | opis 2 | delo 10004 | leaf 62-63',
    '62-63',
  ],
  [
    'ГАРФ. Ф. 9401с. Оп. 2. Д. 10004. Л. 62–63об.',
    'ГАРФ',
    'fond 9401с | opis 2 | delo 10004 | leaf 62–63об.',
    '62-63v',
  ],
  [
    'AVPRF, fond 0100, opis 46, papka 362, delo 12, listy 1, 3-5ob.',
    'AVPRF',
    'fond 0100 | opis 46 | papka 362 | delo 12 | leaf 1, 3-5ob.',
    '1-1 3-5v',
  ],
  [
    'АВП РФ, ф. 06, оп. 7, п. 21, д. 223, лл. 4-6',
    'АВП РФ',
    'fond 06 | opis 7 | papka 21 | delo 223 | leaf 4-6',
    '4-6',
  ],
  [
    'AVPRF, f. 0100, op. 46, d. 12, p. 362',
    'AVPRF',
    'fond 0100 | opis 46 | delo 12 | papka 362',
    '',
  ],
  ['RGASPI, f. 558, op. 11, d. 100, p. 5', 'RGASPI', 'fond 558 | opis 11 | delo 100 | page 5', ''],
  [
    'ГАРФ, ф. Р-5446, оп. 17а, ед. хр. 12, лл. 1, 3-5об., 7об-8',
    'ГАРФ',
    'fond Р-5446 | opis 17а | delo 12 | leaf 1, 3-5об., 7об-8',
    '1-1 3-5v 7v-8',
  ],
  [
    'РГАСПИ, ф. 17, оп. 162, д. 37, л. 5 и об.',
    'РГАСПИ',
    'fond 17 | opis 162 | delo 37 | leaf 5 и об.',
    '5-5v',
  ],
  [
    'RGVA, f. 1, op. 2, d. 3, l. 12aob',
    'RGVA',
    'fond 1 | opis 2 | delo 3 | leaf 12aob',
    '12av-12av',
  ],
  ['Fond 17 Opis 3 Delo 1162 List 9', undefined, 'fond 17 | opis 3 | delo 1162 | leaf 9', '9-9'],
  ['ЦАМО, ф. 500, оп. 12480, д. 3', 'ЦАМО', 'fond 500 | opis 12480 | delo 3', ''],
  ['Архив Н., ф. № 1, оп. № 2', 'Архив Н.', 'fond 1 | opis 2', ''],
  ['GARF, f. 9401', 'GARF', 'fond 9401', ''],
  [
    'State Archive of the Russian Federation (GARF), f. R-9401, op. 2, d. 100, ll. 62-63, certified copy',
    'GARF',
    'fond R-9401 | opis 2 | delo 100 | leaf 62-63 | other certified copy',
    '62-63',
  ],
  [
    'ГАРФ, ф. 9401с/ч, оп. 1сс, д. 123а, т. 2, л. 12-12об., 15, 17об.-18',
    'ГАРФ',
    'fond 9401с/ч | opis 1сс | delo 123а | volume 2 | leaf 12-12об., 15, 17об.-18',
    '12-12v 15-15 17v-18',
  ],
  [
    'ЦДАВО України, ф.р-1234, оп. 1, спр. 12, арк. 3 зв., 5 та 7',
    'ЦДАВО України',
    'fond р-1234 | opis 1 | delo 12 | leaf 3 зв., 5 та 7',
    '3v-3v 5-5 7-7',
  ],
  ['РГАСПИ, ф. 71, оп. 1, кор. 4, д. 5', 'РГАСПИ', 'fond 71 | opis 1 | box 4 | delo 5', ''],
  ['ЦГА РК, ф. 81-П, оп. 1доп, д. 3', 'ЦГА РК', 'fond 81-П | opis 1доп | delo 3', ''],
  ['RGASPI 17/162/37/91', 'RGASPI', 'fond 17 | opis 162 | delo 37 | leaf 91', '91-91'],
  ['ГАРФ, Р-5446/1а/12', 'ГАРФ', 'fond Р-5446 | opis 1а | delo 12', ''],
  [
    'АВП РФ. Ф. 0100. Оп. 29. Пор. 8. Пап. 210. Л. 4 об.',
    'АВП РФ',
    'fond 0100 | opis 29 | delo 8 | papka 210 | leaf 4 об.',
    '4v-4v',
  ],
  ['RGANI, f. 89, per. 18, dok. 5', 'RGANI', 'fond 89 | opis 18 | item 5', ''],
  [
    'ОР РГБ. Ф. 218. К. 1066. Ед. хр. 3. Л. 12 а об.',
    'ОР РГБ',
    'fond 218 | box 1066 | delo 3 | leaf 12 а об.',
    '12av-12av',
  ],
  [
    'ГАРФ. Ф. К-1 ос. Оп. 4 с/ч. Д. 2 доп. Ч. 1. Л. 1.',
    'ГАРФ',
    'fond К-1 ос | opis 4 с/ч | delo 2 доп | volume 1 | leaf 1',
    '1-1',
  ],
  [
    'ГАРФ. Ф. 1. Оп. 2. Д. 5 с приложением. Л. 7 а также 9',
    'ГАРФ',
    'fond 1 | opis 2 | delo 5 | other с приложением | leaf 7 | other а также 9',
    '7-7',
  ],
  ['GARF,\n f. 1,\u00a0op. 2, d. 3', 'GARF', 'fond 1 | opis 2 | delo 3', ''],
];

const western: readonly (readonly [system: string, ...Row])[] = [
  ['tna', 'FO 371/12345/F123', undefined, 'series FO 371 | piece 12345 | item F123', ''],
  [
    'tna',
    'The National Archives, FO 371/12345, ff. 3-5',
    'The National Archives',
    'series FO 371 | piece 12345 | leaf 3-5',
    '3-5',
  ],
  ['tna', 'TNA: PRO, KV 2/1234', 'TNA: PRO', 'series KV 2 | piece 1234', ''],
  ['tna', 'PRO 30/57/83', undefined, 'series PRO 30 | piece 57 | item 83', ''],
  ['tna', 'PRO, F.O. 371/12345', 'PRO', 'series FO 371 | piece 12345', ''],
  [
    'tna',
    'The National Archives (UK), FO 371/46199, F 8123/186/10, ff. 12-14',
    'The National Archives (UK)',
    'series FO 371 | piece 46199 | item F 8123/186/10 | leaf 12-14',
    '12-14',
  ],
  ['tna', 'TNA, E 101/351/12 m. 3', 'TNA', 'series E 101 | piece 351 | item 12 | leaf 3', '3-3'],
  [
    'tna',
    'FO 371/12345/F123 f. 3, UKNA',
    'UKNA',
    'series FO 371 | piece 12345 | item F123 | leaf 3',
    '3-3',
  ],
  [
    'india-office',
    'BL, IOR, L/P&S/12/2364, ff. 3-5',
    'BL',
    'collection IOR | department L/P&S | series 12 | piece 2364 | leaf 3-5',
    '3-5',
  ],
  ['bundesarchiv', 'BArch, R 43-II/1234', 'BArch', 'bestand R 43-II | file 1234', ''],
  ['bundesarchiv', 'BArch-MA, RW 4/v. 578', 'BArch-MA', 'bestand RW 4 | file v. 578', ''],
  [
    'bundesarchiv',
    'SAPMO-BArch, DY 30/J IV 2/2/456, Bl. 12 RS',
    'SAPMO-BArch',
    'bestand DY 30 | file J IV 2/2/456 | leaf 12 RS',
    '12v-12v',
  ],
  ['french', 'AN, AF IV 1234', 'AN', 'sous-serie AF/IV | article 1234', ''],
  ['french', 'AN, 20030298/12', 'AN', 'accession 20030298 | article 12', ''],
  ['french', 'AN, MC/ET/XII/345', 'AN', 'sous-serie MC/ET/XII | article 345', ''],
  [
    'chinese',
    'PRC FMA 118-00306-05(1), pp. 1-3',
    'PRC FMA',
    'quanzong 118 | juan 00306 | jian 05(1) | page 1-3',
    '',
  ],
  [
    'chinese',
    '《蒋中正总统文物》，台北“国史馆”藏，002-080200-00300-012x',
    '台北“国史馆”藏',
    'quanzong 002 | xilie 080200 | juan 00300 | jian 012x | other 《蒋中正总统文物》',
    '',
  ],
  ['nara', 'NACP, RG 226, Entry 1, Box 2', 'NACP', 'record-group 226 | entry 1 | box 2', ''],
  [
    'bundesarchiv',
    'BArch R 58/276, fol. 12',
    'BArch',
    'bestand R 58 | file 276 | leaf 12',
    '12-12',
  ],
  [
    'bundesarchiv',
    'Bundesarchiv, NS 19/1234, Bl. 5r-7v',
    'Bundesarchiv',
    'bestand NS 19 | file 1234 | leaf 5r-7v',
    '5-7v',
  ],
  [
    'nara',
    'NARA, RG 59, Entry 1, Box 2, Folder 3',
    'NARA',
    'record-group 59 | entry 1 | box 2 | folder 3',
    '',
  ],
  [
    'nara',
    'Box 7272, 893.00/10-545, Record Group 59, National Archives and Records Administration (NARA)',
    'NARA',
    'record-group 59 | decimal-file 893.00/10-545 | box 7272',
    '',
  ],
  ['nara', 'RG 59, Entry A1 205, Box 12', undefined, 'record-group 59 | entry A1 205 | box 12', ''],
  ['nara', 'NARA, M1509, Roll 12, frames 3-5', 'NARA', 'microfilm M1509 | roll 12 | frame 3-5', ''],
  [
    'nara',
    'NARA, RG 59, Central Decimal File 1945-1949, Box 12 Folder 3',
    'NARA',
    'record-group 59 | other Central Decimal File 1945-1949 | box 12 | folder 3',
    '',
  ],
  ['nara', 'NAID 123456; NARA', 'NARA', 'catalogue-number 123456', ''],
  [
    'nara',
    'NARA. RG 59. Entry 1. Box 2. Folder 3.',
    'NARA',
    'record-group 59 | entry 1 | box 2 | folder 3',
    '',
  ],
  [
    'tna',
    'FO371/12345, folio 3, The National Archives (TNA)',
    'TNA',
    'series FO 371 | piece 12345 | leaf 3',
    '3-3',
  ],
  [
    'tna',
    'The National Archives, Kew, HS 7/12',
    'The National Archives, Kew',
    'series HS 7 | piece 12',
    '',
  ],
  [
    'india-office',
    'BL, IOR: L/PS/12/2356, ff. 12v-13',
    'BL',
    'collection IOR | department L/PS | series 12 | piece 2356 | leaf 12v-13',
    '12v-13',
  ],
  [
    'india-office',
    'British Library, L/P&J/8/12',
    'British Library',
    'department L/P&J | series 8 | piece 12',
    '',
  ],
  ['bundesarchiv', 'BArch, DY 30/IV 2/2/12', 'BArch', 'bestand DY 30 | file IV 2/2/12', ''],
  [
    'french',
    'F/7/12345, dossier 3, pièce 12, fol. 4',
    undefined,
    'sous-serie F/7 | article 12345 | file 3 | item 12 | leaf 4',
    '4-4',
  ],
  ['french', 'Arch. nat., F7 12345', 'Arch. nat.', 'sous-serie F/7 | article 12345', ''],
  ['french', 'Archives nationales, 3W/12', 'Archives nationales', 'sous-serie 3W | article 12', ''],
  ['french', 'SHD, 7 N 1234', 'SHD', 'sous-serie 7N | article 1234', ''],
  [
    'chinese',
    'PRC FMA 105-00001-01, 16-19',
    'PRC FMA',
    'quanzong 105 | juan 00001 | jian 01 | page 16-19',
    '',
  ],
  [
    'chinese',
    '外交部档案馆，档号：105-00001-01，第3、5页',
    '外交部档案馆',
    'quanzong 105 | juan 00001 | jian 01 | page 3, 5',
    '',
  ],
  [
    'chinese',
    'Academia Historica, 002-020300-00041-012',
    'Academia Historica',
    'quanzong 002 | xilie 020300 | juan 00041 | jian 012',
    '',
  ],
  [
    'chinese',
    '國史館藏，蔣中正總統文物，典藏號：002-020300-00041-012',
    '國史館藏',
    'quanzong 002 | xilie 020300 | juan 00041 | jian 012 | other 蔣中正總統文物',
    '',
  ],
  [
    'chinese',
    '外交部档案馆 档号105-00001-01',
    '外交部档案馆',
    'quanzong 105 | juan 00001 | jian 01',
    '',
  ],
  ['chinese', '國史館，入藏登錄號：020000012345A', '國史館', 'accession 020000012345A', ''],
];

const none = [
  '',
  'hello world',
  'Delo 100',
  'f. 12',
  'London, British Library, Add. MS 1234, f. 12, p. 3',
  'The letter d. 5 October',
  'and/or 1/2',
  'ISO 8601/1',
  'Ohio Library, F/7/12345',
  'F7 12345',
  'L/PS/12/2356',
  'Telephone 105-00001-01',
  '020000012345A',
  'Hansard 17/162/37/91',
  '20030298/12',
  'MC/ET/XII/345',
  'NARA, leaflet',
  `GARF, f. 1, op. 2, ${'d. 3, '.repeat(200)}`,
];

describe('parseReference', () => {
  for (const [text, repository, expected, sides] of russian) {
    it(`reads ${text}`, () => {
      const read = parseReference(text);
      assert.equal(read.system, 'russian');
      assert.equal(read.repository, repository);
      assert.equal(parts(read), expected);
      assert.equal(leaves(read), sides);
      assert.equal(read.verbatim, text);
    });
  }

  for (const [system, text, repository, expected, sides] of western) {
    it(`reads ${text}`, () => {
      const read = parseReference(text);
      assert.equal(read.system, system);
      assert.equal(read.repository, repository);
      assert.equal(parts(read), expected);
      assert.equal(leaves(read), sides);
    });
  }

  for (const text of none) {
    it(`passes “${text.slice(0, 60)}” through`, () => {
      assert.deepEqual(parseReference(text), {
        verbatim: text,
        system: 'unknown',
        parts: [],
        leaves: [],
      });
    });
  }

  it('keeps the labels as printed', () => {
    const {parts} = parseReference('GARF, f. 9401s, op. 2, ed. khr. 3, ll. 62-63');
    assert.deepEqual(
      parts.map(({label}) => label),
      ['f.', 'op.', 'ed. khr.', 'll.'],
    );
  });

  it('never throws, and keeps the wording', () => {
    const pieces = fc.constantFrom(
      'f.',
      ' op. ',
      'д. ',
      'лл.',
      '1',
      '2-3об.',
      ', ',
      'ГАРФ',
      '/',
      '(',
    );
    const scraps = fc.array(pieces, {maxLength: 40}).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText, scraps), (text) => parseReference(text).verbatim === text),
      {numRuns: 1000},
    );
  });

  it('keeps every letter and digit of a reference in some part', () => {
    // In any order: the parts stand from the widest to the narrowest.
    const bare = (text: string) => [...text.replace(/[^\p{L}\p{N}]/gu, '')].sort().join('');
    fc.assert(
      fc.property(anyText, (text) => {
        const {system, repository = '', parts} = parseReference(text);
        if (system === 'unknown') return;
        const kept = parts.map(({label, value}) => `${label}${value}`).join('');
        assert.equal(bare(`${repository}${kept}`), bare(text));
      }),
      {numRuns: 500},
    );
  });
});
