import {msg} from '../words/msg.js';
import {readCalendarText} from './calendar-text.js';
import {calendarOf} from './calendars.js';
import type {CalendarValue, DateValue} from './date-parts.js';
import {type ParsedValue, parseDateValue} from './date-value.js';
import {gregorianDay} from './day-number.js';
import {isReckoned, marginOf, ROC_OFFSET, spanOf} from './reckonings.js';

const CERTAIN = {uncertain: false, approximate: false};

/** Systems whose values are those of ISO 8601 or W3C: nothing to convert. */
const PLAIN = /edtf|iso[-_ ]?8601|w3c|xsd/i;

function toGregorian(original: CalendarValue): DateValue | undefined {
  const span = spanOf(original);
  if (!span) return undefined;
  const margin = marginOf(original);
  const bounds = {
    earliest: gregorianDay(span.first - margin),
    latest: gregorianDay(span.last + margin),
  };
  const {calendar, year, month, day} = original;
  if (day !== undefined) {
    const approximate = margin > 0;
    const named = gregorianDay(span.first);
    return {...CERTAIN, precision: 'day', ...named, ...bounds, approximate, original};
  }
  const precision = month === undefined ? 'year' : 'month';
  // A year or month of the Republic is one of ours; those of other calendars have no Gregorian name.
  const named = calendar === 'roc' ? {year: year + ROC_OFFSET, ...(month && {month})} : {};
  return {...CERTAIN, precision, ...named, ...bounds, original};
}

/**
 * Reads a value of a -custom attribute (TEI att.datable.custom) in the calendar that @datingMethod,
 * or else @calendar, points to. Undefined where the system or the form is not plain, so that the
 * value is shown as written; a reason where the form is plain and no such day exists.
 */
export function readCustomValue(text: string, system: string | undefined): ParsedValue | undefined {
  if (system === undefined) return ifReadable(parseDateValue(text));
  if (/\s/.test(system)) return undefined;
  if (PLAIN.test(system)) return parseDateValue(text, 'iso');
  const known = calendarOf(system);
  if (known?.key === 'gregorian') return ifReadable(parseDateValue(text));
  const calendar = known?.reckoned;
  if (calendar === undefined) return undefined;
  const original = readCalendarText(calendar, text);
  if (!original || !isReckoned(calendar, original.year)) return undefined;
  // Hebrew months are numbered from Tishri by some and from Nisan by others: only the year is sure.
  const numbered = calendar === 'hebrew' && /^[\d-]+$/.test(text.trim());
  const value = toGregorian(numbered ? {calendar, year: original.year} : original);
  if (value) return {ok: true, value};
  return {ok: false, reason: msg('this calendar has no such day')};
}

const ifReadable = (parsed: ParsedValue) => (parsed.ok ? parsed : undefined);
