import fc from 'fast-check';
import {readDate} from '../../../components/core/dates/read-date.js';

/** A date read from attributes written as an object. */
export const date = (attributes: Readonly<Record<string, string>>) =>
  readDate(new Map(Object.entries(attributes)));

/** A day as `1945-10-05`, for tables. */
export const written = (day?: {year: number; month: number; day: number}) =>
  day === undefined ? undefined : `${day.year}-${day.month}-${day.day}`;

const names = [
  ...['when', 'notBefore', 'notAfter', 'from', 'to'].flatMap((name) => [
    name,
    `${name}-iso`,
    `${name}-custom`,
  ]),
  ...['dur', 'cert', 'precision', 'calendar', 'datingMethod', 'ana', 'period'],
];

const two = (number: number) => String(number).padStart(2, '0');
const year = fc.integer({min: -60, max: 2100}).map((n) => {
  return `${n < 0 ? '-' : ''}${String(Math.abs(n)).padStart(4, '0')}`;
});
/** Values near the grammar, right and wrong, and arbitrary text. */
export const anyValue = fc.oneof(
  year,
  fc.tuple(year, fc.integer({min: 0, max: 13})).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .tuple(year, fc.integer({min: 0, max: 13}), fc.integer({min: 0, max: 32}))
    .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, year).map(([a, b]) => `${a}/${b}`),
  fc.constantFrom(
    '193X',
    '19XX',
    '-000X',
    '1944?',
    '1944~',
    '1944%',
    '--10-06',
    '12:30',
    '',
    'low',
  ),
  fc.constantFrom(
    'high',
    '#julian',
    '#gregorian',
    '#inferred',
    '../1944',
    '1945-W40-5',
    '1945-W40',
    '1944-21',
    '1364-10-28',
    '14 ventôse an II',
    'P1Y2M',
    '#hijri',
    '#hebrew',
    '#persian',
    '#roc',
    '#revolutionary',
    '__proto__',
  ),
  fc.string(),
);
export const anyAttributes = fc.uniqueArray(
  fc.record({name: fc.oneof(fc.constantFrom(...names), fc.string()), value: anyValue}),
  {selector: ({name}) => name, maxLength: 7},
);
export const anyDate = anyAttributes.map(readDate);
