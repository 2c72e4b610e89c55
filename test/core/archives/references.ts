import fc from 'fast-check';
import type {ArchivalReference} from '../../../components/core/archives/archival-reference.js';
import {
  formatReference,
  type ReferenceStyle,
} from '../../../components/core/archives/format-reference.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';

/** Levels and values on one line: `fond 9401s | opis 2`. */
export const parts = ({parts}: ArchivalReference) =>
  parts.map(({level, value}) => `${level} ${value}`).join(' | ');

/** Leaves as `62-63v`. */
export const leaves = ({leaves}: ArchivalReference) =>
  leaves
    .map(({from, to}) =>
      [from, to].map((one) => `${one.leaf}${one.letter ?? ''}${one.verso ? 'v' : ''}`).join('-'),
    )
    .join(' ');

/** Print again and read: what must come back equal. */
export const again = (reference: ArchivalReference, style: ReferenceStyle) =>
  parseReference(formatReference(reference, style));

const letter = fc.constantFrom('', '', 'а', 'б', 'с');
const number = fc
  .tuple(fc.constantFrom('', '', 'Р-'), fc.integer({min: 1, max: 99_999}), letter)
  .map(([prefix, n, suffix]) => `${prefix}${n}${suffix}`);
const leaf = fc
  .tuple(fc.integer({min: 1, max: 400}), letter, fc.boolean())
  .map(([n, suffix, verso]) => `${n}${suffix}${verso ? 'об.' : ''}`);
const range = fc.oneof(
  leaf,
  fc.tuple(leaf, leaf).map(([a, b]) => (a === b ? a : `${a}-${b}`)),
);
/** References in Cyrillic, as the `short` style prints them. */
export const russianReference = fc
  .record({
    repository: fc.constantFrom('ГАРФ', 'РГАСПИ', 'АВПРФ', 'РГВА', 'ЦАМО', 'Архив Н.', ''),
    fond: number,
    opis: number,
    papka: fc.option(number),
    delo: fc.tuple(fc.constantFrom('д.', 'ед. хр.'), number),
    leaves: fc.array(range, {maxLength: 4}),
  })
  .map(({repository, fond, opis, papka, delo, leaves}) => {
    const several = leaves.length > 1 || leaves.some((one) => differ(one));
    const said = [
      repository,
      `ф. ${fond}`,
      `оп. ${opis}`,
      papka === null ? '' : `п. ${papka}`,
      delo.join(' '),
      leaves.length === 0 ? '' : `${several ? 'лл.' : 'л.'} ${leaves.join(', ')}`,
    ];
    return said.filter(Boolean).join(', ');
  });

/** Whether a range names two leaf numbers, not two sides of one. */
function differ(range: string): boolean {
  const [from, to] = range.split('-').map((one) => Number.parseInt(one, 10));
  return to !== undefined && from !== to;
}

const western = fc.oneof(
  fc
    .tuple(fc.constantFrom('FO', 'WO', 'KV'), fc.nat(999), fc.nat(99999), fc.option(fc.nat(99)))
    .map(([code, series, piece, item]) =>
      [`${code} ${series}`, piece, ...(item === null ? [] : [`F${item}`])].join('/'),
    ),
  fc.tuple(fc.nat(999), fc.nat(99)).map(([rg, box]) => `NARA, RG ${rg}, Entry 1, Box ${box}`),
  fc.tuple(fc.nat(99), fc.nat(999)).map(([a, b]) => `BArch, R ${a}/${b}, fol. ${b + 1}`),
);
/** References and texts that are none. */
export const anyText = fc.oneof(
  russianReference,
  western,
  fc.string(),
  fc.string({unit: 'grapheme'}),
);
export const westernReference = western;
export const anyStyle: fc.Arbitrary<ReferenceStyle> = fc.record({
  script: fc.constantFrom('latin', 'cyrillic'),
  style: fc.constantFrom('short', 'gost', 'chicago'),
});
