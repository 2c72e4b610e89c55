import {msg} from '../words/msg.js';
import type {ReckonedCalendar} from './date-parts.js';

interface Calendar {
  readonly key: string;
  /** Set where a day of this calendar can be reckoned into ours. */
  readonly reckoned?: ReckonedCalendar;
  /** What a TEI pointer to it ends in, whatever stands before: `#Julian`, `cal.xml#julian_old`. */
  readonly pattern: RegExp;
  readonly name: () => string;
  /** Intl's key for it; none for a calendar Intl does not have. */
  readonly intl?: string;
}

// TEI fixes no names: these are the suggestions of P5 2.4.6 and what the files of large corpora use.
const CALENDARS: readonly Calendar[] = [
  {
    key: 'gregorian',
    pattern: /gregor|new-?style|western/i,
    name: () => msg('Gregorian calendar'),
  },
  {
    key: 'julian',
    reckoned: 'julian',
    pattern: /julian|old-?style/i,
    name: () => msg('Julian calendar'),
  },
  {
    key: 'persian',
    reckoned: 'persian',
    pattern: /persian|iran|jalali|solar-?hij|shamsi/i,
    name: () => msg('Persian calendar'),
    intl: 'persian',
  },
  {
    key: 'islamic',
    reckoned: 'islamic',
    pattern: /islam|hijri|hegira|muslim/i,
    name: () => msg('Islamic calendar'),
    // Historians' tables follow the civil reckoning; that of Umm al-Qura is younger than most texts.
    intl: 'islamic-civil',
  },
  {
    key: 'hebrew',
    reckoned: 'hebrew',
    pattern: /hebrew|jewish/i,
    name: () => msg('Hebrew calendar'),
    intl: 'hebrew',
  },
  {
    key: 'roc',
    reckoned: 'roc',
    pattern: /minguo|(^|[#/:])roc$|republic-?of-?china/i,
    name: () => msg('calendar of the Republic of China (Minguo)'),
    intl: 'roc',
  },
  {
    key: 'coptic',
    reckoned: 'coptic',
    pattern: /coptic/i,
    name: () => msg('Coptic calendar'),
    intl: 'coptic',
  },
  {
    key: 'ethiopic',
    reckoned: 'ethiopic',
    pattern: /ethiop/i,
    name: () => msg('Ethiopic calendar'),
    intl: 'ethiopic',
  },
  {
    key: 'republican',
    reckoned: 'republican',
    pattern: /revolution|french-?republic|republican|r[eé]publicain/i,
    name: () => msg('French Republican calendar'),
  },
  {key: 'japanese', pattern: /japan/i, name: () => msg('Japanese calendar'), intl: 'japanese'},
  {
    key: 'indian',
    pattern: /saka|indian/i,
    name: () => msg('Indian national calendar'),
    intl: 'indian',
  },
  {key: 'buddhist', pattern: /buddh/i, name: () => msg('Buddhist calendar'), intl: 'buddhist'},
  {key: 'chinese', pattern: /chinese/i, name: () => msg('Chinese calendar'), intl: 'chinese'},
  {key: 'roman', pattern: /roman/i, name: () => msg('Roman calendar')},
];

/** The calendar a single pointer names, by what it ends in; undefined for an unknown name. */
export const calendarOf = (pointer: string): Calendar | undefined =>
  CALENDARS.find(({pattern}) => pattern.test(pointer));

/** The name of a reckoned calendar. */
export const calendarName = (reckoned: ReckonedCalendar): string =>
  CALENDARS.find((calendar) => calendar.reckoned === reckoned)?.name() ?? reckoned;

/** The pointers of @calendar, which may name several. */
export const pointers = (calendar: string) => calendar.split(/\s+/).filter(Boolean);

/**
 * Names the calendar a TEI @calendar points to, in words: `#julian` is `Julian calendar`. A pointer
 * of no known name is given as written without its `#`; several are named one after the other.
 */
export function nameCalendar(calendar: string): string {
  return pointers(calendar)
    .map((pointer) => calendarOf(pointer)?.name() ?? pointer.replace(/^.*#(?=.)/, ''))
    .join(', ');
}
