import {partsOf} from './date-ends.js';
import type {DateValue} from './date-parts.js';
import type {HistoricalDate} from './historical-date.js';

const two = (number: number) => String(number).padStart(2, '0');

/** HTML allows three digits of a second, no midnight called 24:00 and no leap second. */
function htmlTime(time: string): string | undefined {
  const found = /^(\d\d:\d\d)(:\d\d)?(?:[.,](\d{1,3})\d*)?(Z|[+-]\d\d)?:?(\d\d)?$/.exec(time);
  if (!found || time.startsWith('24') || found[2] === ':60') return undefined;
  const [, clock = '', seconds = '', fraction, zone = '', minutes] = found;
  const offset = zone === '' || zone === 'Z' ? zone : `${zone}:${minutes ?? '00'}`;
  return `${clock}${seconds}${fraction === undefined ? '' : `.${fraction}`}${offset}`;
}

/** Years and longer spans that HTML has no form for, and values whose fields do not say all. */
const BEYOND_HTML: readonly DateValue['precision'][] = ['decade', 'century', 'season', 'week'];

/**
 * The value for `<time datetime>` (HTML 4.5.14): a year, month, day, day without year, time, or a day
 * with its time. Undefined for all that HTML cannot say: ranges, decades, years before 1, a year or
 * month of another calendar, a month without a year. Doubt and estimate are left to the words.
 */
export function toIso(date: HistoricalDate): string | undefined {
  const {point} = partsOf(date);
  if (!point || BEYOND_HTML.includes(point.precision)) return undefined;
  if (point.edtf !== undefined || (point.year === undefined && point.earliest)) return undefined;
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
