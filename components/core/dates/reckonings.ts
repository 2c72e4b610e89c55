import {reduced} from '../natives/reduced.js';
import type {CalendarDay, CalendarValue, ReckonedCalendar} from './date-parts.js';
import {dayNumber, julianDayNumber} from './day-number.js';

/**
 * How a calendar counts. Days are day numbers (`day-number.ts`), months count from 1 as the year
 * runs. The rules are arithmetic, so that every browser and Node give the same day.
 */
interface Reckoning {
  /** The years the rule holds for; beyond them nothing is reckoned. */
  readonly first: number;
  readonly last: number;
  /** How many days to either side the day in use may have been off the reckoned one. */
  readonly margin: (year: number) => number;
  readonly months: (year: number) => number;
  /** The day number of a month's first day; the month after the last is the next year's first. */
  readonly monthBegins: (year: number, month: number) => number;
}

const none = () => 0;

/** Twelve months of 30 days, five days after them, and a sixth in each year before one divisible by 4. */
const thirties = (epoch: number, first: number, last: number): Reckoning => ({
  first,
  last,
  margin: none,
  months: () => 13,
  monthBegins: (year, month) =>
    month > 13
      ? epoch + 365 * year + Math.floor((year + 1) / 4)
      : epoch + 365 * (year - 1) + Math.floor(year / 4) + 30 * (month - 1),
});

/** A year of twelve months with the lengths and names of ours. */
const roman = (begins: (day: CalendarDay) => number, first: number, last: number): Reckoning => ({
  first,
  last,
  margin: none,
  months: () => 12,
  monthBegins: (year, month) =>
    begins(month > 12 ? {year: year + 1, month: 1, day: 1} : {year, month, day: 1}),
});

/** Year 1 of the Republic of China is 1912; its months and days are Gregorian. */
export const ROC_OFFSET = 1911;

// Civil reckoning from 16 July 622 (Julian): months of 30 and 29 days by turns, and a leap day in
// eleven of thirty years.
const islamicYear = (year: number) => 1948440 + 354 * (year - 1) + Math.floor((3 + 11 * year) / 30);

// The year begins on the day of the spring equinox at Tehran. The rule of 33 years gives that day for
// the years stated. The months of today became law in 1304 (1925); before, they are reckoned back, and
// almanacs of the time may differ by a day.
const persianYear = (year: number) => 1948320 + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);

/** Days from the Hebrew epoch to the mean new moon of Tishri, put off as the rules of the year ask. */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  // A month is 29 days and 13,753 of 25,920 parts; the first new moon fell 12,084 parts into its day.
  const days = 29 * months + Math.floor((12084 + 13753 * months) / 25920);
  return (3 * (days + 1)) % 7 < 3 ? days + 1 : days;
}

/** The day number of 1 Tishri: no year may have 356 days, nor the one before it 382. */
function hebrewYear(year: number): number {
  const [before, own, next] = [
    hebrewElapsed(year - 1),
    hebrewElapsed(year),
    hebrewElapsed(year + 1),
  ];
  const put = next - own === 356 ? 2 : own - before === 382 ? 1 : 0;
  return 347998 + own + put;
}

const hebrewLeap = (year: number) => (7 * year + 1) % 19 < 7;

function hebrewMonths(year: number): readonly number[] {
  const length = (hebrewYear(year + 1) - hebrewYear(year)) % 10;
  const [heshvan, kislev] = [length === 5 ? 30 : 29, length === 3 ? 29 : 30];
  const winter = hebrewLeap(year) ? [29, 30, 30, 29] : [29, 30, 29];
  return [30, heshvan, kislev, ...winter, 30, 29, 30, 29, 30, 29];
}

const sum = (numbers: readonly number[]) => reduced(numbers, (total, number) => total + number, 0);

