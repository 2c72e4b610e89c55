import {type DateEnds, endsOf} from './date-ends.js';
import type {DateValue} from './date-value.js';
import type {Certainty, HistoricalDate} from './historical-date.js';

const NOTATIONS = ['', '-iso', '-custom'];
const DATES = ['when', 'notBefore', 'notAfter', 'from', 'to'];
/** What is kept as written: the values, and what tells how to read them. */
const KEPT = new Set([
  ...DATES.flatMap((name) => NOTATIONS.map((notation) => `${name}${notation}`)),
  'dur',
  'dur-iso',
  'precision',
  'datingMethod',
  'datingPoint',
]);

const COARSEST_FIRST = ['recurring', 'century', 'decade', 'year', 'month', 'day', 'time'] as const;

export type DateAttributes =
  | ReadonlyMap<string, string>
  | readonly {readonly name: string; readonly value: string}[];

function pairs(attributes: DateAttributes): Iterable<readonly [string, string]> {
  if ('get' in attributes) return attributes.entries();
  return attributes.map(({name, value}) => [name, value] as const);
}

function isCertainty(value: string | undefined): value is Certainty {
  return value === 'high' || value === 'medium' || value === 'low' || value === 'unknown';
}

function coarsest(values: readonly DateValue[]): HistoricalDate['precision'] {
  return COARSEST_FIRST.find((p) => values.some(({precision}) => precision === p)) ?? 'none';
}

function valuesOf({point, start, end}: DateEnds): readonly DateValue[] {
  return [point, start?.value, end?.value].filter((value) => value !== undefined);
}

/** The words of an attribute that lists pointers, apart from white space. */
const words = (value: string | undefined) => value?.split(/\s+/).filter(Boolean) ?? [];

/**
 * Reads the dating attributes of a TEI element: att.datable.w3c, .iso and .custom, @calendar,
 * @datingMethod, @cert, and `#inferred` in @ana (P5 13.4.1). @period is not a date and is ignored,
 * as is every other attribute. Nothing throws: what is no date stands in `malformed` with its
 * reason, and a date without readable attributes has the precision `none`.
 *
 * @param attributes a map, or a list of names and values as `XmlElement.attributes` holds; of a
 *     name given twice the last counts
 */
export function readDate(attributes: DateAttributes): HistoricalDate {
  const given = new Map(pairs(attributes));
  const kept = Object.fromEntries([...given].filter(([name]) => KEPT.has(name)));
  const ends = endsOf(kept);
  const values = valuesOf(ends);
  const earliest = ends.point?.earliest ?? ends.start?.value.earliest;
  const latest = ends.point?.latest ?? ends.end?.value.latest;
  const cert = given.get('cert')?.trim();
  // ISO 8601-2 calls a value with `?` uncertain; an editor's own @cert says more.
  const doubted = values.some(({uncertain}) => uncertain) ? 'low' : undefined;
  const certainty = isCertainty(cert) ? cert : doubted;
  const calendar = (given.get('calendar') ?? given.get('datingMethod'))?.trim();
  return {
    ...(earliest && {earliest}),
    ...(latest && {latest}),
    extent: ends.start?.sharp || ends.end?.sharp ? 'throughout' : 'within',
    precision: coarsest(values),
    ...(certainty && {certainty}),
    inferred: words(given.get('ana')).some((pointer) => pointer.endsWith('#inferred')),
    ...(calendar && {calendar}),
    attributes: kept,
    malformed: ends.malformed,
  };
}
