import type {Counted, DateSpec, Point, ReadPoint} from './date-spec.js';
import {dayNumber, monthNumber, monthWord} from './date-words.js';
import {notYear, parsePoint} from './parse-point.js';
import {parseRelative} from './parse-relative.js';
import {exact, loose, type Sticky} from './sticky.js';

const dash = '\\s*[-–—‑]\\s*';
const toWord = '(?:\\s+(?:to|until|till|through|по|до)\\s+(?:the\\s+)?)';
const year = '(1\\d{3}|20\\d{2})';
const day = '(\\d{1,2})(?:st|nd|rd|th|-?го)?';
const notInWord = /[\p{L}\p{N}]$/u;

/** The date, range or relative date that begins at a place; undefined where none does. */
export function parseDate(sticky: Sticky, at: number): DateSpec | undefined {
  if (notInWord.test(sticky.before(at, 1))) return undefined;
  return (
    parseBetween(sticky, at) ??
    parseFromTo(sticky, at) ??
    parseDays(sticky, at) ??
    parseUntil(sticky, at) ??
    parseApproximate(sticky, at) ??
    parseToday(sticky, at) ??
    parseTimed(sticky, at) ??
    parseSpan(sticky, at) ??
    parseSingle(sticky, at)
  );
}

/** How much a point says: only like is joined to a range by a mere dash or “to”. */
function precision({year, month, day: number, season, decade, century}: Point): string {
  if (decade !== undefined) return 'decade';
  if (century !== undefined) return 'century';
  if (season !== undefined) return 'season';
  if (number !== undefined) return 'day';
  if (month !== undefined) return 'month';
  return year === undefined ? 'none' : 'year';
}

/** The begin of a range is in the year that its end gives. */
function yearOfEnd(first: Point, last: Point): Point {
  const {year} = first;
  if (year === undefined || typeof year === 'number' || last.year === undefined) return first;
  if (!isUnsaid(year)) return first;
  // `December to January 1945` begins in the year before.
  const turns =
    typeof first.month === 'number' && typeof last.month === 'number' && first.month > last.month;
  return {...first, year: typeof last.year === 'number' && turns ? last.year - 1 : last.year};
}

const isUnsaid = (year: Counted): boolean => year.from === 'text' && year.plus === 0;

/** A date or, as the begin of a range, what lacks a month: `5` of `from 5 to 7 October`. */
function parseEnds(
  sticky: Sticky,
  at: number,
  joint: string,
  alike: boolean,
): {first: Point; last: Point; end: number; certainty: number} | undefined {
  const first = parsePoint(sticky, at) ?? parseBareMonth(sticky, at);
  const join = first && sticky.at(loose`${joint}`, first.end);
  if (!first || !join) return undefined;
  const last = parsePoint(sticky, first.end + join[0].length);
  if (!last) return undefined;
  if (alike && precision(first.point) !== precision(last.point)) return undefined;
  const certainty = Math.min(first.certainty, last.certainty);
  return {first: yearOfEnd(first.point, last.point), last: last.point, end: last.end, certainty};
}

/** A month whose year follows with the end of the range: `September to October 1945`. */
function parseBareMonth(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(exact`(${monthWord})`, at);
  const month = found && monthNumber(found[1] ?? '');
  if (!found || month === undefined) return undefined;
  const year = {from: 'text', plus: 0} as const;
  return {point: {month, year}, end: at + found[0].length, certainty: 0.9};
}

function parseBetween(sticky: Sticky, at: number): DateSpec | undefined {
  const word = sticky.at(loose`(?:between|между)\\s+(?:the\\s+)?`, at);
  if (!word) return undefined;
  const from = at + word[0].length;
  const shared = parseDaysAfter(sticky, from, '\\s+(?:and|и)\\s+(?:the\\s+)?');
  const and = '\\s+(?:and|и)\\s+(?:the\\s+)?';
  const ends =
    shared ?? parseCenturyParts(sticky, from, and) ?? parseEnds(sticky, from, and, false);
  return ends && {...ends, start: at, relation: 'within', certainty: ends.certainty};
}

function parseFromTo(sticky: Sticky, at: number): DateSpec | undefined {
  const word = sticky.at(loose`(?:from|со?)\\s+(?:the\\s+)?`, at);
  if (!word) return undefined;
  const start = at + word[0].length;
  const ends =
    parseDaysAfter(sticky, start, `(?:${toWord}|${dash})`) ??
    parseCenturyParts(sticky, start, toWord) ??
    parseEnds(sticky, start, `(?:${toWord}|${dash})`, false);
  return ends && {...ends, start, relation: 'throughout'};
}

