import type {CalendarDay, DateParts, MalformedDate, Precision} from './date-parts.js';

export type {CalendarDay, MalformedDate} from './date-parts.js';

/** TEI `teidata.certainty`. */
export type Certainty = 'high' | 'medium' | 'low' | 'unknown';

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
  readonly precision: Precision | 'none';
  readonly certainty?: Certainty;
  /** True when the editor supplied a part the wording does not give (`@ana="#inferred"`). */
  readonly inferred: boolean;
  /** The calendar of the wording as the source names it (`@calendar`, `@datingMethod`). */
  readonly calendar?: string;
  /** The normalised attributes as written, e.g. `{when: '1945-10-05'}`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly malformed: readonly MalformedDate[];
  /** Only for a date that did not come from TEI attributes (`fromEdtf`): what it says. */
  readonly parts?: DateParts;
}
