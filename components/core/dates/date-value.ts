import {msg, str} from '../words/msg.js';
import type {DateValue} from './date-parts.js';
import {findSlip} from './date-slips.js';
import {daysInMonth, gregorianDay} from './day-number.js';
import {extendedForm, readWeek} from './iso-forms.js';
import {seasonBounds} from './seasons.js';
import {checkTime, TIME, ZONE} from './time-of-day.js';

export type ParsedValue =
  | {readonly ok: true; readonly value: DateValue}
  | {readonly ok: false; readonly reason: string};

type Fields = Omit<DateValue, 'uncertain' | 'approximate'>;

const DATE = new RegExp(
  `^([+-]?)(\\d+X*)(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?(?:T(${TIME})|${ZONE})?$`,
);
const TIME_ONLY = new RegExp(`^T?(${TIME})$`);
const RECURRING = new RegExp(`^--(?:(\\d\\d)(?:-(\\d\\d))?|-(\\d\\d))${ZONE}?$`);

const wrong = (reason: string) => ({ok: false as const, reason});

/** The reason, as a clause, why a month or a day of these numbers does not exist. */
export function checkDay(year: number, month?: number, day?: number): string | undefined {
  if (month !== undefined && (month < 1 || month > 12))
    return msg('a month is a number from 01 to 12');
  if (day === undefined) return undefined;
  const last = month === undefined ? 31 : daysInMonth(year, month);
  return day < 1 || day > last ? msg(str`the day must be from 01 to ${last}`) : undefined;
}

function checkYear(sign: string, digits: string): string | undefined {
  if (digits.length < 4) return msg('a year needs four digits');
  // XSD lets 19011 pass as a year; in every file seen it was a slip, and ISO 8601 wants a sign.
  if (digits.length > 4 && sign === '') return msg('a year of more than four digits needs a sign');
  // CalendarDay counts in safe integers, and no document is dated beyond.
  if (digits.length > 9) return msg('a year of more than nine digits cannot be counted with');
  if (sign === '-' && /^0+$/.test(digits)) return msg('the year 0000 takes no minus sign');
  return undefined;
}

/**
 * First and last year meant. Years before 1 are counted without a year 0 in W3C values, as TEI asks of
 * them (att.datable.w3c: `-0056` is 56 BCE), and with one in ISO 8601, to which unspecified digits
 * belong.
 */
function years(sign: string, digits: string, notation: Notation): {first: number; last: number} {
  if (sign === '-' && notation === 'w3c' && !digits.includes('X')) {
    const year = 1 - Number(digits);
    return {first: year, last: year};
  }
  const low = Number(digits.replaceAll('X', '0'));
  const high = Number(digits.replaceAll('X', '9'));
  // 0 minus, because -0 is another value to a strict comparison.
  return sign === '-' ? {first: 0 - high, last: 0 - low} : {first: low, last: high};
}

function recurring(found: RegExpExecArray): Fields | string {
  const month = Number(found[1] ?? 'NaN');
  const day = Number(found[2] ?? found[3] ?? 'NaN');
  const known = {
    ...(Number.isNaN(month) ? {} : {month}),
    ...(Number.isNaN(day) ? {} : {day}),
  };
  // 2000 is a leap year: --02-29 recurs.
  return checkDay(2000, known.month, known.day) ?? {precision: 'recurring', ...known};
}

/** The week of a Monday's day number, as its seven days. */
function week(monday: number): Fields {
  const first = gregorianDay(monday);
  return {precision: 'week', ...first, earliest: first, latest: gregorianDay(monday + 6)};
}

function dated(found: RegExpExecArray, notation: Notation): Fields | string {
  const [, sign = '', digits = '', monthText, dayText, time] = found;
  const badYear = checkYear(sign, digits);
  if (badYear !== undefined) return badYear;
  const {first, last} = years(sign, digits, notation);
  const unspecified = digits.length - digits.replaceAll('X', '').length;
  if (unspecified > 0 && monthText !== undefined) {
    return msg('a month cannot follow a year with unspecified digits');
  }
  const earliest = {year: first, month: 1, day: 1};
  const latest = {year: last, month: 12, day: 31};
  if (unspecified > 0) {
    return {precision: unspecified === 1 ? 'decade' : 'century', year: first, earliest, latest};
  }
  if (monthText === undefined || monthText === 'XX') {
    if (dayText !== undefined && dayText !== 'XX') return msg('a day needs its month');
    if (time !== undefined) return msg('a time needs its day');
    return {precision: 'year', year: first, earliest, latest};
  }
  const month = Number(monthText);
  const day = dayText === undefined || dayText === 'XX' ? undefined : Number(dayText);
  if (month > 20 && month < 42 && dayText === undefined && time === undefined) {
    const season = notation === 'iso' ? seasonBounds(first, month) : undefined;
    if (season) return {precision: 'season', year: first, season: month, ...season};
    return msg('a season has no fixed days: give @notBefore and @notAfter');
  }
  const badDay = checkDay(first, month, day);
  if (badDay !== undefined) return badDay;
  if (day === undefined) {
    if (time !== undefined) return msg('a time needs its day');
    const end = {year: first, month, day: daysInMonth(first, month)};
    return {precision: 'month', year: first, month, earliest: {...end, day: 1}, latest: end};
  }
  const only = {year: first, month, day};
  if (time === undefined) return {precision: 'day', ...only, earliest: only, latest: only};
  // The day stays the one the source counts by; its zone moves the hour, not the date in words.
  return checkTime(time) ?? {precision: 'time', ...only, time, earliest: only, latest: only};
}

type Notation = 'w3c' | 'iso';

function fieldsOf(plain: string, notation: Notation): Fields | string | undefined {
  const time = TIME_ONLY.exec(plain)?.[1];
  if (time !== undefined) return checkTime(time) ?? {precision: 'time', time};
  const again = RECURRING.exec(plain);
  if (again) return recurring(again);
  const date = DATE.exec(plain);
  if (date) return dated(date, notation);
  const monday = notation === 'iso' ? readWeek(plain) : undefined;
  return monday === undefined ? undefined : week(monday);
}

/**
 * Reads one date value: W3C XML Schema part 2, ISO 8601-1, and of ISO 8601-2 (EDTF level 1)
 * unspecified digits (`193X`, `1944-XX`) and the signs `? ~ %` after the value. White space around it is allowed. A value that is no date gives the reason, as a clause.
 *
 * @param notation `iso` also reads the basic, ordinal and week forms and seasons, which mean other
 *     things, or nothing, in W3C values; and it counts a year 0, which they do not. A W3C value 0000
 *     is 1 BCE all the same, as XML Schema 1.1 has it.
 */
export function parseDateValue(text: string, notation: Notation = 'w3c'): ParsedValue {
  const trimmed = text.trim();
  if (trimmed === '') return wrong(msg('it is empty'));
  const [, body = '', sign = ''] = /^(.*?)([?~%]?)$/s.exec(trimmed) ?? [];
  const plain = notation === 'iso' ? extendedForm(body) : body;
  const fields = fieldsOf(plain, notation);
  if (fields === undefined) {
    if (notation === 'w3c' && typeof fieldsOf(extendedForm(body), 'iso') === 'object') {
      return wrong(msg('only the attributes in -iso take this form of ISO 8601'));
    }
    return wrong(findSlip(trimmed) ?? msg('it has none of the forms of ISO 8601'));
  }
  if (typeof fields === 'string') return wrong(fields);
  const uncertain = sign === '?' || sign === '%';
  return {ok: true, value: {...fields, uncertain, approximate: sign === '~' || sign === '%'}};
}
