import {dayNumber, gregorianDay} from './day-number.js';
import {extendedTime} from './time-of-day.js';

const two = (number: number) => String(number).padStart(2, '0');

function written(number: number): string {
  const {year, month, day} = gregorianDay(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** The day number of the Monday that begins week 1: the week with 4 January (ISO 8601-1, 3.1.1.23). */
function firstMonday(year: number): number {
  const fourth = dayNumber({year, month: 1, day: 4});
  return fourth - (fourth % 7);
}

/** The day number of a week's Monday, undefined where the year has no such week. */
function mondayOf(year: number, week: number): number | undefined {
  const monday = firstMonday(year) + 7 * (week - 1);
  return week >= 1 && monday < firstMonday(year + 1) ? monday : undefined;
}

/** The day number of the Monday of an ISO week, `1945-W40` or `1945W40`; undefined for all else. */
export function readWeek(value: string): number | undefined {
  const [, year, week] = /^(\d{4})-?W(\d\d)$/.exec(value) ?? [];
  return year === undefined ? undefined : mondayOf(Number(year), Number(week));
}

function extendedDay(value: string): string {
  const basic = /^([+-]?\d{4})(\d\d)(\d\d)$/.exec(value);
  if (basic) return `${basic[1]}-${basic[2]}-${basic[3]}`;
  const ordinal = /^(\d{4})-?(\d{3})$/.exec(value);
  if (ordinal) {
    const newYear = dayNumber({year: Number(ordinal[1]), month: 1, day: 1});
    const day = newYear + Number(ordinal[2]) - 1;
    const inYear = day >= newYear && gregorianDay(day).year === Number(ordinal[1]);
    return inYear ? written(day) : value;
  }
  const week = /^(\d{4})-?W(\d\d)-?([1-7])$/.exec(value);
  const monday = week ? mondayOf(Number(week[1]), Number(week[2])) : undefined;
  return monday === undefined ? value : written(monday + Number(week?.[3]) - 1);
}

/**
 * The other ISO 8601-1 ways to write a day, as `YYYY-MM-DD`: basic `19451005`, ordinal `1945-278`,
 * week `1945-W40-5`; and a basic time after it in extended form. Whatever is none of these, or names
 * a day that its year does not have, comes back unchanged.
 */
export function extendedForm(value: string): string {
  const at = value.indexOf('T');
  if (at < 0) return extendedDay(value);
  return `${extendedDay(value.slice(0, at))}T${extendedTime(value.slice(at + 1))}`;
}
