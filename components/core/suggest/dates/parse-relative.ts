import type {Counted, Point, ReadPoint} from './date-spec.js';
import {
  dayNumber,
  monthNumber,
  monthWord,
  numberOf,
  numberWord,
  seasonNumber,
  seasonWord,
} from './date-words.js';
import {loose, type Sticky} from './sticky.js';

const from = (anchor: Counted['from'], plus = 0): Counted => ({from: anchor, plus});
const stop = '(?![\\p{L}])';

/** Years told from another, behind a month or after `of`. */
const years: readonly (readonly [string, Counted])[] = [
  ['(?:this|the\\s+current|the\\s+present)\\s+year', from('document')],
  ['(?:that|the\\s+same|said)\\s+year', from('text')],
  ['last\\s+year', from('document', -1)],
  ['next\\s+year', from('document', 1)],
  ['the\\s+(?:previous|preceding)\\s+year', from('text', -1)],
  ['the\\s+(?:following|next)\\s+year', from('text', 1)],
  ['(?:сего|этого|текущего|нынешнего)\\s+года|с\\.\\s?г\\.|т\\.\\s?г\\.', from('document')],
  ['(?:того\\s+же|этого\\s+же|указанного)\\s+года|того\\s+года', from('text')],
  ['прошлого\\s+года|п\\.\\s?г\\.', from('document', -1)],
  ['будущего\\s+года|следующего\\s+года', from('document', 1)],
];

/** `of this year`, `с.г.`, behind a day, month or season. */
export function parseRelativeYear(
  sticky: Sticky,
  at: number,
  lead = '\\s*,?\\s+(?:of\\s+|in\\s+)?',
): {readonly year: Counted; readonly end: number} | undefined {
  for (const [words, year] of years) {
    const found =
      sticky.at(loose`${lead}(?:${words})${stop}`, at) ??
      sticky.at(loose`\\s?(?:с\\.\\s?г\\.)`, at);
    if (!found) continue;
    const isShort = /^\s?с\./.test(found[0]);
    return {year: isShort ? from('document') : year, end: at + found[0].length};
  }
  return undefined;
}

type Rule = readonly [
  pattern: string,
  read: (groups: readonly string[]) => Point | undefined,
  certainty: number,
];

const thisMonth = (anchor: Counted['from'], plus = 0): Point => ({
  year: from(anchor),
  month: from(anchor, plus),
});
const dayFrom = (anchor: Counted['from'], plus: number): Point => ({
  ...thisMonth(anchor),
  day: from(anchor, plus),
});
const ofMonth = (word: string | undefined, month: Point): Point | undefined => {
  const day = dayNumber(word ?? '');
  return day === undefined ? undefined : {...month, day};
};

/** `two weeks later`: the unit and the way give days, months or years from the date told last. */
function later(
  count: string,
  unit: string,
  way: 1 | -1,
  anchor: Counted['from'],
): Point | undefined {
  const number = numberOf(count || 'one');
  if (number === undefined) return undefined;
  const plus = way * number;
  if (/^(?:day|д)/i.test(unit)) return dayFrom(anchor, plus);
  if (/^(?:week|нед)/i.test(unit)) return dayFrom(anchor, 7 * plus);
  if (/^(?:month|мес)/i.test(unit)) return thisMonth(anchor, plus);
  return {year: from(anchor, plus)};
}

const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const unit = '(days?|weeks?|months?|years?)';
const unitRu = '(дн\\p{L}+|день|недел\\p{L}+|месяц\\p{L}*|год\\p{L}*|лет)';