/** `5–7 October 1945`, `October 5 to 7, 1945`. */
function parseDays(sticky: Sticky, at: number): DateSpec | undefined {
  const joint = `(?:${dash}|\\s+(?:to|по)\\s+)`;
  const ends = parseDaysAfter(sticky, at, joint);
  return ends && {...ends, start: at, relation: 'throughout'};
}

function parseDaysAfter(
  sticky: Sticky,
  at: number,
  joint: string,
): {first: Point; last: Point; end: number; certainty: number} | undefined {
  const leading = sticky.at(loose`${day}(?:${joint})(?=\\d{1,2}\\D)`, at);
  if (leading) {
    const number = dayNumber(leading[1] ?? '');
    const last = parsePoint(sticky, at + leading[0].length);
    if (number === undefined || last?.point.day === undefined) return undefined;
    const {point, end, certainty} = last;
    return {first: {...point, day: number}, last: point, end, certainty};
  }
  const month = sticky.at(exact`${monthWord}\\s+${day}(${joint})(?=\\d{1,2}(?!\\d))`, at);
  if (!month) return undefined;
  const name = sticky.at(exact`${monthWord}`, at)?.[0] ?? '';
  // The end is read as if the month stood before it: `October 7, 1945`.
  const rest = sticky.at(loose`${day}(?:,?\\s+(1\\d{3}|20\\d\\d))?`, at + month[0].length);
  const [from, to] = [dayNumber(month[1] ?? ''), dayNumber(rest?.[1] ?? '')];
  const number = monthNumber(name);
  if (!rest || from === undefined || to === undefined || number === undefined) return undefined;
  const year = rest[2] ? Number(rest[2]) : ({from: 'text', plus: 0} as const);
  const end = at + month[0].length + rest[0].length;
  const point = {year, month: number};
  return {first: {...point, day: from}, last: {...point, day: to}, end, certainty: 0.9};
}

/** `the start to the middle of the 19th century`: both parts are of the one century. */
function parseCenturyParts(
  sticky: Sticky,
  at: number,
  joint: string,
): {first: Point; last: Point; end: number; certainty: number} | undefined {
  const word = '(beginning|start|middle)';
  const found = sticky.at(loose`${word}${joint}(?=(?:middle|end)\\s+of)`, at);
  const last = found && parsePoint(sticky, at + found[0].length);
  if (!found || last?.point.century === undefined) return undefined;
  const {century, part} = last.point;
  return {
    first: {year: century + (/^m/i.test(found[1] ?? '') ? 50 : 0)},
    last: {year: century + (part === 'middle' ? 50 : 99)},
    end: last.end,
    certainty: 0.7,
  };
}

/** `by September 1944`, `until the summer of 1948`: what lies after the date is excluded. */
function parseUntil(sticky: Sticky, at: number): DateSpec | undefined {
  const word = sticky.at(
    loose`(?:by|until|till|up\\s+to|(?:not|no)\\s+later\\s+than|ко?|до|не\\s+позднее)\\s+(?:the\\s+)?`,
    at,
  );
  const read = word && parsePoint(sticky, at + word[0].length);
  if (!word || !read) return undefined;
  const {point, end, certainty} = read;
  return {start: at, end, first: point, relation: 'until', certainty: certainty - 0.05};
}

function parseApproximate(sticky: Sticky, at: number): DateSpec | undefined {
  const word = sticky.at(
    loose`(?:circa|c\\.|ca\\.|about|around|approximately|roughly|около|приблизительно(?:\\s+в)?|примерно(?:\\s+в)?)\\s*`,
    at,
  );
  const read = word && parsePoint(sticky, at + word[0].length);
  if (!word || !read || read.point.century !== undefined) return undefined;
  const first = {...read.point, approximate: true};
  return {start: at, end: read.end, first, relation: 'point', certainty: read.certainty - 0.1};
}

/** `Today, April 8th`: the day of writing, whatever year was told of before. */
function parseToday(sticky: Sticky, at: number): DateSpec | undefined {
  const word = sticky.at(loose`(?:today|сегодня),?\\s+`, at);
  const read = word && parsePoint(sticky, at + word[0].length);
  if (!word || read?.point.day === undefined) return undefined;
  const {year} = read.point;
  const first: Point =
    typeof year === 'number' ? read.point : {...read.point, year: {from: 'document', plus: 0}};
  return {start: at, end: read.end, first, relation: 'point', certainty: 0.9};
}

