import fc from 'fast-check';
import type {ArchivalReference} from '../../../components/core/archives/archival-reference.js';
import {
  formatReference,
  type ReferenceStyle,
} from '../../../components/core/archives/format-reference.js';
import {readLeaves} from '../../../components/core/archives/leaves.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {findRepository} from '../../../components/core/archives/repositories.js';
import {leafLetterIn, numberIn} from '../../../components/core/archives/scripts.js';

/** Levels and values on one line: `fond 9401s | opis 2`. */
export const parts = ({parts}: ArchivalReference) =>
  parts.map(({level, value}) => `${level} ${value}`).join(' | ');

/** Leaves as `62-63v`. */
export const leaves = ({leaves}: Pick<ArchivalReference, 'leaves'>) =>
  leaves
    .map(({from, to}) =>
      [from, to]
        .map(({leaf, letter = '', verso}) => {
          return `${leaf}${leafLetterIn('latin', letter)}${verso ? 'v' : ''}`;
        })
        .join('-'),
    )
    .join(' ');

/** Print again and read: what must come back equal. */
export const again = (reference: ArchivalReference, style: ReferenceStyle) =>
  parseReference(formatReference(reference, style));

/**
 * What a reference says, whatever its script and punctuation: archive, levels with their numbers,
 * leaves. Two references are the same when this is.
 */
export function meaning(reference: ArchivalReference) {
  const {system, repository = '', parts} = reference;
  const said = parts.map(({level, value}) => {
    const sides = level === 'leaf' || level === 'page' ? readLeaves(value) : [];
    const number = numberIn('latin', value).replace(/[–—]/g, '-').replace(/\.$/, '');
    return `${level} ${sides.length > 0 ? leaves({leaves: sides}) : number}`;
  });
  const archive = findRepository(repository)?.latin ?? repository.replace(/\.$/, '');
  return {system, archive, said, leaves: leaves(reference)};
}

const letter = fc.constantFrom('', '', 'а', 'б', 'с');
const suffix = fc.constantFrom('', '', 'а', 'с', 'сс', 'с/ч', 'доп', 'ж', '-П');
const number = fc
  .tuple(fc.constantFrom('', '', 'Р-'), fc.integer({min: 1, max: 99_999}), suffix)
  .map(([prefix, n, behind]) => `${prefix}${n}${behind}`);
const leaf = fc
  .tuple(fc.integer({min: 1, max: 400}), letter, fc.boolean())
  .map(([n, behind, verso]) => `${n}${behind}${verso ? 'об.' : ''}`);
const range = fc.oneof(
  leaf,
  fc.tuple(leaf, leaf).map(([a, b]) => (a === b ? a : `${a}-${b}`)),
);
const cyrillicArchive = fc.constantFrom(
  'ГАРФ',
  'РГАСПИ',
  'АВПРФ',
  'РГВА',
  'ЦАМО',
  'ЦГА РК',
  'Архив Н.',
  '',
);
/** References in Cyrillic, as the `short` style prints them. */
export const russianReference = fc
  .record({
    repository: cyrillicArchive,
    fond: number,
    opis: number,
    papka: fc.option(number),
    delo: fc.tuple(fc.constantFrom('д.', 'ед. хр.'), number),
    volume: fc.option(fc.integer({min: 1, max: 9})),
    leaves: fc.array(range, {maxLength: 4}),
  })
  .map(({repository, fond, opis, papka, delo, volume, leaves}) => {
    const several = leaves.length > 1 || leaves.some((one) => differ(one));
    const said = [
      repository,
      `ф. ${fond}`,
      `оп. ${opis}`,
      papka === null ? '' : `п. ${papka}`,
      delo.join(' '),
      volume === null ? '' : `т. ${volume}`,
      leaves.length === 0 ? '' : `${several ? 'лл.' : 'л.'} ${leaves.join(', ')}`,
    ];
    return said.filter(Boolean).join(', ');
  });

/** Whether a range names two leaf numbers, not two sides of one. */
function differ(range: string): boolean {
  const [from, to] = range.split('-').map((one) => Number.parseInt(one, 10));
  return to !== undefined && from !== to;
}

const count = (max: number) => fc.integer({min: 1, max});
const figures = (length: number) =>
  fc.integer({min: 0, max: 10 ** length - 1}).map((n) => String(n).padStart(length, '0'));
const listed = (...labels: string[]) =>
  fc
    .option(fc.tuple(fc.constantFrom(...labels), count(300), fc.option(count(300))))
    .map((one) => (one === null ? '' : `, ${one[0]} ${one[1]}${one[2] ? `-${one[2]}` : ''}`));
const named = (...names: string[]) =>
  fc.constantFrom(...names).map((name) => (name === '' ? '' : `${name}, `));