/** Wordings that give no date without another one. */
const rules: readonly Rule[] = [
  [
    `the\\s+${day}\\s+(?:(?:day\\s+)?of\\s+this\\s+month|inst\\.?|instant)`,
    ([d]) => ofMonth(d, thisMonth('document')),
    0.75,
  ],
  [`${day}\\s+(?:inst\\.?|instant)`, ([d]) => ofMonth(d, thisMonth('document')), 0.75],
  [
    `(?:the\\s+)?${day}\\s+(?:of\\s+last\\s+month|ult\\.?|ultimo)`,
    ([d]) => ofMonth(d, thisMonth('document', -1)),
    0.75,
  ],
  [
    `(?:the\\s+)?${day}\\s+(?:of\\s+next\\s+month|prox\\.?|proximo)`,
    ([d]) => ofMonth(d, thisMonth('document', 1)),
    0.75,
  ],
  [
    `(?:the\\s+)?${day}\\s+(?:day\\s+)?of\\s+(?:that|the\\s+same)\\s+month`,
    ([d]) => ofMonth(d, thisMonth('text')),
    0.7,
  ],
  [
    '(\\d{1,2})(?:-?го)?\\s+(?:сего\\s+месяца|этого\\s+месяца|с\\.\\s?м\\.)',
    ([d]) => ofMonth(d, thisMonth('document')),
    0.75,
  ],
  [
    '(\\d{1,2})(?:-?го)?\\s+(?:прошлого\\s+месяца|п\\.\\s?м\\.)',
    ([d]) => ofMonth(d, thisMonth('document', -1)),
    0.75,
  ],
  ['(\\d{1,2})(?:-?го)?\\s+(?:того\\s+же\\s+месяца)', ([d]) => ofMonth(d, thisMonth('text')), 0.7],
  [
    `(?:this|сего|этого)\\s+(?:month|месяца)|в\\s+этом\\s+месяце`,
    () => thisMonth('document'),
    0.65,
  ],
  ['last\\s+month|в\\s+прошлом\\s+месяце', () => thisMonth('document', -1), 0.65],
  ['next\\s+month|в\\s+следующем\\s+месяце', () => thisMonth('document', 1), 0.65],
  ['(?:that|the\\s+same)\\s+month|в\\s+том\\s+же\\s+месяце', () => thisMonth('text'), 0.6],
  ['this\\s+year|в\\s+этом\\s+году|в\\s+текущем\\s+году', () => ({year: from('document')}), 0.6],
  ['last\\s+year|в\\s+прошлом\\s+году', () => ({year: from('document', -1)}), 0.6],
  ['next\\s+year|в\\s+будущем\\s+году', () => ({year: from('document', 1)}), 0.6],
  ['(?:that|the\\s+same)\\s+year|в\\s+том\\s+же\\s+году', () => ({year: from('text')}), 0.6],
  [
    'the\\s+(?:following|next)\\s+year|на\\s+следующий\\s+год|в\\s+следующем\\s+году',
    () => ({year: from('text', 1)}),
    0.6,
  ],
  ['the\\s+(?:previous|preceding)\\s+year', () => ({year: from('text', -1)}), 0.6],
  [
    `(last|this|next)\\s+(?!fall)(${seasonWord})`,
    ([way, s]) => {
      const season = seasonNumber(s ?? '');
      const plus = /^last/i.test(way ?? '') ? -1 : /^next/i.test(way ?? '') ? 1 : 0;
      return season === undefined ? undefined : {season, year: from('document', plus)};
    },
    0.65,
  ],
  [
    `(?:прошл(?:ой|ым)|минувш(?:ей|им))\\s+(${seasonWord})`,
    ([s]) => {
      const season = seasonNumber(s ?? '');
      return season === undefined ? undefined : {season, year: from('document', -1)};
    },
    0.65,
  ],
  [
    `(last|next)\\s+(${monthWord})`,
    ([way, m]) => {
      const month = monthNumber(m ?? '');
      const plus = /^last/i.test(way ?? '') ? -1 : 1;
      return month === undefined ? undefined : {month, year: from('document', plus)};
    },
    0.6,
  ],
  ['(?:the\\s+)?day\\s+before\\s+yesterday|позавчера', () => dayFrom('document', -2), 0.7],
  ['(?:the\\s+)?day\\s+after\\s+tomorrow|послезавтра', () => dayFrom('document', 2), 0.7],
  ['yesterday|вчера', () => dayFrom('document', -1), 0.65],
  ['tomorrow|завтра', () => dayFrom('document', 1), 0.6],
  [
    '(?:the\\s+)?(?:next|following)\\s+day|на\\s+следующий\\s+день|на\\s+другой\\s+день',
    () => dayFrom('text', 1),
    0.6,
  ],
  ['(?:the\\s+)?(?:previous\\s+day|day\\s+before)|накануне', () => dayFrom('text', -1), 0.5],
  [
    '(?:the\\s+)?same\\s+day|that\\s+same\\s+day|в\\s+тот\\s+же\\s+день',
    () => dayFrom('text', 0),
    0.55,
  ],
  [`(${numberWord})\\s+${unit}\\s+later`, ([n, u]) => later(n ?? '', u ?? '', 1, 'text'), 0.6],
  [
    `(${numberWord})\\s+${unit}\\s+(?:earlier|before)`,
    ([n, u]) => later(n ?? '', u ?? '', -1, 'text'),
    0.55,
  ],
  [`(${numberWord})\\s+${unit}\\s+ago`, ([n, u]) => later(n ?? '', u ?? '', -1, 'document'), 0.6],
  [
    `через\\s+(?:(${numberWord})\\s+)?${unitRu}`,
    ([n, u]) => later(n ?? '', u ?? '', 1, 'text'),
    0.55,
  ],
  [
    `(?:(${numberWord})\\s+)?${unitRu}\\s+(?:тому\\s+назад|назад)`,
    ([n, u]) => later(n ?? '', u ?? '', -1, 'document'),
    0.55,
  ],
  [
    `(?:(${numberWord})\\s+)?${unitRu}\\s+спустя|спустя\\s+(?:(${numberWord})\\s+)?${unitRu}`,
    (g) => later(g[0] || g[2] || '', g[1] || g[3] || '', 1, 'text'),
    0.55,
  ],
];

/** A wording that means a date only beside another one. */
export function parseRelative(sticky: Sticky, at: number): ReadPoint | undefined {
  if (/[\p{L}\p{N}]$/u.test(sticky.before(at, 1))) return undefined;
  for (const [pattern, read, certainty] of rules) {
    const found = sticky.at(loose`(?:${pattern})${stop}`, at);
    const point = found && read(found.slice(1).map((group) => group ?? ''));
    if (found && point) return {point, end: at + found[0].length, certainty};
  }
  return undefined;
}
