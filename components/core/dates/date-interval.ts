import {msg} from '@lit/localize';
import {type DateValue, parseDateValue} from './date-value.js';
import {dayNumber} from './day-number.js';

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
}

/** Whether the end is certainly over before the start. */
export function isReversed({start, end}: DateRange): boolean {
  const first = start?.value.earliest;
  const last = end?.value.latest;
  return first !== undefined && last !== undefined && dayNumber(first) > dayNumber(last);
}

const isOpen = (half: string) => half === '' || half === '..';

/**
 * Splits an ISO 8601 interval, `1994-04/1995-03`; `..` or nothing leaves an end open (8601-2, 4.4).
 * Gives the range, or the reason, as a clause, why it is none.
 */
export function readInterval(attribute: string, text: string): DateRange | string {
  const halves = text.split('/').map((half) => half.trim());
  const [first = '', last = ''] = halves;
  if (halves.length !== 2) return msg('an interval has two ends');
  if (isOpen(first) && isOpen(last)) return msg('both ends of the interval are open');
  const range: {start?: DateEnd; end?: DateEnd} = {};
  for (const [half, name] of [
    [first, 'start'],
    [last, 'end'],
  ] as const) {
    if (isOpen(half)) continue;
    const parsed = parseDateValue(half, 'iso');
    if (!parsed.ok) return parsed.reason;
    range[name] = {attribute, value: parsed.value, sharp: true};
  }
  return isReversed(range) ? msg('the interval ends before it begins') : range;
}
