import type {CalendarDay, DateValue} from './date-parts.js';
import {dayNumber, daysInMonth, gregorianDay} from './day-number.js';
import type {Duration} from './duration.js';

/** Years that CalendarDay can count with. */
const FARTHEST = 999_999_999;

interface Length {
  readonly months: number;
  readonly days: number;
}

/** A duration in whole months and days; undefined where it has hours or fractions. */
function lengthOf(duration: Duration): Length | undefined {
  const amount = (unit: Duration[number][0]) => duration.find(([name]) => name === unit)?.[1] ?? 0;
  const isWhole = duration.every(
    ([unit, number]) => Number.isInteger(number) && !/^(?:hour|minute|second)$/.test(unit),
  );
  return isWhole
    ? {
        months: 12 * amount('year') + amount('month'),
        days: 7 * amount('week') + amount('day'),
      }
    : undefined;
}

function monthsOn({year, month, day}: CalendarDay, months: number): CalendarDay {
  const count = 12 * year + month - 1 + months;
  const there = {year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1};
  return {...there, day: Math.min(day, daysInMonth(there.year, there.month))};
}

/** The last day of a time that begins with a day, and the first of one that ends with it. */
function lastDay(begin: CalendarDay, {months, days}: Length): CalendarDay {
  return gregorianDay(dayNumber(monthsOn(begin, months)) + days - 1);
}

function firstDay(end: CalendarDay, {months, days}: Length): CalendarDay {
  const after = gregorianDay(dayNumber(end) + 1);
  return gregorianDay(dayNumber(monthsOn(after, 0 - months)) - days);
}

/**
 * The other end of a time of which one end and the length are known (ISO 8601-1, 5.5.2.3; TEI
 * att.duration.w3c): six years from 1939 end with 1944, three days from 1 May with 3 May. It is as
 * precise as the end that is known. Undefined where the length is finer than that end, is no longer
 * than it, or has fractions.
 *
 * @param way 1 for the end of a time that begins with the value, -1 for the begin of one that ends so
 */
export function otherEnd(value: DateValue, duration: Duration, way: 1 | -1): DateValue | undefined {
  const {precision, earliest, latest, year, approximate} = value;
  const length = lengthOf(duration);
  if (!length || !earliest || !latest || year === undefined) return undefined;
  const isCoarse = precision === 'year' || precision === 'month';
  if (!isCoarse && precision !== 'day') return undefined;
  if (isCoarse && length.days > 0) return undefined;
  if (precision === 'year' && length.months % 12 > 0) return undefined;
  const far = way === 1 ? lastDay(earliest, length) : firstDay(latest, length);
  const isBeyond = Math.abs(far.year) > FARTHEST;
  const within = dayNumber(far) >= dayNumber(earliest) && dayNumber(far) <= dayNumber(latest);
  if (isBeyond || within) return undefined;
  const named = {year: far.year, ...(precision !== 'year' && {month: far.month})};
  const last = precision === 'year' ? 12 : far.month;
  return {
    precision,
    ...named,
    ...(precision === 'day' && {day: far.day}),
    earliest: isCoarse ? {year: far.year, month: named.month ?? 1, day: 1} : far,
    latest: isCoarse ? {year: far.year, month: last, day: daysInMonth(far.year, last)} : far,
    uncertain: false,
    approximate,
  };
}
