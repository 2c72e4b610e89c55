import {endsOf} from './date-ends.js';
import type {HistoricalDate} from './historical-date.js';

const two = (number: number) => String(number).padStart(2, '0');

/** HTML allows three digits of a second and no midnight called 24:00. */
function htmlTime(time: string): string | undefined {
  const found = /^(\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,3})\d*)?(Z|[+-]\d\d)?:?(\d\d)?$/.exec(time);
  if (!found || time.startsWith('24')) return undefined;
  const [, clock = '', seconds = '', fraction, zone = '', minutes] = found;
  const offset = zone === '' || zone === 'Z' ? zone : `${zone}:${minutes ?? '00'}`;
  return `${clock}${seconds}${fraction === undefined ? '' : `.${fraction}`}${offset}`;
}

/**
 * The value for `<time datetime>` (HTML 4.5.14): a year, month, day, day without year, time, or a day
 * with its time. Undefined for all that HTML cannot say: ranges, decades, years before 1, a Julian
 * year, a month without a year. Doubt and estimate are left to the words.
 */
export function toIso(date: HistoricalDate): string | undefined {
  const {point} = endsOf(date.attributes);
  if (!point || point.julian || point.precision === 'decade' || point.precision === 'century') {
    return undefined;
  }
  const {year, month, day, time} = point;
  const clock = time === undefined ? undefined : htmlTime(time);
  if (year === undefined) {
    if (time !== undefined) return clock;
    return month !== undefined && day !== undefined ? `${two(month)}-${two(day)}` : undefined;
  }
  if (year < 1 || (time !== undefined && clock === undefined)) return undefined;
  const parts = [String(year).padStart(4, '0'), month && two(month), day && two(day)];
  const days = parts.filter(Boolean).join('-');
  return clock === undefined ? days : `${days}T${clock}`;
}
