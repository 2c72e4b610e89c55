import {msg} from '../words/msg.js';
import {isReversed} from './date-interval.js';
import type {DateEnd, DateParts, DateRange, DateValue} from './date-parts.js';
import {parseEdtf, readEdtfValue} from './edtf-value.js';
import type {HistoricalDate} from './historical-date.js';
import {dateOf} from './read-date.js';

/** Longer than any date; a set of hundreds of years would be a list, not a date. */
const LONGEST = 1000;

const end = (value: DateValue, sharp: boolean): DateEnd => ({attribute: 'edtf', value, sharp});

/** The two ends of a range; a reason, as a clause, where there is none. */
function readEnds(first: string, last: string, sharp: boolean): DateRange | string {
  const range: {start?: DateEnd; end?: DateEnd} = {};
  for (const [text, side] of [
    [first, 'start'],
    [last, 'end'],
  ] as const) {
    if (text === '' || text === '..') continue;
    const value = readEdtfValue(text);
    if (typeof value === 'string') return value;
    range[side] = end(value, sharp);
  }
  return isReversed(range) ? msg('the interval ends before it begins') : range;
}

function readInterval(first: string, last: string): DateRange | string {
  const range = readEnds(first, last, true);
  if (typeof range === 'string') return range;
  if (!range.start && !range.end) return msg('both ends of the interval are open');
  // EDTF leaves an end out when it is not known, and writes `..` when there is none.
  if (first === '') return {...range, unknown: 'start'};
  return last === '' ? {...range, unknown: 'end'} : range;
}

function readMember(text: string): DateRange | string {
  const [first = '', last] = text.split('..');
  if (last !== undefined) return readEnds(first, last, false);
  const value = readEdtfValue(first);
  return typeof value === 'string' ? value : {start: end(value, false), end: end(value, false)};
}

type Unflagged = Omit<DateParts, 'malformed'>;

function readSet(text: string): Unflagged | string {
  const members: DateRange[] = [];
  const choice = text.startsWith('[') ? 'one' : 'all';
  const items = text
    .slice(1, -1)
    .split(',')
    .map((item) => item.trim());
  for (const item of items) {
    const member = readMember(item);
    if (typeof member === 'string') return member;
    members.push(member);
  }
  const [only, another] = members;
  // One of a range is what TEI says with @notBefore and @notAfter.
  const isRange = only && another === undefined && items[0]?.includes('..');
  return isRange && choice === 'one' ? only : {set: {choice, members}};
}

function read(text: string): Unflagged | string {
  if (text.length > LONGEST) return msg('it is longer than any date');
  // The whole is asked first: a part may be right where the whole is not, `[1944?..1945]`.
  const whole = parseEdtf(text);
  if (whole?.type === 'Interval') {
    const [first = '', last = ''] = text.split('/');
    return readInterval(first, last);
  }
  if (whole?.type === 'List' || whole?.type === 'Set') return readSet(text);
  const point = readEdtfValue(text);
  return typeof point === 'string' ? point : {point};
}

/**
 * Reads EDTF (ISO 8601-2), levels 0 to 2: unspecified digits, seasons, long years, values doubtful
 * in a part, intervals with open or unknown ends, and sets. What is none is `malformed` in the
 * result, as in `readDate`. The grammar is the `edtf` library's, which is large: import this module
 * where an EDTF string is at hand, and dynamically.
 */
export function fromEdtf(edtf: string): HistoricalDate {
  const parts = read(edtf.trim());
  const whole: DateParts =
    typeof parts === 'string'
      ? {malformed: [{attribute: 'edtf', value: edtf, reason: parts}]}
      : {...parts, malformed: []};
  return {...dateOf(whole), parts: whole};
}
