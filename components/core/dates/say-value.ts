import {msg, str} from '../words/msg.js';
import {remembering} from '../words/remembering.js';
import type {DateValue} from './date-parts.js';
import {saySeason} from './seasons.js';

/** What to leave out of a day because the other end of the range says it: `1` to 5 June 1947. */
export type Shared = 'none' | 'year' | 'month';

/** `en` says the day first, as documents and their editors do; an unknown locale reads as English. */
export const usableLocale: (locale: string) => string = remembering((locale) => {
  try {
    return Intl.getCanonicalLocales(locale)[0]?.replace(/^en$/, 'en-GB') ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
});

// Making an Intl format costs as much as some hundred uses, one use as much as some hundred look-ups,
// and a text has thousands of dates.
const ofMonth = {calendar: 'gregory', timeZone: 'UTC', month: 'long'} as const;
const ofYear = {...ofMonth, year: 'numeric'} as const;
const monthFormat = remembering((locale) => new Intl.DateTimeFormat(locale, ofYear));
const dayFormat = remembering(
  (locale) => new Intl.DateTimeFormat(locale, {...ofYear, day: 'numeric'}),
);
const monthAlone = remembering((locale) => new Intl.DateTimeFormat(locale, ofMonth));
const dayAlone = remembering(
  (locale) => new Intl.DateTimeFormat(locale, {...ofMonth, day: 'numeric'}),
);
const yearFormat = remembering(
  (locale) => new Intl.NumberFormat(usableLocale(locale), {useGrouping: false}),
);

// Day and month names are asked of the leap year 2000 and the year put in by ourselves: so years
// outside the reach of Date, and years before 1, need nothing special.
const partsOf = remembering((said) => {
  const [locale = '', month, day] = said.split(' ');
  return (day === undefined ? monthFormat : dayFormat)(locale).formatToParts(
    Date.UTC(2000, Number(month) - 1, Number(day ?? 1)),
  );
});

const parts = (locale: string, month: number, day?: number) =>
  partsOf(day === undefined ? `${locale} ${month}` : `${locale} ${month} ${day}`);

/**
 * A year in words; 0 is 1 BCE (ISO 8601). Years of two figures say their era, all others where the
 * other end of the range lies before 1.
 */
export function sayYear(year: number, locale: string, withEra = false): string {
  const digits = yearFormat(locale);
  if (year <= 0) return msg(str`${digits.format(1 - year)} BCE`);
  return year < 100 || withEra ? msg(str`${digits.format(year)} CE`) : digits.format(year);
}

/** Whether this language says day, month, year in this order, so that a range may share the end. */
export const saysYearLast: (locale: string) => boolean = remembering((locale) => {
  const order = parts(usableLocale(locale), 1, 1).map(({type}) => type);
  return order.indexOf('day') < order.indexOf('month') && order.at(-1) === 'year';
});

function withoutYear(locale: string, month: number, day?: number): string {
  const format = day === undefined ? monthAlone : dayAlone;
  return format(locale).format(Date.UTC(2000, month - 1, day ?? 1));
}

function withoutMonth(locale: string, month: number, day: number): string {
  const said = parts(locale, month, day);
  const untilMonth = said.slice(
    0,
    said.findIndex(({type}) => type === 'month'),
  );
  return untilMonth
    .map(({type, value}) => (type === 'day' ? value : value.replace(/[^.].*$/, '')))
    .join('');
}

/** A time of day as written: seconds only where they say something, the zone in brackets. */
function sayTime(time: string): string {
  const [, clock = time, seconds = '', zone = ''] =
    /^(\d\d:\d\d)(:\d\d(?:[.,]\d+)?)?(.*)$/.exec(time) ?? [];
  const exact = `${clock}${/[1-9]/.test(seconds) ? seconds : ''}`;
  if (zone === '') return exact;
  return zone === 'Z' ? `${exact} (UTC)` : `${exact} (UTC${zone})`;
}

/** One date value in words of the locale: `5 October 1945`, `September 1945`, `the 1930s`. */
export function sayValue(
  value: DateValue,
  locale: string,
  shared: Shared = 'none',
  withEra = false,
): string {
  const {year, month, day, time, precision} = value;
  const language = usableLocale(locale);
  if (year === undefined) {
    if (time !== undefined) return sayTime(time);
    if (month !== undefined) return withoutYear(language, month, day);
    return msg(str`day ${day ?? ''} of the month`);
  }
  const inYear = (one: number) => sayYear(one, language, withEra);
  if (value.season !== undefined) return saySeason(value.season, inYear(year));
  const [first, last] = [value.earliest?.year ?? year, value.latest?.year ?? year];
  if (precision === 'decade' || precision === 'century') {
    if (year >= 100 && precision === 'decade') return msg(str`the ${inYear(year)}s`);
    return msg(str`the years ${inYear(first)} to ${inYear(last)}`);
  }
  if (month === undefined) return inYear(year);
  if (shared === 'month' && day !== undefined) return withoutMonth(language, month, day);
  if (shared !== 'none') return withoutYear(language, month, day);
  const said = parts(language, month, day)
    .map((part) => (part.type === 'year' ? inYear(year) : part.value))
    .join('');
  if (precision === 'week') return msg(str`the week of ${said}`);
  return time === undefined ? said : msg(str`${said}, ${sayTime(time)}`);
}
