import {endsOf} from './date-ends.js';
import type {DateValue} from './date-value.js';
import type {HistoricalDate} from './historical-date.js';
import {readDate} from './read-date.js';

const two = (number: number) => String(number).padStart(2, '0');

/** The digits two years share, with X where they differ: 1930 and 1939 are `193X`. */
function yearDigits(first: number, last: number): string {
  const [low, high] = [first, last].map((year) => String(Math.abs(year)).padStart(4, '0'));
  const digits = [...(low ?? '')].map((digit, at) => (digit === high?.[at] ? digit : 'X'));
  return `${first < 0 ? '-' : ''}${digits.join('')}`;
}

function writeValue(value: DateValue, sign: string): string | undefined {
  const {earliest, latest, month, day, time} = value;
  // A recurring day, a bare time and a Julian year are beyond EDTF; a long year needs a form of
  // level 1 (`Y170000`) that TEI values do not have and readDate does not read.
  if (!earliest || !latest || value.julian || Math.abs(earliest.year) > 9999) return undefined;
  const days = [
    yearDigits(earliest.year, latest.year),
    month && two(month),
    day && two(day),
  ].filter(Boolean);
  const clock = time !== undefined && /^\d\d:\d\d:\d\d/.test(time) ? `T${time}` : '';
  return `${days.join('-')}${clock}${sign}`;
}

/**
 * A date as EDTF (ISO 8601-2), level 1; a date *somewhere* in a range (@notBefore/@notAfter) becomes
 * level 2's one-of set `[1944-03..1944-05]`, because an interval would claim that it lasted. Low
 * certainty is `?`, an estimate `~`, both `%`. Undefined for what EDTF does not say.
 */
export function toEdtf(date: HistoricalDate): string | undefined {
  const {point, start, end} = endsOf(date.attributes);
  const write = (value: DateValue) => {
    const estimated = value.approximate || date.attributes.precision?.trim() === 'low';
    if (date.certainty === 'low') return writeValue(value, estimated ? '%' : '?');
    return writeValue(value, estimated ? '~' : '');
  };
  if (point) return write(point);
  if (!start && !end) return undefined;
  if (start && end && start.sharp !== end.sharp) return undefined;
  const sharp = (start ?? end)?.sharp === true;
  const [first, last] = [start, end].map((one) => (one ? write(one.value) : sharp ? '..' : ''));
  if (first === undefined || last === undefined) return undefined;
  return sharp ? `${first}/${last}` : `[${first}..${last}]`;
}

/**
 * Reads EDTF level 0 and 1 (without seasons and years beyond four digits) and level 2's set of a
 * range, `[1944-03..1944-05]`. What it does not know is `malformed` in the result, as in `readDate`.
 */
export function fromEdtf(edtf: string): HistoricalDate {
  const set = /^\[([^[\],]*?)\.\.([^[\],]*)\]$/.exec(edtf.trim());
  if (!set) return readDate([{name: 'when-iso', value: edtf}]);
  const [, first = '', last = ''] = set;
  const ends = [
    {name: 'notBefore-iso', value: first},
    {name: 'notAfter-iso', value: last},
  ];
  return readDate(ends.filter(({value}) => value !== ''));
}
