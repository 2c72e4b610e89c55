import {parse} from 'edtf';
import {times} from '../natives/times.js';
import {msg} from '../words/msg.js';
import type {CalendarDay, Component, DateValue} from './date-parts.js';
import {parseDateValue} from './date-value.js';
import {daysInMonth} from './day-number.js';
import {writeValue} from './to-edtf.js';

/** What the library finds in a text. */
export interface EdtfNode {
  /** `Date`, `Year`, `Season`, `Interval`, `Set`, `List` …; absent for digits left open in one. */
  readonly type?: string;
  readonly values: readonly unknown[];
  /** Bits 0–3 are the digits of the year, 4–5 of the month, 6–7 of the day; true is all of them. */
  readonly uncertain?: number | boolean;
  readonly approximate?: number | boolean;
  /** How many digits of a year count, `1950S2`. */
  readonly significant?: number;
}

/** The text as the library parses it; undefined where it takes it for no EDTF. */
export function parseEdtf(text: string): EdtfNode | undefined {
  // Asked for intervals of seasons, the library fails on one without a begin; so that comes second.
  for (const seasonIntervals of [false, true]) {
    try {
      return parse(text, {level: 2, seasonUncertainty: true, seasonIntervals});
    } catch {
      // Not in this form.
    }
  }
  return undefined;
}

const COMPONENTS: readonly (readonly [Component, number])[] = [
  ['year', 15],
  ['month', 48],
  ['day', 192],
];

/** The parts a mask names; true where it names every part the value has. */
function maskedParts(mask: number | boolean | undefined, count: number): Component[] | boolean {
  if (mask === undefined || typeof mask === 'boolean') return mask === true;
  const present = COMPONENTS.slice(0, count);
  const named = present.filter(([, bits]) => (mask & bits) !== 0).map(([name]) => name);
  return named.length === present.length ? true : named;
}

const matches = (pattern: string, number: number) => {
  const digits = String(number).padStart(2, '0');
  return [...pattern].every((digit, at) => digit === 'X' || digit === digits[at]);
};

const upTo = (last: number) => times(last, (at) => at + 1);

function findDay(
  years: readonly number[],
  month: string,
  day: string,
  order: 1 | -1,
): CalendarDay | undefined {
  const ordered = (numbers: readonly number[]) => (order === 1 ? numbers : numbers.toReversed());
  for (const year of years) {
    for (const m of ordered(upTo(12).filter((number) => matches(month, number)))) {
      const days = upTo(daysInMonth(year, m)).filter((number) => matches(day, number));
      const found = ordered(days)[0];
      if (found !== undefined) return {year, month: m, day: found};
    }
  }
  return undefined;
}

/** The days a date with unspecified digits may mean, `156X-12-25`; undefined where there is none. */
function readMask(text: string): DateValue | undefined {
  const found = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, digits = '', month = 'XX', day = 'XX'] = found;
  const [low, high] = ['0', '9'].map((digit) => Number(digits.replaceAll('X', digit)));
  if (low === undefined || high === undefined || digits === 'XXXX') return undefined;
  const [first, last] = sign === '-' ? [0 - high, 0 - low] : [low, high];
  // A 29 February lies at most eight years off.
  const years = times(Math.min(last - first, 8) + 1, (at) => at);
  const earliest = findDay(
    years.map((at) => first + at),
    month,
    day,
    1,
  );
  const latest = findDay(
    years.map((at) => last - at),
    month,
    day,
    -1,
  );
  if (!earliest || !latest) return undefined;
  const unknown = digits.length - digits.replaceAll('X', '').length;
  const precision = unknown > 1 ? 'century' : unknown === 1 ? 'decade' : 'year';
  return {precision, earliest, latest, uncertain: false, approximate: false, edtf: text};
}

/** A year of many digits, or with a count of those that hold: `Y17E7`, `1950S2`. */
function readLongYear(text: string, year: number, significant?: number): DateValue | string {
  if (Math.abs(year) > 999_999_999) {
    return msg('a year of more than nine digits cannot be counted with');
  }
  const size = Math.abs(year);
  const step = significant ? 10 ** Math.max(0, String(size).length - significant) : 1;
  const low = Math.floor(size / step) * step;
  const [first, last] = year < 0 ? [0 - (low + step - 1), 0 - low] : [low, low + step - 1];
  return {
    precision: 'year',
    year,
    earliest: {year: first, month: 1, day: 1},
    latest: {year: last, month: 12, day: 31},
    uncertain: false,
    approximate: step > 1,
    edtf: text,
  };
}

/** What parseDateValue can read, once the forms that EDTF writes otherwise are rewritten. */
function rewritten(text: string): string {
  const [, month = '', day = ''] = /^XXXX-(\d\d|XX)(?:-(\d\d))?$/.exec(text) ?? [];
  if (month === 'XX' && day !== '') return `---${day}`;
  if (month !== '' && month !== 'XX') return `--${month}${day && `-${day}`}`;
  const [short] = /^-?\d{2,3}$/.exec(text) ?? [];
  return short === undefined ? text : short.padEnd(short.startsWith('-') ? 5 : 4, 'X');
}

/** One EDTF value, or the reason, as a clause, why it is none. */
export function readEdtfValue(text: string): DateValue | string {
  const node = parseEdtf(text);
  const bare = text.replace(/[?~%]/g, '');
  const own = parseDateValue(rewritten(bare), 'iso');
  if (!node) return own.ok ? msg('it has none of the forms of EDTF') : own.reason;
  if (node.type === 'Year') {
    return readLongYear(text, Number(node.values[0]), node.significant);
  }
  const read = own.ok ? own.value : readMask(bare);
  if (!read) return msg('it leaves year, month and day open');
  const uncertain = maskedParts(node.uncertain, node.values.length);
  const approximate = maskedParts(node.approximate, node.values.length);
  const value: DateValue = {
    ...read,
    uncertain: uncertain === true,
    approximate: approximate === true,
    ...(typeof uncertain === 'object' && uncertain.length > 0 && {uncertainParts: uncertain}),
    ...(typeof approximate === 'object' &&
      approximate.length > 0 && {approximateParts: approximate}),
  };
  const sign = value.uncertain ? (value.approximate ? '%' : '?') : value.approximate ? '~' : '';
  const {edtf: _, ...plain} = value;
  return writeValue(plain, sign) === text ? plain : {...value, edtf: text};
}
