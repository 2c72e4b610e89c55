import type {Part} from './date-spec.js';

/** The words of dates in English and Russian. All patterns are for the flags `iu` unless named. */

const byWord = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
  new Map(
    Object.entries(table).flatMap(([words, value]) =>
      words.split(' ').map((word) => [word, value] as const),
    ),
  );

const monthTable = byWord<number>({
  'january jan января январь январе': 1,
  'february feb февраля февраль феврале': 2,
  'march mar марта март марте': 3,
  'april apr апреля апрель апреле': 4,
  'may мая май мае': 5,
  'june jun июня июнь июне': 6,
  'july jul июля июль июле': 7,
  'august aug августа август августе': 8,
  'september sept sep сентября сентябрь сентябре': 9,
  'october oct октября октябрь октябре': 10,
  'november nov ноября ноябрь ноябре': 11,
  'december dec декабря декабрь декабре': 12,
});

export const monthNumber = (word: string): number | undefined =>
  monthTable.get(word.toLowerCase().replace('.', ''));

const longestFirst = (words: Iterable<string>): string =>
  [...words].sort((a, b) => b.length - a.length).join('|');

/** A name of a month; the English ones only with a capital, for `may` and `march` are verbs. */
export const monthWord = (() => {
  const latin = [...monthTable.keys()].filter((word) => /^[a-z]/.test(word));
  const capital = latin.map((word) => word.replace(/^./, (first) => first.toUpperCase()));
  const loud = latin.map((word) => word.toUpperCase());
  const russian = [...monthTable.keys()].filter((word) => !/^[a-z]/.test(word));
  const russianCapital = russian.map((word) => word.replace(/^./, (first) => first.toUpperCase()));
  const all = longestFirst([...capital, ...loud, ...russian, ...russianCapital]);
  // Only a shortened name takes the full stop with it.
  const short = [...capital, ...loud].filter(
    (word) => word.length < 5 && !/^(?:may|jun[e]|july)$/i.test(word),
  );
  return `(?:(?:${longestFirst(short)})\\.|(?:${all})(?![\\p{L}\\p{N}]))`;
})();

const seasonTable = byWord<number>({
  'spring весна весны весной весну весне': 21,
  'summer лето лета летом лету': 22,
  'autumn fall осень осени осенью': 23,
  'winter зима зимы зимой зиму зиме': 24,
});
export const seasonNumber = (word: string): number | undefined =>
  seasonTable.get(word.toLowerCase());
export const seasonWord = `(?:${longestFirst(seasonTable.keys())})(?![\\p{L}\\p{N}])`;

const partTable: readonly (readonly [RegExp, Part])[] = [
  [/^(?:the )?(?:beginning|start)|^начал/i, 'beginning'],
  [/^(?:the )?(?:first half)|^перв/i, 'first-half'],
  [/^(?:the )?(?:second half|latter half)|^втор/i, 'second-half'],
  [/^early/i, 'early'],
  [/^mid|^the mid|^середин/i, 'middle'],
  [/^late/i, 'late'],
  [/^(?:the )?end|^кон/i, 'end'],
];
export const partOf = (words: string): Part | undefined =>
  partTable.find(([pattern]) => pattern.test(words))?.[1];
export const partWords =
  '(?:(?:the\\s+)?(?:beginning|start|middle|end|first\\s+half|second\\s+half|latter\\s+half)\\s+of(?:\\s+the)?\\s+|(?:early|late|mid)(?:\\s+in)?[-\\s]+|(?:начал[еау]|середин[еаыу]|кон(?:ец|це|ца|цу)|перв(?:ой|ая|ую)\\s+половин[еауы]|втор(?:ой|ая|ую)\\s+половин[еауы])\\s+)';

/** Roman months of numeric dates: 5/X-45. */
const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
export const romanMonth = (word: string): number | undefined => {
  const at = romans.indexOf(word.toUpperCase());
  return at === -1 ? undefined : at + 1;
};

/** Numbers in words, as far as people count days and years with them. */
const numberTable = byWord<number>({
  'one a an один одна одну': 1,
  'two два две': 2,
  'three три': 3,
  'four четыре': 4,
  'five пять': 5,
  'six шесть': 6,
  'seven семь': 7,
  'eight восемь': 8,
  'nine девять': 9,
  'ten десять': 10,
});
export const numberOf = (word: string): number | undefined =>
  /^\d{1,3}$/.test(word) ? Number(word) : numberTable.get(word.toLowerCase());
export const numberWord = `(?:\\d{1,3}|${longestFirst(numberTable.keys())})`;

const ordinalTable = byWord<number>({
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  'twenty-first': 21,
  thirtieth: 30,
});
const romanCenturies = byWord<number>({XVI: 16, XVII: 17, XVIII: 18, XIX: 19, XX: 20, XXI: 21});
export const centuryNumber = (word: string): number | undefined =>
  ordinalTable.get(word.toLowerCase()) ??
  romanCenturies.get(word.toUpperCase()) ??
  (/^\d{1,2}/.test(word) ? Number.parseInt(word, 10) : undefined);
export const centuryWord = `(?:${longestFirst(ordinalTable.keys())}|[XVI]{2,5}|\\d{1,2}(?:st|nd|rd|th|-?го)?)`;
export const ordinalWord = longestFirst(ordinalTable.keys());
export const ordinalDay = (word: string): number | undefined =>
  ordinalTable.get(word.toLowerCase().replace(/\s+/g, '-')) ?? dayNumber(word);

/** 1 to 31, written as a number; anything after the digits is its ending. */
export function dayNumber(word: string): number | undefined {
  const day = Number.parseInt(word, 10);
  return day >= 1 && day <= 31 ? day : undefined;
}

/** Kinds of things whose number may look like a year: `1500 men`. */
export const countedThings =
  /^\s+(?:men|women|people|persons?|soldiers?|troops|horsemen|partisans?|prisoners?|rifles?|guns?|machine|bullets?|rounds|copies|pages?|sheets|leaves|folios|files|miles|kilomet\p{L}+|metres|meters|km|kg|tons?|tonnes|pounds|dollars|roubles|rubles|yuan|yen|sheep|horses|cattle|camels|households|families|human|casualties|words|times|feet|acres|hectares|volunteers|others|of\s+(?:them|these|those|the|whom)|человек\p{L}*|бойц\p{L}+|солдат\p{L}*|люд\p{L}+|руб\p{L}*|винтов\p{L}+|км|лист\p{L}*|страниц\p{L}*|экз\p{L}*|семей|голов|штук|т(?=\s))(?![\p{L}])/iu;
