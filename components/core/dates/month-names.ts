import type {ReckonedCalendar} from './date-parts.js';

/** Lower case without accents, apostrophes and half rings; hyphens and points as spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}'’‘ʼʻʿʾ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim();
}

const THE = '(?:(?:a[ltdsz]|ath|l|ul|ol) )?';

// The spellings of catalogues and editions, folded; the first group of a list is month 1.
const NAMES: Partial<Record<ReckonedCalendar, readonly string[]>> = {
  islamic: [
    'muharram|moharram',
    'safar',
    `rabi ${THE}?(?:awwal|avval|i|1)`,
    `rabi ${THE}?(?:thani|sani|akhir|ii|2)`,
    `(?:jumada|jamadi) ${THE}?(?:ula|awwal|avval|i|1)`,
    `(?:jumada|jamadi) ${THE}?(?:thaniya|thani|sani|akhirah?|akhir|ii|2)`,
    'rajab',
    'shaa?ban',
    'ramadh?an|ramazan',
    'shawwal|shavval',
    `(?:dhu|zu|zi) ?(?:${THE}|l)?q[ai]dah?`,
    `(?:dhu|zu|zi) ?(?:${THE}|l)?hijjah?`,
  ],
  persian: [
    'farvardin',
    'ordibehesht',
    'khordad',
    'tir',
    'mordad|amordad',
    'shahrivar',
    'mehr',
    'aban',
    'azar',
    'dey|dei',
    'bahman',
    'esfand',
  ],
  republican: [
    'vendemiaire',
    'brumaire',
    'frimaire',
    'nivose',
    'pluviose',
    'ventose',
    'germinal',
    'floreal',
    'prairial',
    'messidor',
    'thermidor|fervidor',
    'fructidor',
    '(?:jours? )?complementaires?|sans ?culottides?',
  ],
};

const HEBREW_START = [
  'tishr[ei]i?',
  '(?:mar)?c?heshvan',
  'kislev',
  'teveth?|tebeth',
  'she?vat|shebat',
];
const HEBREW_END = ['nisan', 'iyy?ar', 'sivan', 'tamm?uz', 'av', 'elul'];
// "Adar" alone in a leap year may be either month, so there it names none.
const HEBREW_ADAR = ['adar'];
const HEBREW_LEAP_ADAR = ['adar (?:i|1|rishon)', 'adar (?:ii|2|sheni)'];

/** The names of a calendar's months as patterns, in the order of the year. */
export function monthNames(calendar: ReckonedCalendar, monthsInYear: number): readonly RegExp[] {
  const names =
    calendar === 'hebrew'
      ? [...HEBREW_START, ...(monthsInYear === 13 ? HEBREW_LEAP_ADAR : HEBREW_ADAR), ...HEBREW_END]
      : (NAMES[calendar] ?? []);
  return names.map((name) => new RegExp(`(?<= |^)(?:${name})(?= |$)`));
}
