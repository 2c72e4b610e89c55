import {partsOf} from './date-ends.js';
import type {CalendarDay, DateEnd, DateRange, DateSet, DateValue} from './date-parts.js';
import type {HistoricalDate} from './historical-date.js';

const two = (number: number) => String(number).padStart(2, '0');
const four = (year: number) => `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
const isLong = (year: number) => Math.abs(year) > 9999;

const isSpan = (precision: DateValue['precision']) =>
  precision === 'decade' || precision === 'century';

/** The digits two years share, with X where they differ: 1930 and 1939 are `193X`. */
function yearDigits(first: number, last: number): string {
  const [low, high] = [first, last].map((year) => four(Math.abs(year)));
  const digits = [...(low ?? '')].map((digit, at) => (digit === high?.[at] ? digit : 'X'));
  return `${first < 0 ? '-' : ''}${digits.join('')}`;
}

/** A decade or century with a sign of doubt loses its X: EDTF writes `193~`. */
function writeSpan(first: number, last: number, sign: string): string | undefined {
  const digits = yearDigits(first, last);
  if (sign === '') return digits;
  const known = digits.replace(/X+$/, '');
  return known.length >= 2 && known.length < 4 && first > 0 ? `${known}${sign}` : undefined;
}

/** EDTF knows a time only whole, to the second, and none with a sign of doubt. */
function writeClock(time: string | undefined, sign: string): string {
  const found = /^(\d\d:\d\d:[0-5]\d)(?:[.,]\d+)?(Z|[+-]\d\d:?\d\d)?$/.exec(time ?? '');
  if (!found || sign !== '' || time?.startsWith('24')) return '';
  return `T${found[1]}${(found[2] ?? '').replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`;
}

const writeDay = ({year, month, day}: CalendarDay) => `${four(year)}-${two(month)}-${two(day)}`;

function writeRecurring({month, day}: DateValue): string {
  return ['XXXX', month === undefined ? 'XX' : two(month), day && two(day)]
    .filter(Boolean)
    .join('-');
}

/** Whether the fields name exactly the days of the value: not so for a week or a lunar day. */
function isExact({precision, year, day, earliest, latest}: DateValue): boolean {
  if (year === undefined || precision === 'week') return false;
  return day === undefined || (earliest?.day === latest?.day && earliest?.month === latest?.month);
}

/**
 * One value in EDTF with a sign of doubt (`?`, `~`, `%`) or none; undefined for what EDTF has no form
 * for, and for a value whose days its fields do not say.
 */
export function writeValue(value: DateValue, sign: string): string | undefined {
  const {earliest, latest, year, month, day, precision, season, edtf} = value;
  if (edtf !== undefined) return edtf;
  if (precision === 'recurring') return sign === '' ? writeRecurring(value) : undefined;
  if (!earliest || !latest || year === undefined || !isExact(value)) return undefined;
  if (isLong(earliest.year) || isLong(latest.year)) {
    return precision === 'year' && sign === '' ? `Y${year}` : undefined;
  }
  if (season !== undefined) return `${four(year)}-${season}${sign}`;
  if (isSpan(precision)) {
    return writeSpan(earliest.year, latest.year, sign);
  }
  const days = [four(year), month && two(month), day && two(day)].filter(Boolean).join('-');
  return `${days}${writeClock(value.time, sign)}${sign}`;
}

/** The sign of what is said of a value by itself and of the whole date. */
function signOf(value: DateValue, date: HistoricalDate, values: readonly DateValue[]): string {
  const estimated = value.approximate || date.attributes.precision?.trim() === 'low';
  // A @cert of the editor holds for every value; a sign in one value for that value only.
  const own = values.some(({uncertain}) => uncertain);
  const doubted = date.certainty === 'low' && (own ? value.uncertain : true);
  if (doubted) return estimated ? '%' : '?';
  return estimated ? '~' : '';
}

/** In a set EDTF takes years, months and days without a sign. */
function writeMember(value: DateValue, sign: string): string | undefined {
  const {precision, edtf} = value;
  // Read from a set as it is, so it may stand in one.
  if (edtf !== undefined) return edtf;
  const plain = precision === 'year' || precision === 'month' || precision === 'day';
  if (!plain || sign !== '') return undefined;
  const written = writeValue(value, '');
  return written?.startsWith('Y') ? undefined : written;
}

type Sign = (value: DateValue) => string;

/** One of the days of a range; both ends must be said in the same detail. */
function writeOneOf({start, end}: DateRange, sign: Sign): string | undefined {
  const [first, last] = [start, end].map((one) =>
    one ? writeMember(one.value, sign(one.value)) : '',
  );
  if (first === undefined || last === undefined) return undefined;
  const earliest = start?.value.earliest;
  const latest = end?.value.latest;
  const own = start?.value.edtf !== undefined || end?.value.edtf !== undefined;
  const alike = own || start?.value.precision === end?.value.precision;
  if (alike || !earliest || !latest) return `[${first}..${last}]`;
  return `[${writeDay(earliest)}..${writeDay(latest)}]`;
}

/** Decades with a sign, long and recurring years stand in no interval. */
function writeEnd(value: DateValue, sign: string): string | undefined {
  const {precision} = value;
  if (precision === 'recurring') return undefined;
  if (sign !== '' && isSpan(precision)) return undefined;
  const written = writeValue(value, sign);
  return written?.startsWith('Y') ? undefined : written;
}

function writeRange(range: DateRange, sign: Sign): string | undefined {
  const {start, end, unknown} = range;
  if (start && end && start.sharp !== end.sharp) return undefined;
  if (!(start ?? end)?.sharp) return writeOneOf(range, sign);
  const seasons = [start, end].map((one) => one?.value.season !== undefined);
  // A season meets only a season.
  if (seasons[0] !== seasons[1]) return undefined;
  const ends = [start, end].flatMap((one) => (one ? [one.value] : []));
  const digitsOpen = ends.some(({precision}) => isSpan(precision));
  // Nor does a doubtful year meet one whose digits are open.
  if (digitsOpen && ends.some((value) => value.precision === 'year' && sign(value) !== '')) {
    return undefined;
  }
  const written = (one: DateEnd | undefined, side: 'start' | 'end') =>
    one ? writeEnd(one.value, sign(one.value)) : unknown === side ? '' : '..';
  const [first, last] = [written(start, 'start'), written(end, 'end')];
  return first === undefined || last === undefined ? undefined : `${first}/${last}`;
}

function writeSet({choice, members}: DateSet): string | undefined {
  const written = members.map(({start, end}) => {
    if (start && start.value === end?.value) return writeValue(start.value, '');
    const [first, last] = [start, end].map((one) => (one ? writeMember(one.value, '') : ''));
    return first === undefined || last === undefined ? undefined : `${first}..${last}`;
  });
  if (written.includes(undefined)) return undefined;
  return choice === 'one' ? `[${written.join(',')}]` : `{${written.join(',')}}`;
}

/**
 * A date as EDTF (ISO 8601-2), levels 1 and 2; a date *somewhere* in a range (@notBefore/@notAfter)
 * becomes the one-of set `[1944-03..1944-05]`, because an interval would claim that it lasted; so
 * does a year of another calendar. Low certainty is `?`, an estimate `~`, both `%`. Undefined for
 * what EDTF does not say.
 */
export function toEdtf(date: HistoricalDate): string | undefined {
  const parts = partsOf(date);
  const {point, start, end, set} = parts;
  if (set) return writeSet(set);
  const values = [point, start?.value, end?.value].filter((value) => value !== undefined);
  const sign = (value: DateValue) => signOf(value, date, values);
  if (!point) return start || end ? writeRange(parts, sign) : undefined;
  if (start || end) return undefined;
  if (isExact(point) || !point.earliest || !point.latest) return writeValue(point, sign(point));
  if (point.edtf !== undefined) return point.edtf;
  const {earliest, latest} = point;
  const doubted = date.certainty === 'low' || isLong(earliest.year) || isLong(latest.year);
  return doubted ? undefined : `[${writeDay(earliest)}..${writeDay(latest)}]`;
}
