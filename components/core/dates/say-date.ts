import {msg, str} from '@lit/localize';
import {type DateEnds, endsOf} from './date-ends.js';
import type {DateEnd} from './date-interval.js';
import type {DateValue} from './date-value.js';
import type {HistoricalDate} from './historical-date.js';
import {type Shared, saysYearLast, sayValue} from './say-value.js';

/** How much the end of a range says for its start too. */
function sharedPart(start: DateValue, end: DateValue, locale: string): Shared {
  const sayable = (value: DateValue) => value.precision === 'month' || value.precision === 'day';
  if (!sayable(start) || !sayable(end) || !saysYearLast(locale)) return 'none';
  if (start.year !== end.year) return 'none';
  const sameMonth = start.month === end.month && start.precision === 'day';
  return sameMonth && end.precision === 'day' ? 'month' : 'year';
}

function sayRange(start: DateEnd, end: DateEnd, locale: string): string {
  const whole = sayValue(start.value, locale);
  const last = sayValue(end.value, locale);
  if (whole === last) return whole;
  const first = sayValue(start.value, locale, sharedPart(start.value, end.value, locale));
  if (start.sharp && end.sharp) return msg(str`from ${first} to ${last}`);
  if (start.sharp) return msg(str`from ${whole}, and not after ${last}`);
  if (end.sharp) return msg(str`from ${whole} at the earliest to ${last}`);
  return msg(str`between ${first} and ${last}`);
}

function sayEnds({point, start, end}: DateEnds, locale: string): string {
  if (point) return sayValue(point, locale);
  if (start && end) return sayRange(start, end, locale);
  if (start) {
    const first = sayValue(start.value, locale);
    return start.sharp ? msg(str`from ${first} on`) : msg(str`not before ${first}`);
  }
  if (end) {
    const last = sayValue(end.value, locale);
    return end.sharp ? msg(str`until ${last}`) : msg(str`not after ${last}`);
  }
  return '';
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
function endsOfInterval({earliest, latest, extent}: HistoricalDate): DateEnds {
  const end = (attribute: string, day: typeof earliest): DateEnd | undefined =>
    day && {
      attribute,
      value: {
        ...day,
        precision: 'day',
        earliest: day,
        latest: day,
        uncertain: false,
        approximate: false,
      },
      sharp: extent === 'throughout',
    };
  const [start, last] = [end('notBefore', earliest), end('notAfter', latest)];
  return {...(start && {start}), ...(last && {end: last}), malformed: []};
}

/**
 * A date in words: `5 October 1945`, `between March and May 1944`, `from 1930 to 1939`, `44 BCE`,
 * `6 October (year not given)`. Days are Gregorian. A date without a readable value says so.
 *
 * @param locale BCP 47; names of months and the order of the parts follow it, the words around them
 *     the localisation. `en` reads as British English, an unknown one too.
 */
export function sayDate(date: HistoricalDate, locale = 'en'): string {
  const written = endsOf(date.attributes);
  const values = [written.point, written.start?.value, written.end?.value].filter(
    (value) => value !== undefined,
  );
  const ends = values.length > 0 ? written : endsOfInterval(date);
  let said = sayOpen(values, sayEnds(ends, locale));
  if (said === '') {
    return date.malformed.length > 0 ? msg('date not readable') : msg('date not given');
  }
  if (values.some(({julian}) => julian)) said = msg(str`${said} (Julian calendar)`);
  const estimated = values.some(({approximate}) => approximate);
  if (estimated || date.attributes.precision?.trim() === 'low') {
    said = ends.point ? msg(str`about ${said}`) : msg(str`${said}, approximately`);
  }
  return date.certainty === 'low' ? msg(str`probably ${said}`) : said;
}
