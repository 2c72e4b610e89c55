import {dayNumber, daysInMonth, gregorianDay} from '../dates/day-number.js';
import type {CalendarDay, HistoricalDate} from '../dates/historical-date.js';
import {times} from '../natives/times.js';

// A date is an interval of days. So that intervals can be found by looking up words in order, each
// is written down as the days, months, years or centuries it is made of, whichever fit; then a
// question for an interval is four ranges of such words.

/** Years count from here, so that they sort as text: 1 BCE is 10000. */
const shift = 10_000;

/** A longer interval is written down by the next coarser unit. */
const mostDays = 62;
const mostMonths = 60;
const mostYears = 300;

type Unit = 'd' | 'm' | 'y' | 'c';

const pad = (number: number, width: number): string => String(number).padStart(width, '0');
const century = (year: number): number => Math.floor((year + shift) / 100);

function unitOf(unit: Unit, {year, month, day}: CalendarDay): string {
  if (unit === 'c') return `c${pad(century(year), 3)}`;
  const years = `${unit}${pad(year + shift, 5)}`;
  if (unit === 'y') return years;
  return unit === 'm' ? `${years}${pad(month, 2)}` : `${years}${pad(month, 2)}${pad(day, 2)}`;
}

const inRange = (year: number): boolean => year >= -9999 && year < 10_000;

/** The first and last day a date can mean; where one end is open, the known one alone is meant. */
export function daysOf({earliest, latest}: HistoricalDate): [CalendarDay, CalendarDay] | undefined {
  const first = earliest ?? latest;
  const last = latest ?? earliest;
  if (!first || !last || !inRange(first.year) || !inRange(last.year)) return undefined;
  return dayNumber(first) <= dayNumber(last) ? [first, last] : undefined;
}

/** The units an interval of days is written down as: `d119451005`, `m1194403`, `y11943` … */
export function dateLabels(first: CalendarDay, last: CalendarDay): string[] {
  const days = dayNumber(last) - dayNumber(first) + 1;
  const months = 12 * (last.year - first.year) + last.month - first.month + 1;
  const isWholeMonths = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  const isWholeYears = isWholeMonths && first.month === 1 && last.month === 12;
  const years = last.year - first.year + 1;
  if (!isWholeMonths && days <= mostDays) {
    return sequence(days, (i) => unitOf('d', gregorianDay(dayNumber(first) + i)));
  }
  if (!isWholeYears && months <= mostMonths) {
    return sequence(months, (i) => unitOf('m', monthAfter(first, i)));
  }
  if (years <= mostYears) {
    return sequence(years, (i) => unitOf('y', {year: first.year + i, month: 1, day: 1}));
  }
  const centuries = century(last.year) - century(first.year) + 1;
  return sequence(centuries, (i) => `c${pad(century(first.year) + i, 3)}`);
}

/** The ranges of labels, both ends counted, of dates that share a day with an interval. */
export function dateRanges(first: CalendarDay, last: CalendarDay): [from: string, to: string][] {
  const units: readonly Unit[] = ['d', 'm', 'y', 'c'];
  return units.map((unit) => [unitOf(unit, first), unitOf(unit, last)]);
}

/** The years a label stands for, for counting by year; none where it is a century. */
export function yearOfLabel(label: string): number | undefined {
  return label.startsWith('c') ? undefined : Number(label.slice(1, 6)) - shift;
}

function monthAfter({year, month}: CalendarDay, months: number): CalendarDay {
  const count = 12 * year + month - 1 + months;
  return {year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1, day: 1};
}

function sequence(length: number, make: (index: number) => string): string[] {
  return times(length, make);
}
