import {wordsLocale} from '../words/words-locale.js';
import {calendarOf, pointers} from './calendars.js';
import type {CalendarDay, CalendarValue} from './date-parts.js';
import {dayNumber, gregorianDay} from './day-number.js';
import {dayIn, spanOf} from './reckonings.js';
import {sayYear, usableLocale} from './say-value.js';

type Grain = 'year' | 'month' | 'day';

function intlDay(
  day: CalendarDay,
  key: string,
  locale: string,
  grain: Grain = 'day',
): string | undefined {
  const format = new Intl.DateTimeFormat(usableLocale(locale), {
    calendar: key,
    timeZone: 'UTC',
    year: 'numeric',
    ...(grain !== 'year' && {month: 'long'}),
    ...(grain === 'day' && {day: 'numeric'}),
    ...(key === 'hebrew' ? {} : {era: 'short'}),
  });
  // An engine without this calendar falls back to another one without a word.
  if (format.resolvedOptions().calendar !== key) return undefined;
  const instant = new Date(0);
  instant.setUTCFullYear(day.year, day.month - 1, day.day);
  return Number.isNaN(instant.getTime()) ? undefined : format.format(instant);
}

function sayJulian({year, month, day}: CalendarValue, locale: string): string {
  const said = sayYear(year, locale);
  if (month === undefined) return said;
  const name = new Intl.DateTimeFormat(usableLocale(locale), {month: 'long', timeZone: 'UTC'});
  const words = name.format(Date.UTC(2000, month - 1, 1));
  return day === undefined ? `${words} ${said}` : `${day} ${words} ${said}`;
}

const REPUBLICAN_MONTHS =
  'vendémiaire brumaire frimaire nivôse pluviôse ventôse germinal floréal prairial messidor thermidor fructidor'.split(
    ' ',
  );
const REPUBLICAN_YEARS = 'I II III IV V VI VII VIII IX X XI XII XIII XIV'.split(' ');

// These names are the source's own in every language, as a Latin month in a charter would be.
function sayRepublican({year, month, day}: CalendarValue): string {
  const words = month === undefined ? '' : (REPUBLICAN_MONTHS[month - 1] ?? 'jour complémentaire');
  return [day, words, `an ${REPUBLICAN_YEARS[year - 1] ?? year}`].filter(Boolean).join(' ');
}

/**
 * A year, month or day of another calendar in its own words: `28 Shawwal 1364 AH`, `14 ventôse an II`.
 */
export function sayCalendarValue(value: CalendarValue, locale = wordsLocale()): string {
  if (value.calendar === 'julian') return sayJulian(value, locale);
  if (value.calendar === 'republican') return sayRepublican(value);
  const span = spanOf(value);
  const key = calendarOf(value.calendar)?.intl;
  const grain = value.day !== undefined ? 'day' : value.month !== undefined ? 'month' : 'year';
  const said = span && key && intlDay(gregorianDay(span.first), key, locale, grain);
  return said || [value.year, value.month, value.day].filter(Boolean).join('-');
}

/**
 * Says a (Gregorian) day in the calendar a @calendar pointer names: `25 October 1917` for 7 November
 * 1917 and `#julian`. Undefined for the Gregorian calendar itself, a calendar that is not known or
 * cannot be reckoned here, and where several are named. Lunar days are those of the reckoning, which
 * observation may have moved by a day.
 */
export function sayInCalendar(
  day: CalendarDay,
  calendar: string,
  locale = wordsLocale(),
): string | undefined {
  const [pointer, another] = pointers(calendar);
  if (pointer === undefined || another !== undefined) return undefined;
  const known = calendarOf(pointer);
  if (known?.intl !== undefined) return intlDay(day, known.intl, locale);
  const value = known?.reckoned && dayIn(known.reckoned, dayNumber(day));
  return value && sayCalendarValue(value, locale);
}
