import {msg, str} from '@lit/localize';
import {dayNumber, julianDay} from './day-number.js';
import type {CalendarDay} from './historical-date.js';
import {usableLocale} from './say-value.js';

interface Calendar {
  /** What a TEI pointer to it ends in, whatever stands before: `#Julian`, `cal.xml#julian_old`. */
  readonly pattern: RegExp;
  readonly name: () => string;
  /** Intl's keys, the one to prefer first; none for a calendar Intl does not reckon. */
  readonly intl: readonly string[];
}

const julian: Calendar = {
  pattern: /julian|old-?style/i,
  name: () => msg('Julian calendar'),
  intl: [],
};

// TEI fixes no names: these are the suggestions of P5 2.4.6 and what the files of large corpora use.
const CALENDARS: readonly Calendar[] = [
  {pattern: /gregor|new-?style|western/i, name: () => msg('Gregorian calendar'), intl: ['gregory']},
  julian,
  {
    pattern: /islam|hijri|hegira|muslim/i,
    name: () => msg('Islamic calendar'),
    intl: ['islamic-umalqura', 'islamic-civil'],
  },
  {pattern: /hebrew|jewish/i, name: () => msg('Hebrew calendar'), intl: ['hebrew']},
  {
    pattern: /minguo|(^|[#/:])roc$|republic-?of-?china/i,
    name: () => msg('calendar of the Republic of China (Minguo)'),
    intl: ['roc'],
  },
  {
    pattern: /persian|iran|jalali|solar-?hij/i,
    name: () => msg('Persian calendar'),
    intl: ['persian'],
  },
  {pattern: /coptic/i, name: () => msg('Coptic calendar'), intl: ['coptic']},
  {pattern: /ethiop/i, name: () => msg('Ethiopic calendar'), intl: ['ethiopic']},
  {pattern: /japan/i, name: () => msg('Japanese calendar'), intl: ['japanese']},
  {pattern: /saka|indian/i, name: () => msg('Indian national calendar'), intl: ['indian']},
  {pattern: /buddh/i, name: () => msg('Buddhist calendar'), intl: ['buddhist']},
  {pattern: /revolution/i, name: () => msg('French Republican calendar'), intl: []},
  {pattern: /chinese/i, name: () => msg('Chinese calendar'), intl: ['chinese']},
  {pattern: /roman/i, name: () => msg('Roman calendar'), intl: []},
];

// A date in Islamic "civil" days may lie a day off; Umm al-Qura's tables cover these years.
const UMALQURA = {first: 1883, last: 2173};

const calendarOf = (pointer: string) => CALENDARS.find(({pattern}) => pattern.test(pointer));

/** The pointers of @calendar, which may name several. */
const pointers = (calendar: string) => calendar.split(/\s+/).filter(Boolean);

/**
 * Names the calendar a TEI @calendar points to, in words: `#julian` is `Julian calendar`. A pointer
 * of no known name is given as written without its `#`; several are named one after the other.
 */
export function nameCalendar(calendar: string): string {
  return pointers(calendar)
    .map((pointer) => calendarOf(pointer)?.name() ?? pointer.replace(/^.*#(?=.)/, ''))
    .join(', ');
}

function intlDay(day: CalendarDay, key: string, locale: string): string | undefined {
  const format = new Intl.DateTimeFormat(usableLocale(locale), {
    calendar: key,
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    ...(key === 'hebrew' ? {} : {era: 'short'}),
  });
  // An engine without this calendar falls back to another one without a word.
  if (format.resolvedOptions().calendar !== key) return undefined;
  const instant = new Date(0);
  instant.setUTCFullYear(day.year, day.month - 1, day.day);
  return Number.isNaN(instant.getTime()) ? undefined : format.format(instant);
}

function sayJulian(day: CalendarDay, locale: string): string {
  const {year, month, day: number} = julianDay(dayNumber(day));
  const name = new Intl.DateTimeFormat(usableLocale(locale), {month: 'long', timeZone: 'UTC'});
  const words = `${number} ${name.format(Date.UTC(2000, month - 1, 1))}`;
  return year > 0 ? `${words} ${year}` : msg(str`${words} ${1 - year} BCE`);
}

/**
 * Says a (Gregorian) day in the calendar a @calendar pointer names: `25 October 1917` for 7 November
 * 1917 and `#julian`. Undefined for the Gregorian calendar itself, a calendar that is not known or
 * cannot be reckoned here, and where several are named. Lunar days are those of the reckoning, which
 * observation may have moved by a day.
 */
export function sayInCalendar(
  day: CalendarDay,
  calendar: string,
  locale = 'en',
): string | undefined {
  const [pointer, another] = pointers(calendar);
  if (pointer === undefined || another !== undefined) return undefined;
  const known = calendarOf(pointer);
  if (known === julian) return sayJulian(day, locale);
  const tabled = day.year >= UMALQURA.first && day.year <= UMALQURA.last;
  for (const key of known?.intl ?? []) {
    if (key === 'gregory' || (key === 'islamic-umalqura' && !tabled)) continue;
    const said = intlDay(day, key, locale);
    if (said !== undefined) return said;
  }
  return undefined;
}
