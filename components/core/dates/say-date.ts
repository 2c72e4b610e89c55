import {msg, str} from '../words/msg.js';
import {wordsLocale} from '../words/words-locale.js';
import {partsOf} from './date-ends.js';
import {
  type Component,
  type DateEnd,
  type DateParts,
  type DateRange,
  type DateSet,
  type DateValue,
  dayValue,
  valuesOf,
} from './date-parts.js';
import {sayWithDoubt} from './doubt.js';
import {readDuration, sayDuration} from './duration.js';
import type {HistoricalDate} from './historical-date.js';
import {sayCalendarValue} from './say-calendar.js';
import {type Shared, saysYearLast, sayValue, usableLocale} from './say-value.js';

/** How a date's words are to be made. */
interface Manner {
  readonly locale: string;
  /** Said once for the whole, so that no value needs to say it: "about". */
  readonly estimatedWhole: boolean;
  /** Whether years after 1 CE say so, because the range begins before. */
  readonly withEra?: boolean;
}

const isJulian = ({original, year}: DateValue) =>
  original?.calendar === 'julian' && year === undefined;

/** A value with days but no Gregorian name: a year of another calendar, `1560-XX-25`. */
const isSpread = (value: DateValue) => value.year === undefined && value.earliest !== undefined;

function sayComponents(parts: readonly Component[], locale: string): string {
  const names = {year: msg('year'), month: msg('month'), day: msg('day')};
  const said = parts.map((part) => names[part]);
  return new Intl.ListFormat(usableLocale(locale), {type: 'conjunction'}).format(said);
}

/** One value; of one that has no name of its own, the day that bounds it on this side. */
function sayOne(
  value: DateValue,
  side: 'start' | 'end',
  {locale, estimatedWhole, withEra}: Manner,
  shared: Shared = 'none',
): string {
  if (isJulian(value) && value.original) return sayCalendarValue(value.original, locale);
  const bound = side === 'start' ? value.earliest : value.latest;
  let said =
    isSpread(value) && bound
      ? sayValue(dayValue(bound), locale, shared, withEra)
      : sayValue(value, locale, shared, withEra);
  const {uncertainParts, approximateParts} = value;
  if (uncertainParts) said = msg(str`${said} (doubtful: ${sayComponents(uncertainParts, locale)})`);
  if (approximateParts) {
    said = msg(str`${said} (estimated: ${sayComponents(approximateParts, locale)})`);
  }
  return value.approximate && !estimatedWhole ? msg(str`about ${said}`) : said;
}

/** How much the end of a range says for its start too. */
function sharedPart(start: DateValue, end: DateValue, locale: string): Shared {
  const sayable = ({precision, year}: DateValue) =>
    (precision === 'month' || precision === 'day') && year !== undefined;
  if (!sayable(start) || !sayable(end) || !saysYearLast(locale)) return 'none';
  if (start.year !== end.year) return 'none';
  const sameMonth = start.month === end.month && start.precision === 'day';
  return sameMonth && end.precision === 'day' ? 'month' : 'year';
}

/** Whether a range begins before 1 CE and ends after: `between 101 BCE and 100 CE`. */
const crossesEra = (start: DateEnd, end: DateEnd) =>
  (start.value.earliest?.year ?? 1) < 1 && (end.value.latest?.year ?? 0) > 0;

function sayRange(start: DateEnd, end: DateEnd, said: Manner): string {
  const manner = {...said, withEra: crossesEra(start, end)};
  const whole = sayOne(start.value, 'start', manner);
  const last = sayOne(end.value, 'end', manner);
  if (whole === last) return whole;
  const shared = sharedPart(start.value, end.value, manner.locale);
  const first = sayOne(start.value, 'start', manner, shared);
  if (start.sharp && end.sharp) return msg(str`from ${first} to ${last}`);
  if (start.sharp) return msg(str`from ${whole}, and not after ${last}`);
  if (end.sharp) return msg(str`from ${whole} at the earliest to ${last}`);
  return msg(str`between ${first} and ${last}`);
}

function sayEnds({start, end, unknown}: DateRange, manner: Manner): string {
  if (start && end) return sayRange(start, end, manner);
  if (start) {
    const first = sayOne(start.value, 'start', manner);
    if (unknown === 'end') return msg(str`from ${first} to a day that is not known`);
    return start.sharp ? msg(str`from ${first} on`) : msg(str`not before ${first}`);
  }
  if (end) {
    const last = sayOne(end.value, 'end', manner);
    if (unknown === 'start') return msg(str`from a day that is not known to ${last}`);
    return end.sharp ? msg(str`until ${last}`) : msg(str`not after ${last}`);
  }
  return '';
}

