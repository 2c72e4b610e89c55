import {msg, str} from '../words/msg.js';
import {readCustomValue} from './custom-value.js';
import {areApart, isReversed, readInterval} from './date-interval.js';
import type {DateEnd, DateParts, DateRange, DateValue, MalformedDate} from './date-parts.js';
import {otherEnd} from './date-span.js';
import {type ParsedValue, parseDateValue} from './date-value.js';
import {dayNumber} from './day-number.js';
import {readDuration} from './duration.js';
import type {HistoricalDate} from './historical-date.js';

type Attributes = Readonly<Record<string, string>>;

/** The dating attributes of one element, with what was found wrong in them so far. */
interface Reading {
  readonly attributes: Attributes;
  /** The system of the -custom attributes. */
  readonly system: string | undefined;
  readonly malformed: MalformedDate[];
}

interface Found {
  readonly attribute: string;
  /** A range where the attribute holds an ISO 8601 interval, which only @when may. */
  readonly value: DateValue | DateRange;
}

const isValue = (value: DateValue | DateRange): value is DateValue => 'precision' in value;

function parserOf(attribute: string, system: string | undefined) {
  if (attribute.endsWith('-custom')) return (text: string) => readCustomValue(text, system);
  const notation = attribute.endsWith('-iso') ? 'iso' : 'w3c';
  return (text: string) => parseDateValue(text, notation);
}

function readAttribute(attribute: string, text: string, system: string | undefined) {
  const custom = attribute.endsWith('-custom');
  if (attribute === 'when-iso' && text.includes('/')) return readInterval(attribute, text);
  if (attribute === 'when' && text.includes('/')) {
    // The interval is ISO's, its years are those of the attribute.
    return readInterval(attribute, text, (half) => {
      const parsed = parseDateValue(half, 'w3c');
      return parsed.ok ? parsed : parseDateValue(half, 'iso');
    });
  }
  const parsed: ParsedValue | undefined = parserOf(attribute, system)(text);
  if (parsed || !custom || !text.includes('/') || attribute !== 'when-custom') {
    return parsed && (parsed.ok ? parsed.value : parsed.reason);
  }
  const unread = {ok: false as const, reason: ''};
  const range = readInterval(attribute, text, (half) => readCustomValue(half, system) ?? unread);
  return range === '' ? undefined : range;
}

/** What is wrong is kept with its reason, as a clause. */
function flag({attributes, malformed}: Reading, attribute: string, reason: string): undefined {
  malformed.push({attribute, value: attributes[attribute] ?? '', reason});
  return undefined;
}

/** The first readable one of `when`, `when-iso`, `when-custom`; another that contradicts is flagged. */
function find(reading: Reading, base: string): Found | undefined {
  let first: Found | undefined;
  for (const attribute of [base, `${base}-iso`, `${base}-custom`]) {
    const text = reading.attributes[attribute];
    if (text === undefined) continue;
    const value = readAttribute(attribute, text, reading.system);
    if (value === undefined) continue;
    if (typeof value === 'string') flag(reading, attribute, value);
    else if (!first) first = {attribute, value};
    // A value in a system that is not stated may well be another way to say the same day.
    else if (attribute.endsWith('-custom') && reading.system === undefined) continue;
    else if (isValue(value) && isValue(first.value) && areApart(value, first.value)) {
      flag(reading, attribute, msg(str`it does not agree with @${first.attribute}`));
    }
  }
  return first;
}

function findEnd(reading: Reading, base: string, sharp: boolean): DateEnd | undefined {
  const found = find(reading, base);
  if (!found) return undefined;
  const {attribute, value} = found;
  return isValue(value) ? {attribute, value, sharp} : undefined;
}

