import {msg} from '../words/msg.js';
import type {DateEnd, DateRange, DateValue} from './date-parts.js';
import {findSlip} from './date-slips.js';
import {otherEnd} from './date-span.js';
import {type ParsedValue, parseDateValue} from './date-value.js';
import {dayNumber} from './day-number.js';
import {type Duration, readDuration} from './duration.js';

/** Whether the end is certainly over before the start. */
export function isReversed({start, end}: DateRange): boolean {
  const first = start?.value.earliest;
  const last = end?.value.latest;
  return first !== undefined && last !== undefined && dayNumber(first) > dayNumber(last);
}

/** Whether two values cannot mean the same day. */
export function areApart(a: DateValue, b: DateValue): boolean {
  if (!a.earliest || !a.latest || !b.earliest || !b.latest) return false;
  return dayNumber(a.latest) < dayNumber(b.earliest) || dayNumber(b.latest) < dayNumber(a.earliest);
}

const isOpen = (half: string) => half === '' || half === '..';

/** ISO 8601-1, 5.5.2.3: the end leaves out what it shares with the start, `1944-03-01/15`. */
function completed(first: string, last: string): string {
  const day = /^\d{4}-\d\d-(?=\d\d$)/.exec(first)?.[0];
  if (day !== undefined && /^\d\d$/.test(last)) return `${day}${last}`;
  const month = /^\d{4}-(?=\d\d(-\d\d)?$)/.exec(first)?.[0];
  const sameForm = first.length === (month?.length ?? 0) + last.length;
  return month !== undefined && sameForm && /^\d\d(-\d\d)?$/.test(last) ? `${month}${last}` : last;
}

/** A range of one end and its length, `1939-09-01/P6Y`; undefined where they make none. */
function withLength({start, end}: DateRange, length: Duration): DateRange | undefined {
  const known = start ?? end;
  const value = known && otherEnd(known.value, length, start ? 1 : -1);
  if (!value) return undefined;
  const other = {...known, value};
  return start ? {start, end: other} : {start: other, end: known};
}

/**
 * Splits an interval as ISO 8601 writes it, `1994-04/1995-03`; `..` or nothing leaves an end open
 * (8601-2, 4.4). Gives the range, or the reason, as a clause, why it is none.
 *
 * @param parse reads one end; ISO 8601 by default
 */
export function readInterval(
  attribute: string,
  text: string,
  parse: (half: string) => ParsedValue = (half) => parseDateValue(half, 'iso'),
): DateRange | string {
  const halves = text.split('/').map((half) => half.trim());
  const [first = '', last = ''] = halves;
  if (halves.length !== 2) return findSlip(text.trim()) ?? msg('an interval has two ends');
  if (isOpen(first) && isOpen(last)) return msg('both ends of the interval are open');
  const range: {start?: DateEnd; end?: DateEnd} = {};
  const lengths: Duration[] = [];
  for (const [half, name] of [
    [first, 'start'],
    [completed(first, last), 'end'],
  ] as const) {
    if (isOpen(half)) continue;
    const duration = readDuration(half);
    if (duration) {
      lengths.push(duration);
      continue;
    }
    const parsed = parse(half);
    if (!parsed.ok) return parsed.reason;
    range[name] = {attribute, value: parsed.value, sharp: true};
  }
  const [length, another] = lengths;
  if (another) return msg('an interval by its length needs a begin or an end');
  if (length) return withLength(range, length) ?? msg('the length is no longer than its date');
  return isReversed(range) ? msg('the interval ends before it begins') : range;
}
