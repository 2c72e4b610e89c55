import type {Point, ReadPoint} from './date-spec.js';
import {
  centuryNumber,
  centuryWord,
  countedThings,
  monthNumber,
  monthWord,
  ordinalDay,
  ordinalWord,
  partOf,
  partWords,
  seasonNumber,
  seasonWord,
} from './date-words.js';
import {parseNumeric} from './parse-numeric.js';
import {parseRelativeYear} from './parse-relative.js';
import {exact, loose, type Sticky} from './sticky.js';

const yearSuffix =
  '(?:\\s*(?:года|годом|году|год|годы|гг\\.|г\\.(?!\\s*\\p{L}\\.)|г(?![\\p{L}.])))?';
export const yearNumber = '(1\\d{3}|20\\d{2})(?![\\d\\p{L}]|[.,]\\d)';
const day = '(\\d{1,2})(?:st|nd|rd|th|-?го)?';
const notInWord = /[\p{L}\p{N}]$/u;

/** The most precise reading of the words at a place; undefined where they are no date. */
export function parsePoint(sticky: Sticky, at: number): ReadPoint | undefined {
  if (notInWord.test(sticky.before(at, 1))) return undefined;
  return (
    parseNumeric(sticky, at) ??
    parseDay(sticky, at) ??
    parseMonth(sticky, at) ??
    parsePart(sticky, at) ??
    parseSeason(sticky, at) ??
    parseDecade(sticky, at) ??
    parseCentury(sticky, at) ??
    parseYear(sticky, at)
  );
}

/** A year behind a month or season: a number, or one told from another (`of this year`). */
function yearBehind(sticky: Sticky, at: number): {year?: Point['year']; end: number} {
  const [number] = [sticky.at(loose`(?:,?\\s+(?:of\\s+|in\\s+)?)${yearNumber}${yearSuffix}`, at)];
  if (number) return {year: Number(number[1]), end: at + number[0].length};
  const short = sticky.at(loose`\\s+['’](\\d\\d)(?!\\d)`, at);
  if (short) return {year: 1900 + Number(short[1]), end: at + short[0].length};
  return parseRelativeYear(sticky, at) ?? {end: at};
}

function parseDay(sticky: Sticky, at: number): ReadPoint | undefined {
  const first =
    sticky.at(exact`(?:the\\s+)?${day}(?:\\s+day)?\\s+(?:of\\s+)?(${monthWord})`, at) ??
    sticky.at(exact`(?:the\\s+)?(${ordinalWord})(?:\\s+day)?\\s+of\\s+(${monthWord})`, at) ??
    sticky.at(exact`(${monthWord})\\s+(?:the\\s+)?${day}(?![\\d:/]|[.,]\\d|\\s*%)`, at);
  if (!first) return undefined;
  const [whole, one = '', two = ''] = first;
  const month = monthNumber(one) ?? monthNumber(two);
  const number = ordinalDay(monthNumber(one) === undefined ? one : two);
  if (month === undefined || number === undefined) return undefined;
  const {year, end} = yearBehind(sticky, at + whole.length);
  const point = {month, day: number, year: year ?? ({from: 'text', plus: 0} as const)};
  return {point, end, certainty: year === undefined ? 0.85 : 0.97};
}

/** Words that make a bare `May` or `March` the month. */
const beforeMonth =
  /(?:^|[^\p{L}])(?:in|of|by|until|till|since|during|from|to|between|and|last|next|this|early|late|mid|в|с|к|до|по)[\s-]+$/iu;

function parseMonth(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(exact`(${monthWord})`, at);
  const month = found && monthNumber(found[1] ?? '');
  if (!found || month === undefined) return undefined;
  const {year, end} = yearBehind(sticky, at + found[0].length);
  if (year !== undefined) return {point: {month, year}, end, certainty: 0.95};
  const word = (found[1] ?? '').replace('.', '');
  const isWhole = word.length > 3 || word === 'May' || /\p{sc=Cyrillic}/u.test(word);
  if (!isWhole || !beforeMonth.test(sticky.before(at))) return undefined;
  // A second name behind it: `in August Strindberg`.
  const bare = at + word.length;
  if (/^\s\p{Lu}\p{Ll}/u.test(sticky.text.slice(bare, bare + 3))) return undefined;
  return {point: {month, year: {from: 'text', plus: 0}}, end: bare, certainty: 0.7};
}

