import {msg, str} from '../words/msg.js';
import {wordsLocale} from '../words/words-locale.js';
import {calendarName, nameCalendar} from './calendars.js';
import {readCustomValue} from './custom-value.js';
import {partsOf} from './date-ends.js';
import {type DateParts, type DateValue, valuesOf} from './date-parts.js';
import type {HistoricalDate} from './historical-date.js';
import {marginOf} from './reckonings.js';
import {sayCalendarValue, sayInCalendar} from './say-calendar.js';

/** The two ends of what is said, or the one value. */
function ends({point, start, end}: DateParts): readonly (DateValue | undefined)[] {
  return point ? [point] : [start?.value, end?.value];
}

/** A value of @when-custom beside a readable @when, which goes before it. */
function besideWhen({attributes, calendar}: HistoricalDate): DateValue | undefined {
  const text = attributes['when-custom'];
  if (text === undefined) return undefined;
  const parsed = readCustomValue(text, attributes.datingMethod?.trim() || calendar);
  return parsed?.ok ? parsed.value : undefined;
}

/** A value in its own calendar; of a Gregorian day, its form in the calendar @calendar names. */
function sayEnd(value: DateValue | undefined, date: HistoricalDate, locale: string) {
  // A Julian year or month has no other name: the date in words says it already.
  if (value?.original?.calendar === 'julian' && value.year === undefined) return undefined;
  if (value?.original) return sayCalendarValue(value.original, locale);
  const isDay = value?.precision === 'day' || value?.precision === 'time';
  if (!isDay || !value.earliest || date.calendar === undefined) return undefined;
  return sayInCalendar(value.earliest, date.calendar, locale);
}

/**
 * The form of a date in the calendar of its wording, with that calendar's name: `25 October 1917
 * in the Julian calendar`, `28 Shawwal 1364 AH in the Islamic calendar`. From the value given in that calendar
 * where there is one, else from the Gregorian day. Undefined for Gregorian dates and where there is
 * no day to say in another calendar.
 */
export function sayOriginal(date: HistoricalDate, locale = wordsLocale()): string | undefined {
  const parts = partsOf(date);
  const beside = besideWhen(date);
  const values = parts.point && beside?.original ? [beside] : ends(parts);
  const said = values.map((value) => sayEnd(value, date, locale));
  const [first, last] = said;
  if (first === undefined && last === undefined) return undefined;
  if (values.some((value, at) => value && said[at] === undefined)) return undefined;
  // A value kept in the words of its own calendar says its name there already.
  const own = values.find((value) => value?.original)?.original;
  const name = own ? calendarName(own.calendar) : nameCalendar(date.calendar ?? '');
  if (said.length === 1 || first === last) return msg(str`${first ?? ''} in the ${name}`);
  if (last === undefined) return msg(str`from ${first ?? ''} in the ${name}`);
  if (first === undefined) return msg(str`to ${last} in the ${name}`);
  return msg(str`${first} to ${last} in the ${name}`);
}

/** Whether the day in use may have been off the one reckoned from its calendar. */
export function isReckonedRoughly(date: HistoricalDate): boolean {
  return valuesOf(partsOf(date)).some(({original}) => original && marginOf(original) > 0);
}
