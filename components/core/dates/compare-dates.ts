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

/** Where a date sorts: a date known only by its end stands there, before what begins that day. */
function rank(date: HistoricalDate): readonly number[] {
  if (!isDated(date)) return [1];
  const open = date.earliest === undefined;
  return [0, open ? last(date) : first(date), open ? 0 : 1, last(date)];
}

/**
 * Orders dates for a list, as `Array.sort` wants: by first possible day, then the shorter first; one
 * with an open begin by its last day, one with an open end after all that begin with it; undated
 * last. 0 for dates of the same interval.
 */
export function compareDates(a: HistoricalDate, b: HistoricalDate): number {
  const [left, right] = [rank(a), rank(b)];
  for (const [index, number] of left.entries()) {
    const other = right[index];
    if (other !== undefined && number !== other) return number < other ? -1 : 1;
  }
  return 0;
}

/** Days from the first to the last possible day, both counted; undefined when an end is open. */
export function spanInDays({earliest, latest}: HistoricalDate): number | undefined {
  return earliest && latest ? dayNumber(latest) - dayNumber(earliest) + 1 : undefined;
}
