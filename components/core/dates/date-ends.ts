import {msg, str} from '@lit/localize';
import {type DateEnd, type DateRange, isReversed, readInterval} from './date-interval.js';
import {type DateValue, type ParsedValue, parseDateValue} from './date-value.js';
import {gregorianDay, julianDayNumber} from './day-number.js';
import type {CalendarDay, MalformedDate} from './historical-date.js';

/** The dating attributes of one element, resolved to one value or to what is known of two ends. */
export interface DateEnds extends DateRange {
  /** One value for the whole date (@when). With it `start` and `end` are absent. */
  readonly point?: DateValue;
  readonly malformed: readonly MalformedDate[];
}

type Attributes = Readonly<Record<string, string>>;

function julianToGregorian(value: DateValue): DateValue {
  const move = (day: CalendarDay) => gregorianDay(julianDayNumber(day));
  if (!value.earliest || !value.latest) return value;
  const bounds = {earliest: move(value.earliest), latest: move(value.latest)};
  // A day becomes another day; a Julian year or month has no Gregorian name, so it keeps its own.
  return value.day === undefined
    ? {...value, ...bounds, julian: true}
    : {...value, ...bounds, ...bounds.earliest};
}

/**
 * Custom values follow the system of @datingMethod (TEI att.datable.custom). Read are W3C values
 * said to be Gregorian, Julian, or nothing else; the rest is not ours to interpret.
 */
function readCustom(text: string, method: string | undefined): ParsedValue | undefined {
  const parsed = parseDateValue(text);
  if (!parsed.ok) return undefined;
  if (method === undefined || /gregor/i.test(method)) return parsed;
  return /julian/i.test(method) ? {ok: true, value: julianToGregorian(parsed.value)} : undefined;
}

function readValue(attributes: Attributes, attribute: string): ParsedValue | undefined {
  const text = attributes[attribute];
  if (text === undefined) return undefined;
  if (attribute.endsWith('-custom')) return readCustom(text, attributes.datingMethod);
  return parseDateValue(text, attribute.endsWith('-iso') ? 'iso' : 'w3c');
}

/** The first readable one of `when`, `when-iso`, `when-custom`. */
function find(
  attributes: Attributes,
  base: string,
  malformed: MalformedDate[],
): Omit<DateEnd, 'sharp'> | undefined {
  let first: Omit<DateEnd, 'sharp'> | undefined;
  for (const attribute of [base, `${base}-iso`, `${base}-custom`]) {
    const parsed = readValue(attributes, attribute);
    if (parsed?.ok) first ??= {attribute, value: parsed.value};
    else if (parsed) {
      malformed.push({attribute, value: attributes[attribute] ?? '', reason: parsed.reason});
    }
  }
  return first;
}

/** A @when or @when-iso that holds an interval instead of one date. */
function findInterval(attributes: Attributes, malformed: MalformedDate[]): DateRange | undefined {
  let first: DateRange | undefined;
  for (const attribute of ['when', 'when-iso']) {
    const text = attributes[attribute];
    if (!text?.includes('/')) continue;
    const range = readInterval(attribute, text);
    if (typeof range === 'string') malformed.push({attribute, value: text, reason: range});
    else first ??= range;
  }
  return first;
}

function findRange(attributes: Attributes, malformed: MalformedDate[]): DateRange {
  const end = (base: string, sharp: boolean): DateEnd | undefined => {
    const found = find(attributes, base, malformed);
    return found && {...found, sharp};
  };
  const ends = [
    end('from', true),
    end('to', true),
    end('notBefore', false),
    end('notAfter', false),
  ];
  const start = ends[0] ?? ends[2];
  const last = ends[1] ?? ends[3];
  const range = {...(start && {start}), ...(last && {end: last})};
  if (!start || !last || !isReversed(range)) return range;
  const add = ({attribute}: DateEnd, reason: string) =>
    malformed.push({attribute, value: attributes[attribute] ?? '', reason});
  add(start, msg(str`it is later than @${last.attribute}`));
  add(last, msg(str`it is earlier than @${start.attribute}`));
  return {};
}

/**
 * Resolves TEI dating attributes (P5 13.4.1, att.datable) to one value or two ends. A readable
 * @when goes before the ranges; @from and @to before @notBefore and @notAfter. What cannot be read
 * is listed with its reason and the other attributes still count; of a range that ends before it
 * begins neither end counts, because nothing says which of the two is wrong.
 *
 * @param attributes the normalised attributes by name, as in `HistoricalDate.attributes`
 */
export function endsOf(attributes: Attributes): DateEnds {
  const malformed: MalformedDate[] = [];
  const interval = findInterval(attributes, malformed);
  const single = Object.entries(attributes).filter(
    ([name, value]) => !(/^when(-iso)?$/.test(name) && value.includes('/')),
  );
  const when = find(Object.fromEntries(single), 'when', malformed);
  const range = findRange(attributes, malformed);
  if (when) return {point: when.value, malformed};
  return {...(interval ?? range), malformed};
}