function findRange(reading: Reading): DateRange {
  const [from, to] = [findEnd(reading, 'from', true), findEnd(reading, 'to', true)];
  const limits = [findEnd(reading, 'notBefore', false), findEnd(reading, 'notAfter', false)];
  const start = from ?? limits[0];
  const last = to ?? limits[1];
  const range = {...(start && {start}), ...(last && {end: last})};
  if (!start || !last || !isReversed(range)) return range;
  flag(reading, start.attribute, msg(str`it is later than @${last.attribute}`));
  flag(reading, last.attribute, msg(str`it is earlier than @${start.attribute}`));
  return {};
}

/** What limits add to a single value: one that excludes it is flagged, one that tells nothing goes. */
function limitsOf(reading: Reading, point: DateValue, {start, end}: DateRange): DateRange {
  const {earliest, latest} = point;
  if (!earliest || !latest) return {};
  const [first, last] = [dayNumber(earliest), dayNumber(latest)];
  const limit = (given: DateEnd | undefined, isStart: boolean): DateEnd | undefined => {
    const day = isStart ? given?.value.earliest : given?.value.latest;
    if (!given || !day) return undefined;
    const number = dayNumber(day);
    if (isStart ? number > last : number < first) {
      return flag(reading, given.attribute, msg('it does not agree with @when'));
    }
    const narrows = isStart ? number > first : number < last;
    return narrows && !given.sharp ? given : undefined;
  };
  const [lower, upper] = [limit(start, true), limit(end, false)];
  return {...(lower && {start: lower}), ...(upper && {end: upper})};
}

/** Reads the length beside a begin (att.duration.w3c): the end it makes, where it makes one. */
function findLength(reading: Reading, begin: Found | undefined): DateEnd | undefined {
  let end: DateEnd | undefined;
  for (const attribute of ['dur', 'dur-iso']) {
    const text = reading.attributes[attribute];
    if (text === undefined) continue;
    const duration = readDuration(text);
    if (!duration) flag(reading, attribute, msg('it is no duration of ISO 8601'));
    else if (begin && isValue(begin.value)) {
      const value = otherEnd(begin.value, duration, 1);
      if (value) end ??= {attribute, value, sharp: true};
    }
  }
  return end;
}

/**
 * Resolves TEI dating attributes (P5 13.4.1, att.datable) to one value or two ends. A readable
 * @when goes before the ranges, which can only narrow it; @from and @to before @notBefore and
 * @notAfter. What cannot be read is listed with its reason and the other attributes still count; of
 * a range that ends before it begins neither end counts, because nothing says which of the two is
 * wrong. @dur beside @when or @from tells the end.
 *
 * @param attributes the normalised attributes by name, as in `HistoricalDate.attributes`
 * @param calendar the pointer of @calendar, for -custom values without @datingMethod
 */
export function endsOf(attributes: Attributes, calendar?: string): DateParts {
  const malformed: MalformedDate[] = [];
  const system = attributes.datingMethod?.trim() || calendar || undefined;
  const reading = {attributes, system, malformed};
  const when = find(reading, 'when');
  const range = findRange(reading);
  const end = findLength(reading, when ?? range.start);
  if (!when) {
    const isOpen = range.start?.sharp && !range.end;
    return {...range, ...(isOpen && end && {end}), malformed};
  }
  if (!isValue(when.value)) return {...when.value, malformed};
  const limits = limitsOf(reading, when.value, range);
  if (!end || limits.start || limits.end) return {point: when.value, ...limits, malformed};
  return {start: {attribute: when.attribute, value: when.value, sharp: true}, end, malformed};
}

/** What a date says, whether it was read from attributes or made from EDTF. */
export function partsOf(date: HistoricalDate): DateParts {
  if (date.parts) return date.parts;
  const known = found.get(date);
  if (known) return known;
  const parts = endsOf(date.attributes, date.calendar);
  // What is wrong is said in the language in use now.
  if (parts.malformed.length === 0) found.set(date, parts);
  return parts;
}

/** A date is asked for its parts by all who show, sort or find it. */
const found = new WeakMap<HistoricalDate, DateParts>();