/** `the end of 1946`, `early June 1947`, `mid-1945`. */
function parsePart(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(loose`${partWords}`, at);
  const part = found && partOf(found[0]);
  if (!found || !part) return undefined;
  const from = at + found[0].length;
  const rest =
    parseMonth(sticky, from) ??
    parseSeason(sticky, from) ??
    parseDecade(sticky, from) ??
    parseCentury(sticky, from) ??
    parseStatedYear(sticky, from);
  return rest && {...rest, point: {...rest.point, part}, certainty: rest.certainty - 0.05};
}

function parseSeason(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(loose`(?:the\\s+)?(${seasonWord})`, at);
  const season = found && seasonNumber(found[1] ?? '');
  if (!found || season === undefined) return undefined;
  const {year, end} = yearBehind(sticky, at + found[0].length);
  return year === undefined ? undefined : {point: {season, year}, end, certainty: 0.95};
}

function parseDecade(sticky: Sticky, at: number): ReadPoint | undefined {
  const found =
    sticky.at(loose`(?:the\\s+)?(1\\d\\d0|20\\d0)['’]?s(?![\\p{L}])`, at) ??
    sticky.at(
      loose`(1\\d\\d0|20\\d0)-?(?:х|е|ые|ых|м|ми)(?:\\s+(?:годов|годах|годы|гг\\.?|г\\.))?`,
      at,
    );
  if (!found) return undefined;
  // The article is the sentence's, not the date's.
  return {point: {decade: Number(found[1])}, end: at + found[0].length, certainty: 0.95};
}

function parseCentury(sticky: Sticky, at: number): ReadPoint | undefined {
  const found =
    sticky.at(loose`(?:the\\s+)?(${centuryWord})[\\s-]+century(?!\\p{L})`, at) ??
    sticky.at(loose`(${centuryWord})\\s+(?:веков|веках|века|веке|век|вв\\.|в\\.)`, at);
  const number = found && centuryNumber(found[1] ?? '');
  if (!found || !number || number > 21) return undefined;
  return {point: {century: (number - 1) * 100}, end: at + found[0].length, certainty: 0.9};
}

/** A bare number is a year only where its neighbours do not make it a count, a page or a shelfmark. */
function parseYear(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(loose`${yearNumber}(${yearSuffix})`, at);
  if (!found) return undefined;
  const end = at + found[0].length;
  const point = {year: Number(found[1])};
  if (found[2]) return {point, end, certainty: 0.96};
  const before = sticky.before(at, 40);
  const behind = sticky.text.slice(end, end + 24);
  if (countedThings.test(behind) || /^\s*(?:%|°|[/:]\d|-\d)/.test(behind)) return undefined;
  if (notYear.test(before)) return undefined;
  const goesOn = /^\s+\p{Ll}+s(?!\p{L})/u.test(behind);
  // `in 1500 villages`, though `in 1944 partisans …` begins a sentence.
  if (goesOn && point.year < 1700) return undefined;
  if (yearBefore.test(before)) return {point, end, certainty: 0.95};
  return standsFree.test(before) && !goesOn ? {point, end, certainty: 0.8} : undefined;
}

/** After a word that asks for one, as in `the end of 1946`. */
function parseStatedYear(sticky: Sticky, at: number): ReadPoint | undefined {
  const found = sticky.at(loose`${yearNumber}${yearSuffix}`, at);
  if (found) return {point: {year: Number(found[1])}, end: at + found[0].length, certainty: 0.95};
  const relative = parseRelativeYear(sticky, at, '');
  return relative && {point: {year: relative.year}, end: relative.end, certainty: 0.85};
}

/** Labels of numbers, and signs that make a number part of a longer one. */
export const notYear =
  /(?:(?:^|[^\p{L}])(?:no|nos|nr|num|number|pp?|f|ff|op|d|dd|ll?|fol|fols|box|folder|file|vol|item|case|telegram|document|paragraph|tel|room|ф|оп|д|лл?|стр|с|т|№|№№)\.?\s*|[№#$£€¥]\s*|Nº\s*|N°\s*|[\d.,/:]\d?|\d[-–/]|\p{L}-|over\s+|than\s+|nearly\s+|exceeded\s+|numbered\s+)$/iu;
const yearBefore =
  /(?:^|[^\p{L}])(?:in|since|by|until|till|from|of|during|before|after|between|year|years|circa|c\.|ca\.|about|around|early|late|mid|through|to|and|or|the|в|с|до|по|к|году|около|после)[\s-]+$/iu;
const standsFree = /(?:^\s*|[(,;:–—\-=[“"|]\s*)$/u;