const hour = '([01]?\\d|2[0-3])';
const clock = `${hour}[:.]([0-5]\\d)(?![\\d:]|\\.\\d)(?:\\s*(?:hours|hrs|h\\b|ч\\.|часов))?`;

/** `at 14:30 on 5 October 1945`, `5 October 1945, 14:30`, or the time alone. */
function parseTimed(sticky: Sticky, at: number): DateSpec | undefined {
  const isTold = /(?:^|[^\p{L}])(?:at|until|till|by|from|в|до|к|с)\s+$/iu.test(
    sticky.before(at, 8),
  );
  const time = sticky.at(loose`${clock}`, at);
  if (time) {
    const said = timeOf(time);
    const joint = sticky.at(loose`(?:,?\\s+(?:on|of|,)?\\s*)`, at + time[0].length);
    const read = joint && parsePoint(sticky, at + time[0].length + joint[0].length);
    if (read?.point.day !== undefined) {
      const first = {...read.point, time: said};
      return {start: at, end: read.end, first, relation: 'point', certainty: read.certainty};
    }
    if (!isTold || !time[0].includes(':')) return undefined;
    const now = {from: 'text', plus: 0} as const;
    const first = {year: now, month: now, day: now, time: said};
    return {start: at, end: at + time[0].length, first, relation: 'point', certainty: 0.5};
  }
  const read = parsePoint(sticky, at);
  if (read?.point.day === undefined || read.point.time !== undefined) return undefined;
  const behind = sticky.at(loose`(?:,?\\s+(?:at|в)\\s+|,\\s+)${clock}`, read.end);
  if (!behind?.[0].includes(':')) return undefined;
  const first = {...read.point, time: timeOf(behind)};
  const end = read.end + behind[0].length;
  return {start: at, end, first, relation: 'point', certainty: read.certainty};
}

const timeOf = ([, hours = '', minutes = '']: RegExpExecArray): string =>
  `${hours.padStart(2, '0')}:${minutes}`;

/** Two dates joined by a dash or “to”; `1944–49` and `1944/45` as well. */
function parseSpan(sticky: Sticky, at: number): DateSpec | undefined {
  const short = sticky.at(
    loose`(1[5-9]\\d\\d|20\\d\\d)[-–/](\\d\\d)(?![\\d\\p{L}]|[-–/.]\\d)(?:\\s*гг?\\.)?`,
    at,
  );
  if (short && !notYear.test(sticky.before(at, 40))) {
    const read = shortRange(short, at);
    if (read) return read;
  }
  const years = sticky.at(
    loose`${year}(?:${dash}|\\s*/\\s*)${year}(?![-–/.]\\d)(?:\\s*(?:гг?\\.|годов|годах|годы))?`,
    at,
  );
  if (years && Number(years[1]) < Number(years[2]) && !notYear.test(sticky.before(at, 40))) {
    return yearRange(Number(years[1]), Number(years[2]), at, at + years[0].length, 0.95);
  }
  const ends = parseEnds(sticky, at, `(?:${toWord}|${dash})`, true);
  return ends && {...ends, start: at, relation: 'throughout', certainty: ends.certainty - 0.03};
}

function shortRange(found: RegExpExecArray, at: number): DateSpec | undefined {
  const first = Number(found[1]);
  const last = Math.floor(first / 100) * 100 + Number(found[2]);
  if (last <= first || last - first > 60) return undefined;
  return yearRange(first, last, at, at + found[0].length, Number(found[2]) <= 12 ? 0.6 : 0.85);
}

function yearRange(
  first: number,
  last: number,
  start: number,
  end: number,
  certainty: number,
): DateSpec {
  return {start, end, first: {year: first}, last: {year: last}, relation: 'throughout', certainty};
}

function parseSingle(sticky: Sticky, at: number): DateSpec | undefined {
  const read = parsePoint(sticky, at) ?? parseRelative(sticky, at);
  if (!read) return undefined;
  // The article before a decade or the end of a year is the sentence's.
  const article = parsePoint(sticky, at) ? (sticky.at(loose`the\\s+`, at)?.[0].length ?? 0) : 0;
  const {point, end, certainty} = read;
  return {start: at + article, end, first: point, relation: 'point', certainty};
}
