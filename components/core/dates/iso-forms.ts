import {dayNumber, gregorianDay} from './day-number.js';

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

/**
 * The other ISO 8601-1 ways to write a day, as `YYYY-MM-DD`: basic `19451005`, ordinal `1945-278`,
 * week `1945-W40-5`, the first two with an extended time after them. Whatever is none of these, or
 * names a day that its year does not have, comes back unchanged.
 */
export function extendedForm(value: string): string {
  const basic = /^(\d{4})(\d\d)(\d\d)(T.+)?$/.exec(value);
  if (basic) return `${basic[1]}-${basic[2]}-${basic[3]}${basic[4] ?? ''}`;
  const ordinal = /^(\d{4})-?(\d{3})(T.+)?$/.exec(value);
  if (ordinal) {
    const newYear = dayNumber({year: Number(ordinal[1]), month: 1, day: 1});
    const day = newYear + Number(ordinal[2]) - 1;
    const inYear = day >= newYear && gregorianDay(day).year === Number(ordinal[1]);
    return inYear ? `${written(day)}${ordinal[3] ?? ''}` : value;
  }
  const week = /^(\d{4})-?W(\d\d)-?([1-7])$/.exec(value);
  if (week) {
    const year = Number(week[1]);
    const monday = firstMonday(year) + 7 * (Number(week[2]) - 1);
    const inYear = Number(week[2]) >= 1 && monday < firstMonday(year + 1);
    return inYear ? written(monday + Number(week[3]) - 1) : value;
  }
  return value;
}
