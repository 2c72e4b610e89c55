import {reduced} from '../natives/reduced.js';
import {endsOf} from './date-ends.js';
import {
  type CalendarDay,
  COARSEST_FIRST,
  type DateParts,
  type DateRange,
  valuesOf,
} from './date-parts.js';
import {dayNumber} from './day-number.js';
import type {Certainty, HistoricalDate} from './historical-date.js';

const NOTATIONS = ['', '-iso', '-custom'];
const DATES = ['when', 'notBefore', 'notAfter', 'from', 'to'];
/** What is kept as written: the values, and what tells how to read them. */
const KEPT = new Set([
  ...DATES.flatMap((name) => NOTATIONS.map((notation) => `${name}${notation}`)),
  'dur',
  'dur-iso',
  'precision',
  'evidence',
  'datingMethod',
  'datingPoint',
]);

/** What else of an element is looked at. */
const BESIDE = new Set(['calendar', 'cert', 'ana']);

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

/** The words of an attribute that lists pointers, apart from white space. */
const words = (value: string | undefined) => value?.split(/\s+/).filter(Boolean) ?? [];

type Bounds = Pick<HistoricalDate, 'earliest' | 'latest'>;
type Choose = (a: CalendarDay, b: CalendarDay) => CalendarDay;

const earlier: Choose = (a, b) => (dayNumber(a) <= dayNumber(b) ? a : b);
const later: Choose = (a, b) => (dayNumber(a) >= dayNumber(b) ? a : b);

/** The day chosen of several; undefined as soon as one of them is open. */
function chosen(days: readonly (CalendarDay | undefined)[], choose: Choose) {
  const [first, ...others] = days;
  return reduced(others, (a, b) => (a && b ? choose(a, b) : undefined), first);
}

function rangeBounds({start, end}: DateRange): Bounds {
  const [earliest, latest] = [start?.value.earliest, end?.value.latest];
  return {...(earliest && {earliest}), ...(latest && {latest})};
}

/** First and last possible day of a date; absent where it is open or has no place in time. */
export function boundsOf(parts: DateParts): Bounds {
  const {point, set} = parts;
  const range = rangeBounds(parts);
  if (point) {
    const {earliest, latest} = point;
    if (!earliest || !latest) return {};
    return {
      earliest: range.earliest ? later(earliest, range.earliest) : earliest,
      latest: range.latest ? earlier(latest, range.latest) : latest,
    };
  }
  if (!set || set.members.length === 0) return range;
  const bounds = set.members.map(rangeBounds);
  const earliest = chosen(
    bounds.map((each) => each.earliest),
    earlier,
  );
  const latest = chosen(
    bounds.map((each) => each.latest),
    later,
  );
  return {...(earliest && {earliest}), ...(latest && {latest})};
}

/** A date of these parts, with nothing known but what they say. */
export function dateOf(parts: DateParts): HistoricalDate {
  const values = valuesOf(parts);
  const sharp = parts.start?.sharp || parts.end?.sharp;
  return {
    ...boundsOf(parts),
    extent: sharp ? 'throughout' : 'within',
    precision: COARSEST_FIRST.find((p) => values.some(({precision}) => precision === p)) ?? 'none',
    // ISO 8601-2 calls a value with `?` uncertain; an editor's own @cert says more.
    ...(values.some(({uncertain}) => uncertain) && {certainty: 'low'}),
    inferred: false,
    attributes: {},
    malformed: parts.malformed,
  };
}

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
  const given = new Map<string, string>();
  let written = '';
  for (const [name, value] of pairs(attributes)) {
    if (!KEPT.has(name) && !BESIDE.has(name)) continue;
    given.set(name, value);
    written += `${name}\0${value}\0`;
  }
  const known = read.get(written);
  if (known) return known;
  const date = readAnew(given);
  // What is wrong with a date is said in the language in use now, and is not kept.
  if (date.malformed.length > 0) return date;
  if (read.size >= mostRead) read.clear();
  read.set(written, date);
  return date;
}

/** Texts name the same days again and again: each is read, and lies in memory, once. */
const read = new Map<string, HistoricalDate>();
const mostRead = 5000;

function readAnew(given: ReadonlyMap<string, string>): HistoricalDate {
  const kept = Object.fromEntries([...given].filter(([name]) => KEPT.has(name)));
  const calendar = given.get('calendar')?.trim() || given.get('datingMethod')?.trim();
  const cert = given.get('cert')?.trim();
  return {
    ...dateOf(endsOf(kept, calendar)),
    ...(isCertainty(cert) && {certainty: cert}),
    inferred: words(given.get('ana')).some((pointer) => pointer.endsWith('#inferred')),
    ...(calendar && {calendar}),
    attributes: kept,
  };
}