/** References of each other grammar, as the `short` style prints them. */
export const westernReferences = {
  tna: fc
    .tuple(
      named('', 'TNA', 'The National Archives', 'TNA: PRO'),
      fc.constantFrom('FO', 'WO', 'KV'),
      count(999),
      count(99_999),
      fc.constantFrom('', '/F123', '/F 123/4/10', '/2'),
      listed('f.', 'ff.', 'p.', 'folio'),
    )
    .map(([name, code, series, piece, item, folio]) => {
      return `${name}${code} ${series}/${piece}${item}${folio}`;
    }),
  'india-office': fc
    .tuple(
      named('', 'BL', 'British Library'),
      fc.constantFrom('L/PS/12', 'R/15/1', 'L/P&J/8', 'V/27'),
      count(9999),
      listed('f.', 'ff.'),
    )
    .map(([name, series, piece, folio]) => `${name}IOR/${series}/${piece}${folio}`),
  bundesarchiv: fc
    .tuple(
      named('BArch', 'Bundesarchiv', 'BArch-MA'),
      fc.constantFrom('R', 'NS', 'DY', 'RH', 'R 2 I'),
      count(99),
      fc.oneof(count(9999).map(String), fc.constant('IV 2/2/123')),
      listed('fol.', 'Bl.', 'S.'),
    )
    .map(([name, bestand, n, file, folio]) => {
      return `${name}${/\d/.test(bestand) ? bestand : `${bestand} ${n}`}/${file}${folio}`;
    }),
  french: fc
    .tuple(
      named('AN', 'Archives nationales', 'SHD'),
      fc.constantFrom('F/7', 'AJ/38', 'BB/18', '72AJ', '3W', 'AF/IV', 'F/1cII', '7N'),
      count(99_999),
      fc.option(count(99)),
      fc.option(count(99)),
      listed('fol.', 'f.'),
    )
    .map(([name, series, article, dossier, piece, folio]) => {
      const within = [
        dossier === null ? '' : `, dossier ${dossier}`,
        piece === null ? '' : `, pièce ${piece}`,
      ];
      return `${name}${series}/${article}${within.join('')}${folio}`;
    }),
  chinese: fc
    .tuple(
      fc.oneof(
        fc.tuple(
          named('', 'PRC FMA', '外交部档案馆'),
          fc.tuple(figures(3), figures(5), figures(2)).map((all) => all.join('-')),
        ),
        fc.tuple(
          named('', 'AH', 'Academia Historica', '國史館'),
          fc.tuple(figures(3), figures(6), figures(5), figures(3)).map((all) => all.join('-')),
        ),
      ),
      listed('p.', 'pp.'),
    )
    .map(([[name, code], pages]) => `${name}${code}${pages}`),
  nara: fc
    .tuple(
      named('', 'NARA', 'U.S. National Archives'),
      count(600),
      fc.option(fc.constantFrom('Entry 1', 'Entry A1 205', 'Series 4')),
      fc.option(fc.constantFrom('861.00/123', '893.00')),
      fc.option(count(9999)),
      fc.option(count(99)),
    )
    .map(([name, group, entry, decimal, box, folder]) => {
      const within = [
        entry,
        decimal,
        box === null ? null : `Box ${box}`,
        folder === null ? null : `Folder ${folder}`,
      ];
      return `${name}${[`RG ${group}`, ...within].filter((one) => one !== null).join(', ')}`;
    }),
} as const;

export const westernReference = fc.oneof(...Object.values(westernReferences));

/** Pieces of references in no order: what is hardest to read back. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['f.', ' op. ', 'д. ', 'лл.', 'спр. ', ' арк. ', 'т. ', '1', '2-3об.', '12v', '5 i ob.'],
        ...[
          '0',
          '9401с/ч',
          ', ',
          '; ',
          '. ',
          ' ',
          ':',
          'ГАРФ',
          'NARA',
          'TNA',
          'AN',
          'BArch',
          '國史館',
        ],
        ...[
          'RG 59',
          'Box ',
          'Folder 3',
          'pp. 4-5',
          '861.00/1',
          'FO 371/1',
          '/F1',
          'F/7/12',
          'f. 3',
        ],
        ...[
          '105-00001-01',
          'IOR/L/PS/12/1',
          'R 58/2',
          'Bl. ',
          'copy',
          'of',
          '(',
          ')',
          '/',
          '-',
          'Entry',
        ],
        ...['档号', '第3页', '，', 'M1234', 'NAID 12', 'p.', 'S.', 'dossier 4', 'Kew'],
        ...['17/162/37', 'RGASPI', '20030298/12', 'AF IV 12', 'MC/ET/XII/3', 'F.O. 371/1'],
        ...['F 8123/1/10', 'per. 3', 'к. 4', 'ч. 2', ' с/ч', '(1)', 'IOR, L/PS/12/1', '5 RS', ' а'],
        ...['BA-MA', 'R 43-II/1', ' m. 3', 'PRO 30/5', '118-00306-05(1)', '台北“国史馆”藏'],
      ),
      fc.string({maxLength: 3}),
    ),
    {maxLength: 24},
  )
  .map((all) => all.join(''));

/** References and texts that are none. */
export const anyText = fc.oneof(
  russianReference,
  westernReference,
  scraps,
  fc.string(),
  fc.string({unit: 'grapheme'}),
);

export const anyStyle: fc.Arbitrary<ReferenceStyle> = fc.record({
  script: fc.constantFrom('latin', 'cyrillic'),
  style: fc.constantFrom('short', 'gost', 'chicago', 'own'),
});
