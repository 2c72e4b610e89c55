import type {CalendarDay} from './historical-date.js';

/**
 * Day numbers: days counted without gaps, so that days compare, subtract and change calendar by
 * arithmetic. The number is the Julian Day Number of the day's noon (1 January 2000 is 2451545).
 * The formulas are those of E. G. Richards, "Calendars", in the Explanatory Supplement to the
 * Astronomical Almanac (3rd ed., 15.11), with the year begun in March so that the leap day comes
 * last, and with flooring division so that years before 1 (0 is 1 BCE) need no case of their own.
 */
const daysBeforeMonth = (monthFromMarch: number) => Math.floor((153 * monthFromMarch + 2) / 5);

function marchYear({year, month}: CalendarDay): {year: number; month: number} {
  const early = month < 3 ? 1 : 0;
  return {year: year + 4800 - early, month: month + 12 * early - 3};
}

/** The day number of a day of the proleptic Gregorian calendar. */
export function dayNumber(day: CalendarDay): number {
  const {year, month} = marchYear(day);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return day.day + daysBeforeMonth(month) + 365 * year + leapDays - 32045;
}

/** The day number of a day of the (proleptic) Julian calendar. */
export function julianDayNumber(day: CalendarDay): number {
  const {year, month} = marchYear(day);
  return day.day + daysBeforeMonth(month) + 365 * year + Math.floor(year / 4) - 32083;
}

function dayOfMarchYears(dayOfEra: number, centuries: number): CalendarDay {
  const years = Math.floor((4 * dayOfEra + 3) / 1461);
  const dayOfYear = dayOfEra - Math.floor((1461 * years) / 4);
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const nextYear = Math.floor(month / 10);
  return {
    year: 100 * centuries + years - 4800 + nextYear,
    month: month + 3 - 12 * nextYear,
    day: dayOfYear - daysBeforeMonth(month) + 1,
  };
}

/** The Gregorian day with this day number. */
export function gregorianDay(number: number): CalendarDay {
  const fromEra = number + 32044;
  const centuries = Math.floor((4 * fromEra + 3) / 146097);
  return dayOfMarchYears(fromEra - Math.floor((146097 * centuries) / 4), centuries);
}

/** The Julian-calendar day with this day number. */
export function julianDay(number: number): CalendarDay {
  return dayOfMarchYears(number + 32082, 0);
}

/** Days in a month of the Gregorian calendar (month 1–12). */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? {year: year + 1, month: 1} : {year, month: month + 1};
  return dayNumber({...next, day: 1}) - dayNumber({year, month, day: 1});
}
