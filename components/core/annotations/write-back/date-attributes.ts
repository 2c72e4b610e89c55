import type {CalendarDay, DateEnd, DateRange, DateValue} from '../../dates/date-parts.js';
import type {HistoricalDate} from '../../dates/historical-date.js';

export type DateAttributes =
  | {readonly ok: true; readonly attributes: Readonly<Record<string, string>>}
  /** Why TEI cannot say it, as a clause. */
  | {readonly ok: false; readonly reason: string};

/**
 * A date read from EDTF (`fromEdtf`) as W3C attributes of `date` (att.datable.w3c): `@when` for one
 * value, `@from` and `@to` for what lasted, `@notBefore` and `@notAfter` for what happened in between:
 * a season, a decade, one of several years. An estimate is `@precision="low"`.
 */
export function dateAttributes(date: HistoricalDate): DateAttributes {
  const {parts} = date;
  const [bad] = date.malformed;
  if (bad) return {ok: false, reason: `“${bad.value}” is no date: ${bad.reason}`};
  if (!parts) return {ok: false, reason: 'it says no date'};
  const {point, set} = parts;
  if (set?.choice === 'all') {
    return {ok: false, reason: 'it means several dates at once, for which TEI has no attribute'};
  }
  const estimated = parts.point?.approximate || parts.start?.value.approximate;
  const precision = estimated ? {precision: 'low'} : {};
  if (point) {
    const when = writeWhole(point);
    if (when !== undefined) return {ok: true, attributes: {when, ...precision}};
    return bounds(point.earliest, point.latest, precision);
  }
  if (set) return bounds(date.earliest, date.latest, precision);
  return rangeAttributes(parts, precision);
}

function rangeAttributes(
  {start, end}: DateRange,
  precision: Readonly<Record<string, string>>,
): DateAttributes {
  const attributes: Record<string, string> = {};
  const first = start && endOf(start, 'earliest');
  const last = end && endOf(end, 'latest');
  if (first !== undefined) attributes[start?.sharp ? 'from' : 'notBefore'] = first;
  if (last !== undefined) attributes[end?.sharp ? 'to' : 'notAfter'] = last;
  return Object.keys(attributes).length > 0
    ? {ok: true, attributes: {...attributes, ...precision}}
    : {ok: false, reason: 'it says neither a beginning nor an end'};
}

function endOf({value}: DateEnd, side: 'earliest' | 'latest'): string | undefined {
  const day = value[side];
  return writeWhole(value) ?? (day && writeDay(day));
}

function bounds(
  earliest: CalendarDay | undefined,
  latest: CalendarDay | undefined,
  precision: Readonly<Record<string, string>>,
): DateAttributes {
  if (!earliest && !latest) return {ok: false, reason: 'it names no days'};
  return {
    ok: true,
    attributes: {
      ...(earliest ? {notBefore: writeDay(earliest)} : {}),
      ...(latest ? {notAfter: writeDay(latest)} : {}),
      ...precision,
    },
  };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** W3C years know no year 0 (att.datable.w3c): the year before 1 is -0001. */
function writeYear(year: number): string {
  const counted = year < 1 ? 1 - year : year;
  return `${year < 1 ? '-' : ''}${String(counted).padStart(4, '0')}`;
}

function writeDay({year, month, day}: CalendarDay): string {
  return `${writeYear(year)}-${two(month)}-${two(day)}`;
}

/** A year, month, day, time or yearly day in W3C form; undefined for all that has other bounds. */
function writeWhole(value: DateValue): string | undefined {
  const {precision, year, month, day, time, edtf} = value;
  if (edtf !== undefined) return undefined;
  if (precision === 'recurring') {
    if (month === undefined) return day === undefined ? undefined : `---${two(day)}`;
    return `--${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  }
  if (year === undefined) return undefined;
  if (precision === 'year') return writeYear(year);
  if (month === undefined) return undefined;
  if (precision === 'month') return `${writeYear(year)}-${two(month)}`;
  if (day === undefined) return undefined;
  if (precision === 'day') return writeDay({year, month, day});
  const whole = /^\d\d:\d\d:\d\d/.test(time ?? '');
  return precision === 'time' && whole ? `${writeDay({year, month, day})}T${time}` : undefined;
}
