import {readInterval} from '../../core/dates/date-interval.js';
import {parseDateValue} from '../../core/dates/date-value.js';
import {gregorianDay} from '../../core/dates/day-number.js';
import type {HistoricalDate} from '../../core/dates/historical-date.js';
import {isoYear} from '../../core/dates/iso-year.js';
import {dateOf} from '../../core/dates/read-date.js';
import {shapeOf, type TimeSpan} from '../../core/dates/timeline/date-shape.js';
import {msg, str} from '../../core/words/msg.js';

const two = (number: number) => String(number).padStart(2, '0');

/** ISO 8601: years of more than four figures have a sign. */
const signedYear = (year: number): string => (year > 9999 ? `+${isoYear(year)}` : isoYear(year));

/** A time as ISO 8601: the day, or the minute of it where hours are looked at. */
function toIso(at: number, withTime: boolean): string {
  const minutes = Math.round(at * 1440);
  const days = Math.floor(minutes / 1440);
  const {year, month, day} = gregorianDay(withTime ? days : Math.floor(at));
  const date = `${signedYear(year)}-${two(month)}-${two(day)}`;
  if (!withTime) return date;
  const rest = minutes - days * 1440;
  return `${date}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** First and last day of a stretch; below three days with the time. */
export function isoOf({from, to}: TimeSpan): {readonly from: string; readonly to: string} {
  const withTime = to - from < 3;
  // The end is not counted: a stretch to the midnight of a day ends with the day before.
  return {from: toIso(from, withTime), to: toIso(withTime ? to : to - 1e-6, withTime)};
}

/** What is said of a value that is none. */
export interface Unread {
  readonly problem: string;
}

async function readValue(text: string): Promise<HistoricalDate> {
  if (text.includes('/')) {
    const range = readInterval('when-iso', text);
    if (typeof range !== 'string') return dateOf({...range, malformed: []});
  }
  const value = parseDateValue(text, 'iso');
  if (value.ok) return dateOf({point: value.value, malformed: []});
  // The grammar of EDTF is large, and few need it.
  const {fromEdtf} = await import('../../core/dates/from-edtf.js');
  return fromEdtf(text);
}

/** The stretch from the first time the one value can mean to the last of the other. */
export async function readSpan(
  from: string,
  to: string,
  all: TimeSpan,
): Promise<TimeSpan | Unread> {
  const ends: (TimeSpan | undefined)[] = [];
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (text.trim() === '') {
      ends.push(undefined);
      continue;
    }
    const shape = shapeOf(await readValue(text.trim()));
    if (!shape) return {problem: msg(str`“${text}” in ${name} is no date.`)};
    ends.push(shape);
  }
  const [first, last] = ends;
  const span = {from: first?.from ?? all.from, to: last?.to ?? all.to};
  return span.from < span.to
    ? span
    : {problem: msg(str`The stretch from “${from}” to “${to}” ends before it begins.`)};
}
