import {dayNumber, daysInMonth, gregorianDay} from '../../dates/day-number.js';
import type {Anchor, Counted, DateSpec, Part, Point} from './date-spec.js';

/** A date that others can be told from, as far as it is known. */
export interface AnchorDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** The dates a relative one may be read against. */
export type Anchors = Readonly<Partial<Record<Anchor, AnchorDate>>>;

/** A date with nothing left to supply. */
interface Settled {
  readonly point: Point;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** The dates it was read against, and how. */
  readonly against: readonly {readonly anchor: AnchorDate; readonly from: Anchor}[];
}

export interface Resolved {
  /** EDTF (ISO 8601-2); absent where there is nothing to read the wording against. */
  readonly value?: string;
  readonly against: Settled['against'];
  /** What later wordings are read against. */
  readonly date?: AnchorDate;
}

/** Supplies what a wording leaves unsaid, and writes its value. */
export function resolveDate(spec: DateSpec, anchors: Anchors): Resolved {
  const first = settle(spec.first, anchors);
  const last = spec.last && settle(spec.last, anchors);
  if (!first || (spec.last && !last)) return {against: []};
  const value = write(spec, first, last);
  const against = [...first.against, ...(last?.against ?? [])];
  const {year, month, day} = last ?? first;
  const isPlain = first.point.decade === undefined && first.point.century === undefined;
  const date =
    year !== undefined && isPlain
      ? {year, ...(month ? {month} : {}), ...(day ? {day} : {})}
      : undefined;
  return {...(value ? {value} : {}), against, ...(date ? {date} : {})};
}

function settle(point: Point, anchors: Anchors): Settled | undefined {
  const {year, month, day} = point;
  if (typeof day === 'object') return settleDay(point, day, anchors);
  const against: {anchor: AnchorDate; from: Anchor}[] = [];
  const find = (counted: Counted): AnchorDate | undefined => {
    const found = anchorFor(counted.from, anchors);
    if (found && !against.some(({anchor}) => anchor === found.anchor)) against.push(found);
    return found?.anchor;
  };
  let settledYear = typeof year === 'number' ? year : undefined;
  let settledMonth = typeof month === 'number' ? month : undefined;
  if (typeof year === 'object') {
    const base = find(year);
    if (!base) return undefined;
    const counted = base.year + year.plus;
    settledYear =
      year.from === 'text' && year.plus === 0 && typeof month === 'number'
        ? nearestYear(base, month, against.at(-1)?.from ?? 'text')
        : counted;
  }
  if (typeof month === 'object') {
    const base = find(month);
    if (!base?.month || settledYear === undefined) return undefined;
    const count = 12 * settledYear + base.month - 1 + month.plus;
    settledYear = Math.floor(count / 12);
    settledMonth = (count % 12) + 1;
  }
  return {
    point,
    ...(settledYear === undefined ? {} : {year: settledYear}),
    ...(settledMonth === undefined ? {} : {month: settledMonth}),
    ...(day === undefined ? {} : {day}),
    against,
  };
}

function settleDay(point: Point, day: Counted, anchors: Anchors): Settled | undefined {
  const found = anchorFor(day.from, anchors);
  const {year, month, day: number} = found?.anchor ?? {};
  if (!found || year === undefined || !month || !number) return undefined;
  const there = gregorianDay(dayNumber({year, month, day: number}) + day.plus);
  return {point, ...there, against: [found]};
}

/** A text without dates of its own before the wording is read against the document's. */
function anchorFor(from: Anchor, anchors: Anchors): {anchor: AnchorDate; from: Anchor} | undefined {
  const own = anchors[from];
  if (own) return {anchor: own, from};
  const {document} = anchors;
  return document && {anchor: document, from: 'document'};
}

/**
 * Of `5 January` told after December the year has turned. A narrative goes on in time, a letter
 * looks back: a month far ahead of a letter’s date is that of the year before.
 */
function nearestYear({year, month: before}: AnchorDate, month: number, from: Anchor): number {
  if (before === undefined) return year;
  if (month - before < -6) return year + 1;
  return month - before > (from === 'document' ? 6 : 9) ? year - 1 : year;
}

const two = (number: number): string => String(number).padStart(2, '0');
const four = (number: number): string => String(number).padStart(4, '0');