const RECKONINGS: Readonly<Record<ReckonedCalendar, Reckoning>> = {
  julian: roman(julianDayNumber, -999_999, 999_999),
  roc: roman(({year, ...rest}) => dayNumber({...rest, year: year + ROC_OFFSET}), 1, 999),
  islamic: {
    first: 1,
    last: 2000,
    // A month began when the new moon was seen.
    margin: () => 1,
    months: () => 12,
    monthBegins: (year, month) =>
      month > 12 ? islamicYear(year + 1) : islamicYear(year) + Math.ceil(29.5 * (month - 1)),
  },
  persian: {
    first: 1178,
    last: 1500,
    margin: (year) => (year < 1304 ? 1 : 0),
    months: () => 12,
    monthBegins: (year, month) =>
      month > 12
        ? persianYear(year + 1)
        : persianYear(year) + 31 * Math.min(month - 1, 6) + 30 * Math.max(month - 7, 0),
  },
  hebrew: {
    // The rules of today are those of Hillel's calendar, in use from about 4119 (358).
    first: 4119,
    last: 9999,
    margin: none,
    months: (year) => hebrewMonths(year).length,
    monthBegins: (year, month) => hebrewYear(year) + sum(hebrewMonths(year).slice(0, month - 1)),
  },
  // The years I to XIV that were in force, each begun on the day of the autumn equinox at Paris: III,
  // VII and XI had six days at the end, as in this rule. Romme's rule for later years never was law.
  republican: thirties(2375840, 1, 14),
  coptic: thirties(1825030, 1, 9999),
  ethiopic: thirties(1724221, 1, 9999),
};

// 10 nivôse XIV, 31 December 1805, was the last day of the Republican calendar.
const REPUBLICAN_END = dayNumber({year: 1805, month: 12, day: 31});

/** The day numbers a year, month or day of another calendar covers. */
export interface DaySpan {
  readonly first: number;
  readonly last: number;
}

/** How many days to either side the day in use may have been off the reckoned one in this year. */
export const marginOf = ({calendar, year}: CalendarValue): number =>
  RECKONINGS[calendar].margin(year);

/**
 * The days a value of another calendar covers, without any margin. Undefined where its year has no
 * such month or day, and outside the years the calendar can be reckoned for.
 */
export function spanOf({calendar, year, month, day}: CalendarValue): DaySpan | undefined {
  const {first, last, months, monthBegins} = RECKONINGS[calendar];
  if (!Number.isInteger(year) || year < first || year > last) return undefined;
  const count = months(year);
  if (month !== undefined && (month < 1 || month > count)) return undefined;
  const begin = monthBegins(year, month ?? 1);
  const end = monthBegins(year, (month ?? count) + 1) - 1;
  const span =
    day === undefined ? {first: begin, last: end} : {first: begin + day - 1, last: begin + day - 1};
  if (day !== undefined && (day < 1 || span.last > end)) return undefined;
  if (calendar !== 'republican') return span;
  return span.first > REPUBLICAN_END
    ? undefined
    : {...span, last: Math.min(span.last, REPUBLICAN_END)};
}

/** How many months a year of another calendar has; undefined where it is not reckoned. */
export function monthsIn(calendar: ReckonedCalendar, year: number): number | undefined {
  return isReckoned(calendar, year) ? RECKONINGS[calendar].months(year) : undefined;
}

/** Whether the calendar can be reckoned for this year at all. */
export function isReckoned(calendar: ReckonedCalendar, year: number): boolean {
  return year >= RECKONINGS[calendar].first && year <= RECKONINGS[calendar].last;
}

/** The day of another calendar with this day number; undefined where the calendar is not reckoned. */
export function dayIn(calendar: ReckonedCalendar, number: number): CalendarValue | undefined {
  const {first, last, months, monthBegins} = RECKONINGS[calendar];
  if (number < monthBegins(first, 1) || number > monthBegins(last, months(last) + 1) - 1) {
    return undefined;
  }
  if (calendar === 'republican' && number > REPUBLICAN_END) return undefined;
  let year = first;
  // Halving finds the year in twenty steps, whatever the lengths of years.
  for (let beyond = last + 1; beyond - year > 1; ) {
    const middle = Math.floor((year + beyond) / 2);
    if (monthBegins(middle, 1) <= number) year = middle;
    else beyond = middle;
  }
  let month = 1;
  while (month < months(year) && monthBegins(year, month + 1) <= number) month += 1;
  return {calendar, year, month, day: number - monthBegins(year, month) + 1};
}
