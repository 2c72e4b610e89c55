/** A day in the proleptic Gregorian calendar. Year 0 is 1 BCE, as in ISO 8601. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** An attribute that cannot be read as a date: shown as written, never guessed at. */
export interface MalformedDate {
  readonly attribute: string;
  readonly value: string;
  /** Why, as a clause that can follow a colon: `a month is a number from 01 to 12`. */
  readonly reason: string;
}

/** The calendars besides the Gregorian whose days are reckoned here (`reckonings.ts`). */
export type ReckonedCalendar =
  | 'julian'
  | 'islamic'
  | 'hebrew'
  | 'roc'
  | 'persian'
  | 'republican'
  | 'coptic'
  | 'ethiopic';

/** A year, month or day as another calendar counts it: 14 ventôse II is 2, 6, 14. */
export interface CalendarValue {
  readonly calendar: ReckonedCalendar;
  readonly year: number;
  /** From 1, in the order the year runs: Hebrew months from Tishri, a leap month in its place. */
  readonly month?: number;
  readonly day?: number;
}

/** How much a value says, coarsest first. */
export const COARSEST_FIRST = [
  'recurring',
  'century',
  'decade',
  'year',
  'season',
  'month',
  'week',
  'day',
  'time',
] as const;

export type Precision = (typeof COARSEST_FIRST)[number];

export type Component = 'year' | 'month' | 'day';

/** One date value, such as `1944-03`, taken apart. Years are astronomical: 0 is 1 BCE. */
export interface DateValue {
  readonly precision: Precision;
  /**
   * The Gregorian year; the first one where a decade or century is meant. Absent for a recurring
   * day, a bare time of day, and a year or month of another calendar, which has no Gregorian name.
   */
  readonly year?: number;
  readonly month?: number;
  /** For a week, its Monday. */
  readonly day?: number;
  /** ISO 8601-2, 4.8: 21–24 spring to winter, 25–32 by hemisphere, 33–41 parts of the year. */
  readonly season?: number;
  /** The time of day with its zone, in extended form: `14:30:00+02:00`. */
  readonly time?: string;
  /** Absent for a recurring day and for a bare time of day. */
  readonly earliest?: CalendarDay;
  readonly latest?: CalendarDay;
  /** ISO 8601-2 `?`: the source is doubtful. */
  readonly uncertain: boolean;
  /** ISO 8601-2 `~`: the value is an estimate. */
  readonly approximate: boolean;
  /** ISO 8601-2 level 2: the parts that alone are doubtful or an estimate. */
  readonly uncertainParts?: readonly Component[];
  readonly approximateParts?: readonly Component[];
  /** How another calendar says it, where the value was given in one; the bounds are Gregorian always. */
  readonly original?: CalendarValue;
  /** The value in EDTF, where that says more than these fields: `156X-12-25`, `1950S2`. */
  readonly edtf?: string;
}

/** Begin or end of a date, with the attribute that says so. */
export interface DateEnd {
  readonly attribute: string;
  readonly value: DateValue;
  /** True when it began or ended then (@from, @to); false for a limit (@notBefore, @notAfter). */
  readonly sharp: boolean;
}

export interface DateRange {
  readonly start?: DateEnd;
  readonly end?: DateEnd;
  /** EDTF `1985/`: that end exists and is not known, where a mere absence means open. */
  readonly unknown?: 'start' | 'end';
}

/** One or all of several dates, EDTF `[1667, 1670..1672]` and `{1667, 1668}`. */
export interface DateSet {
  readonly choice: 'one' | 'all';
  /** A single value is a range whose two ends are that value; the first or last may be open. */
  readonly members: readonly DateRange[];
}

/** What is known of a date: one value, what is known of two ends, or a set. */
export interface DateParts extends DateRange {
  /** One value for the whole date (@when). `start` and `end` beside it are limits that narrow it. */
  readonly point?: DateValue;
  readonly set?: DateSet;
  readonly malformed: readonly MalformedDate[];
}

/** The values of a date in the order they are said. */
export function valuesOf({point, start, end, set}: DateParts): readonly DateValue[] {
  const members = (set?.members ?? []).flatMap((member) => [
    member.start?.value,
    member.end?.value,
  ]);
  return [point, start?.value, end?.value, ...members].filter((value) => value !== undefined);
}

/** A value that names one Gregorian day and nothing else. */
export function dayValue(day: CalendarDay): DateValue {
  return {
    ...day,
    precision: 'day',
    earliest: day,
    latest: day,
    uncertain: false,
    approximate: false,
  };
}
