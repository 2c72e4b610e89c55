import type {CalendarValue, ReckonedCalendar} from './date-parts.js';
import {folded, monthNames} from './month-names.js';
import {monthsIn} from './reckonings.js';

/** No date in words is longer; a longer text is a note. */
const LONGEST = 80;

/** Words that stand around a date and change nothing: articles, and the names of eras. */
const AROUND: Partial<Record<ReckonedCalendar, RegExp>> = {
  islamic: /^(?:ah|h|hq|hijri|of|the)$/,
  persian: /^(?:ap|sh|hs|shamsi|of|the)$/,
  hebrew: /^(?:am|of|the)$/,
  republican: /^(?:l|de|du|la|le|republique|francaise|jour|year|of|the)$/,
};

const ROMAN: readonly string[] = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv'.split(' ');

/**
 * Digits of any script as 0–9: `۱۳۲۴` is 1324. Every script's ten stand together in Unicode, apart from
 * other tens once NFKC has resolved the typographic ones.
 */
function plainDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    const code = digit.codePointAt(0) ?? 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return code < 58 ? digit : String(value);
  });
}

const CJK = '〇一二三四五六七八九';

/** Chinese numerals below 1000, `三十四`; digits stay as they are. Undefined for anything else. */
function chineseNumber(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  if (text === '元') return 1;
  const places = /^(?:(.)百零?)?(?:(.?)十)?(.?)$/u.exec(text);
  if (!places || text === '') return undefined;
  const [, hundreds, tens, ones] = places;
  const digit = (one: string | undefined) => (one ? CJK.indexOf(one) : 0);
  const values = [digit(hundreds), tens === '' ? 1 : digit(tens), digit(ones)];
  if (values.some((value) => value < 0)) return undefined;
  const [h = 0, t = 0, o = 0] = values;
  return 100 * h + 10 * t + o;
}

function fields(calendar: ReckonedCalendar, numbers: readonly (number | undefined)[]) {
  const [year, month, day] = numbers;
  if (year === undefined || Number.isNaN(year)) return undefined;
  return {
    calendar,
    year,
    ...(month !== undefined && {month}),
    ...(day !== undefined && {day}),
  };
}

/** `民國34年10月5日`, as Chinese documents of the Republic write it. */
function readMinguo(text: string): CalendarValue | undefined {
  const found = /^(?:中[華华])?民[國国]([^年]{1,6})年(?:([^月]{1,3})月(?:([^日]{1,4})日)?)?$/u.exec(
    text.replace(/\s+/g, ''),
  );
  if (!found) return undefined;
  const given = found.slice(1).filter((part) => part !== undefined);
  const numbers = given.map(chineseNumber);
  return numbers.includes(undefined) ? undefined : fields('roc', numbers);
}

function readNumbers(calendar: ReckonedCalendar, text: string): CalendarValue | undefined {
  // A Julian year has four figures, as in ISO 8601: 44 might be a slip.
  if (calendar === 'julian' && !/^-?\d{4}(?:-|$)/.test(text)) return undefined;
  const [, year, month, day] =
    /^(-?\d{1,4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ??
    // With strokes or points only three figures at the front are surely the year.
    /^(\d{3,4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text) ??
    [];
  if (year === undefined) return undefined;
  // The Julian calendar has no year 0: before 1 CE is 1 BCE, which is the year 0 of our count.
  const counted = calendar === 'julian' && Number(year) < 0 ? Number(year) + 1 : Number(year);
  return fields(calendar, [
    counted,
    ...[month, day].map((part) => (part ? Number(part) : undefined)),
  ]);
}

interface Numbers {
  year?: number;
  readonly loose: number[];
}

/** The numbers of a date in words; undefined where a word is unknown. */
function sortNumbers(calendar: ReckonedCalendar, tokens: readonly string[]): Numbers | undefined {
  const found: Numbers = {loose: []};
  let yearNext = false;
  for (const token of tokens) {
    if (/^(?:l?an|l?annee|year|anno)$/.test(token)) {
      yearNext = true;
      continue;
    }
    const roman = calendar === 'republican' ? ROMAN.indexOf(token) + 1 : 0;
    const digits = /^(\d{1,4})(?:er|e|st|nd|rd|th)?$/.exec(token)?.[1];
    const number = roman || (digits === undefined ? undefined : Number(digits));
    if (number === undefined) {
      if (AROUND[calendar]?.test(token)) continue;
      return undefined;
    }
    if (yearNext || roman > 0 || number > 31) {
      if (found.year !== undefined) return undefined;
      found.year = number;
    } else found.loose.push(number);
    yearNext = false;
  }
  return found;
}

/** `14 ventôse an II`, `28 Shawwal 1364`: one known month, one year, at most one day. */
function readWords(calendar: ReckonedCalendar, text: string): CalendarValue | undefined {
  const words = folded(text);
  // Only a Hebrew year must be known before its months are.
  const longYear = /(?:^| )(\d{4})(?= |$)/.exec(words)?.[1];
  const months = calendar === 'hebrew' ? monthsIn(calendar, Number(longYear)) : 12;
  if (months === undefined) return undefined;
  let rest = words;
  const named = monthNames(calendar, months).flatMap((name, at) => {
    if (!name.test(words)) return [];
    rest = rest.replace(name, '@');
    return [at + 1];
  });
  const [month, another] = named;
  if (month === undefined && calendar !== 'republican') return undefined;
  if (another !== undefined) return undefined;
  const [before = '', after] = rest.split('@');
  const numbers = sortNumbers(calendar, rest.replace('@', ' ').split(' ').filter(Boolean));
  if (!numbers) return undefined;
  const {loose} = numbers;
  // Two small numbers with the month between them are day and year, as the languages put them.
  const parted = loose.length === 2 && /\d/.test(before) && /\d/.test(after ?? '');
  if (numbers.year === undefined && !parted) return undefined;
  if (numbers.year !== undefined && loose.length > (month === undefined ? 0 : 1)) return undefined;
  return fields(calendar, [numbers.year ?? loose[1], month, loose[0]]);
}

/**
 * Reads a date written in another calendar: figures with the year first (`1365-10-28`), the names
 * of months in Latin letters (`28 Shawwal 1364`, `an II, 14 ventôse`), and `民國34年10月5日`. Undefined
 * where the form is not plain enough to be sure; whether such a day exists is not looked at.
 */
export function readCalendarText(
  calendar: ReckonedCalendar,
  text: string,
): CalendarValue | undefined {
  const trimmed = plainDigits(text.trim());
  if (trimmed === '' || trimmed.length > LONGEST) return undefined;
  const read = readNumbers(calendar, trimmed);
  if (read) return read;
  return calendar === 'roc' ? readMinguo(trimmed) : readWords(calendar, trimmed);
}
