import {times} from '../../natives/times.js';
import {counted} from '../../words/counted.js';
import {msg, str} from '../../words/msg.js';
import {wordsLocale} from '../../words/words-locale.js';
import {gregorianDay} from '../day-number.js';
import {sayYear, usableLocale} from '../say-value.js';
import type {Tick, TickStep} from './ticks.js';

const two = (number: number) => String(number).padStart(2, '0');

const months = new Map<string, readonly string[]>();

/** Asked of a leap year within the reach of Date, as the names are the same in all. */
function monthsOf(locale: string, style: 'short' | 'long'): readonly string[] {
  const key = `${style} ${locale}`;
  const known = months.get(key);
  if (known) return known;
  const format = new Intl.DateTimeFormat(usableLocale(locale), {
    calendar: 'gregory',
    timeZone: 'UTC',
    month: style,
  });
  const names = times(12, (month) => format.format(Date.UTC(2000, month, 1)));
  months.set(key, names);
  return names;
}

/** The short name of a division, beside that of the coarser one it is part of: `Oct`, `5`, `14:30`. */
export function sayTick({at, unit}: Tick, locale = wordsLocale()): string {
  const {year, month, day} = gregorianDay(Math.floor(at + 1e-9));
  if (unit === 'year') return sayYear(year, locale);
  if (unit === 'month') return monthsOf(locale, 'short')[month - 1] ?? String(month);
  if (unit === 'day') return new Intl.NumberFormat(usableLocale(locale)).format(day);
  const minutes = Math.round((at - Math.floor(at + 1e-9)) * 1440);
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The whole name of a coarser division: `1944`, `October 1944`, `5 October 1944`. */
export function sayBand({at, unit}: Tick, locale = wordsLocale()): string {
  const {year, month, day} = gregorianDay(Math.floor(at));
  const inYear = sayYear(year, locale);
  if (unit === 'year') return inYear;
  const named = monthsOf(locale, 'long')[month - 1] ?? String(month);
  return unit === 'month' ? msg(str`${named} ${inYear}`) : msg(str`${day} ${named} ${inYear}`);
}

/** How exact the axis is, in words: `by months`, `by 5 years`. */
export function sayStep({unit, count}: TickStep): string {
  switch (unit) {
    case 'minute':
      return count === 1
        ? msg('one mark a minute')
        : counted(str`one mark every ${count} {minute|minutes}`);
    case 'hour':
      return count === 1
        ? msg('one mark an hour')
        : counted(str`one mark every ${count} {hour|hours}`);
    case 'day':
      return count === 1 ? msg('one mark a day') : counted(str`one mark every ${count} {day|days}`);
    case 'month':
      return count === 1
        ? msg('one mark a month')
        : counted(str`one mark every ${count} {month|months}`);
    case 'year':
      return count === 1
        ? msg('one mark a year')
        : counted(str`one mark every ${count} {year|years}`);
  }
}