function write(spec: DateSpec, first: Settled, last: Settled | undefined): string | undefined {
  const start = boundsOf(first);
  if (!start) return undefined;
  if (last) {
    const end = boundsOf(last);
    if (!end || isReversed(start.from, end.to)) return undefined;
    // `between 1 and the end of January`: a day and the month it lies in are no range in EDTF.
    if (start.from.startsWith(end.to) || end.to.startsWith(start.from)) {
      return start.from === end.to ? start.from : undefined;
    }
    const [from, to] = [start.value ?? start.from, end.value ?? end.to];
    if (spec.relation !== 'within') return `${from}/${to}`;
    return `[${asFine(start.from, end.to, 'first')}..${asFine(end.to, start.from, 'last')}]`;
  }
  if (spec.relation === 'until') return `[..${start.to}]`;
  const {other} = first.point;
  if (other && start.value && first.year !== undefined) {
    const also = `${four(first.year)}-${two(other.month)}-${two(other.day)}`;
    return `[${[start.value, also].sort().join(',')}]`;
  }
  return start.value ?? `[${start.from}..${start.to}]`;
}

/** EDTF gives both ends of a set alike, as years, months or days: the coarser one is spelt out. */
function asFine(value: string, other: string, side: 'first' | 'last'): string {
  if (value.length >= other.length) return value;
  const [year = '', month = side === 'first' ? '01' : '12'] = value.split('-');
  if (other.length <= '1945-10'.length) return `${year}-${month}`;
  const last = new Date(0);
  last.setUTCFullYear(Number(year), Number(month), 0);
  return `${year}-${month}-${side === 'first' ? '01' : two(last.getUTCDate())}`;
}

/** Whether a range would end before it begins; the coarser of the two values decides. */
function isReversed(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return to.slice(0, length) < from.slice(0, length);
}

/** One EDTF value where there is one, and the first and last year, month or day it covers. */
function boundsOf(
  settled: Settled,
): {readonly value?: string; readonly from: string; readonly to: string} | undefined {
  const {point, year, month, day} = settled;
  const {part, decade, century, season, time} = point;
  const sign = point.approximate ? '~' : '';
  if (century !== undefined || decade !== undefined) {
    const [first, length] = century !== undefined ? [century, 100] : [decade ?? 0, 10];
    if (part) return years(first, length, part);
    const value = String(first)
      .slice(0, century !== undefined ? 2 : 3)
      .padEnd(4, 'X');
    return {value, from: four(first), to: four(first + length - 1)};
  }
  if (year === undefined) return undefined;
  if (season !== undefined) {
    const last =
      season === 24 ? `${four(year + 1)}-02` : `${four(year)}-${two((season - 20) * 3 + 2)}`;
    const from = `${four(year)}-${two(Math.min((season - 20) * 3, 12))}`;
    return {value: `${four(year)}-${season}${sign}`, from, to: last};
  }
  if (month === undefined) {
    if (part) return months(year, part);
    return {value: `${four(year)}${sign}`, from: four(year), to: four(year)};
  }
  const inMonth = `${four(year)}-${two(month)}`;
  if (day === undefined) {
    if (part) return days(inMonth, daysInMonth(year, month), part);
    return {value: `${inMonth}${sign}`, from: inMonth, to: inMonth};
  }
  if (day > daysInMonth(year, month)) return undefined;
  const whole = `${inMonth}-${two(day)}`;
  return {value: `${whole}${time ? `T${time}` : ''}${sign}`, from: whole, to: whole};
}

/** What share of a whole a part takes, as people use the words: none of them is exact. */
const monthsOf: Readonly<Record<Part, readonly [number, number]>> = {
  beginning: [1, 2],
  early: [1, 4],
  middle: [5, 8],
  late: [9, 12],
  end: [11, 12],
  'first-half': [1, 6],
  'second-half': [7, 12],
};

function months(year: number, part: Part): {from: string; to: string} {
  const [first, last] = monthsOf[part];
  return {from: `${four(year)}-${two(first)}`, to: `${four(year)}-${two(last)}`};
}

function days(month: string, length: number, part: Part): {from: string; to: string} {
  const [first, last] = {
    beginning: [1, 10],
    early: [1, 10],
    middle: [11, 20],
    late: [21, length],
    end: [21, length],
    'first-half': [1, 15],
    'second-half': [16, length],
  }[part];
  return {from: `${month}-${two(first ?? 1)}`, to: `${month}-${two(last ?? length)}`};
}

/** Parts of a decade or century, in whole years. */
function years(begin: number, length: number, part: Part): {from: string; to: string} {
  const [first, last] = monthsOf[part];
  const from = begin + Math.round(((first - 1) / 12) * length);
  const to = begin + Math.max(Math.round((last / 12) * length) - 1, 0);
  return {from: four(from), to: four(to)};
}