/** A single value as the two days that bound it, for one that has no name of its own. */
function asBounds({earliest, latest}: DateValue): DateRange {
  const end = (day: typeof earliest): DateEnd | undefined =>
    day && {attribute: 'when', value: dayValue(day), sharp: false};
  const [start, last] = [end(earliest), end(latest)];
  return {...(start && {start}), ...(last && {end: last})};
}

function sayPoint(point: DateValue, limits: DateRange, manner: Manner): string {
  const spread = isSpread(point) && !isJulian(point);
  const said = spread ? sayEnds(asBounds(point), manner) : sayOne(point, 'start', manner);
  const limited = sayEnds(limits, manner);
  return limited === '' ? said : msg(str`${said}, ${limited}`);
}

function sayMember({start, end}: DateRange, manner: Manner): string {
  if (start && !end) return msg(str`${sayOne(start.value, 'start', manner)} or later`);
  if (end && !start) return msg(str`${sayOne(end.value, 'end', manner)} or earlier`);
  if (!start || !end) return '';
  if (start.value === end.value) return sayPoint(start.value, {}, manner);
  const [first, last] = [sayOne(start.value, 'start', manner), sayOne(end.value, 'end', manner)];
  return first === last ? first : msg(str`${first} to ${last}`);
}

function saySet({choice, members}: DateSet, manner: Manner): string {
  const type = choice === 'one' ? 'disjunction' : 'conjunction';
  return new Intl.ListFormat(usableLocale(manner.locale), {type}).format(
    members.map((member) => sayMember(member, manner)),
  );
}

function sayParts(parts: DateParts, manner: Manner): string {
  if (parts.point) return sayPoint(parts.point, parts, manner);
  return parts.set ? saySet(parts.set, manner) : sayEnds(parts, manner);
}

/** What a recurring day leaves open, in words after it. */
function sayOpen(values: readonly DateValue[], said: string): string {
  const recurring = values.find(({precision}) => precision === 'recurring');
  if (!recurring) return said;
  return recurring.month === undefined
    ? msg(str`${said} (month and year not given)`)
    : msg(str`${said} (year not given)`);
}

/** A date made without attributes, e.g. for the whole of a collection, has its interval only. */
function partsOfInterval({earliest, latest, extent}: HistoricalDate): DateParts {
  const end = (attribute: string, day: typeof earliest): DateEnd | undefined =>
    day && {attribute, value: dayValue(day), sharp: extent === 'throughout'};
  const [start, last] = [end('notBefore', earliest), end('notAfter', latest)];
  return {...(start && {start}), ...(last && {end: last}), malformed: []};
}

/** What is said of a date without a value that could be read. */
function sayUndated({attributes, malformed}: HistoricalDate, locale: string): string {
  const duration = readDuration(attributes.dur ?? attributes['dur-iso'] ?? '');
  if (duration) return msg(str`lasting ${sayDuration(duration, locale)}`);
  return malformed.length > 0 ? msg('date not readable') : msg('date not given');
}

/**
 * A date in words: `5 October 1945`, `between March and May 1944`, `from 1930 to 1939`, `44 BCE`,
 * `6 October (year not given)`, `possibly 1944`. Days are Gregorian. A date without a readable value
 * says so.
 *
 * @param locale BCP 47; names of months and the order of the parts follow it, the words around them
 *     the localisation. `en` reads as British English, an unknown one too.
 */
export function sayDate(date: HistoricalDate, locale = wordsLocale()): string {
  const read = partsOf(date);
  const values = valuesOf(read);
  const parts = values.length > 0 ? read : partsOfInterval(date);
  const low = date.attributes.precision?.trim() === 'low';
  const estimatedWhole = low || (values.length > 0 && values.every((value) => value.approximate));
  let said = sayOpen(values, sayParts(parts, {locale, estimatedWhole}));
  if (said === '') return sayUndated(date, locale);
  if (values.some(isJulian)) said = msg(str`${said} (Julian calendar)`);
  if (estimatedWhole) {
    said = parts.point ? msg(str`about ${said}`) : msg(str`${said}, approximately`);
  }
  return sayWithDoubt(date.certainty, said);
}
