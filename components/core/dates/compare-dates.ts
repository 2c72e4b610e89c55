import {numbered} from '../natives/numbered.js';
import {partsOf} from './date-ends.js';
import {valuesOf} from './date-parts.js';
import {dayNumber} from './day-number.js';
import type {HistoricalDate} from './historical-date.js';

const first = ({earliest}: HistoricalDate) => (earliest ? dayNumber(earliest) : -Infinity);
const last = ({latest}: HistoricalDate) => (latest ? dayNumber(latest) : Infinity);

/** Whether the date has a place in time at all: one end is enough, a recurring day has none. */
export function isDated({earliest, latest}: HistoricalDate): boolean {
  return earliest !== undefined || latest !== undefined;
}

/**
 * Whether the two can share a day. An open end reaches without limit; a date without any value
 * overlaps nothing, because nothing is known of it.
 */
export function overlaps(a: HistoricalDate, b: HistoricalDate): boolean {
  return isDated(a) && isDated(b) && first(a) <= last(b) && first(b) <= last(a);
}

/** Whether `a` is certainly over before `b` begins: its last possible day before b's first. */
export function isBefore(a: HistoricalDate, b: HistoricalDate): boolean {
  return a.latest !== undefined && b.earliest !== undefined && last(a) < first(b);
}

/**
 * How `a` lies to `b` as intervals. `contains` and `within` include a shared end; `same` is the same
 * interval, not the same event. `unknown` where one of them has no place in time.
 */
export type Relation =
  | 'earlier'
  | 'later'
  | 'same'
  | 'contains'
  | 'within'
  | 'overlaps'
  | 'unknown';

/** How `a` lies to `b`; an open end reaches without limit. */
export function relate(a: HistoricalDate, b: HistoricalDate): Relation {
  if (!isDated(a) || !isDated(b)) return 'unknown';
  if (last(a) < first(b)) return 'earlier';
  if (last(b) < first(a)) return 'later';
  const contains = first(a) <= first(b) && last(b) <= last(a);
  const within = first(b) <= first(a) && last(a) <= last(b);
  if (contains && within) return 'same';
  if (contains) return 'contains';
  return within ? 'within' : 'overlaps';
}

/** Where a recurring day sorts: by month and day, one without a month after all that have one. */
function rankRecurring(date: HistoricalDate): readonly number[] {
  const again = valuesOf(partsOf(date)).find(({precision}) => precision === 'recurring');
  return again ? [1, again.month ?? 13, again.day ?? 0] : [2];
}

/** Where a date sorts: a date known only by its end stands there, before what begins that day. */
function rank(date: HistoricalDate): readonly number[] {
  if (!isDated(date)) return rankRecurring(date);
  const open = date.earliest === undefined;
  return [0, open ? last(date) : first(date), open ? 0 : 1, last(date)];
}

/**
 * Orders dates for a list, as `Array.sort` wants: by first possible day, then the shorter first; one
 * with an open begin by its last day, one with an open end after all that begin with it; then days
 * without a year through the year, and undated ones last. 0 for dates of the same interval.
 */
export function compareDates(a: HistoricalDate, b: HistoricalDate): number {
  const [left, right] = [rank(a), rank(b)];
  for (const [index, number] of numbered(left)) {
    const other = right[index];
    if (other !== undefined && number !== other) return number < other ? -1 : 1;
  }
  return 0;
}

/** Days from the first to the last possible day, both counted; undefined when an end is open. */
export function spanInDays({earliest, latest}: HistoricalDate): number | undefined {
  return earliest && latest ? dayNumber(latest) - dayNumber(earliest) + 1 : undefined;
}
