/** A day in the proleptic Gregorian calendar. Year 0 is 1 BCE, as in ISO 8601. */
export interface CalendarDay {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

/** TEI `teidata.certainty`. */
export type Certainty = 'high' | 'medium' | 'low' | 'unknown';

/** An attribute that cannot be read as a date: shown as written, never guessed at. */
export interface MalformedDate {
  readonly attribute: string;
  readonly value: string;
  /** Why, as a clause that can follow a colon: `a month is a number from 01 to 12`. */
  readonly reason: string;
}

/**
 * A date as a historian means it: an interval with what is known about it (TEI P5 att.datable,
 * chapter 13.4). An absent end is open or unknown, never a made-up day.
 */
export interface HistoricalDate {
  /** First day it can mean. */
  readonly earliest?: CalendarDay;
  /** Last day it can mean. */
  readonly latest?: CalendarDay;
  /**
   * `within`: something happened at some time in the interval (@when, @notBefore/@notAfter).
   * `throughout`: it went on for the whole interval (@from/@to).
   */
  readonly extent: 'within' | 'throughout';
  /** What the normalised value itself says, coarsest of its parts. */
  readonly precision:
    | 'century'
    | 'decade'
    | 'year'
    | 'month'
    | 'day'
    | 'time'
    | 'recurring'
    | 'none';
  readonly certainty?: Certainty;
  /** True when the editor supplied a part the wording does not give (`@ana="#inferred"`). */
  readonly inferred: boolean;
  /** The calendar of the wording as the source names it (`@calendar`, `@datingMethod`). */
  readonly calendar?: string;
  /** The normalised attributes as written, e.g. `{when: '1945-10-05'}`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly malformed: readonly MalformedDate[];
}
