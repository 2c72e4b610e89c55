import {parseDateValue} from '../dates/date-value.js';
import {dayNumber} from '../dates/day-number.js';
import type {CalendarDay} from '../dates/historical-date.js';
import {msg, str} from '../words/msg.js';
import type {FacetName} from './labels.js';
import type {QueryFilter} from './query.js';

const facets: Readonly<Record<string, FacetName>> = {
  type: 'type',
  in: 'document',
  document: 'document',
  lang: 'language',
  language: 'language',
  repository: 'repository',
  archive: 'repository',
  date: 'date',
  entity: 'entity',
  person: 'entity',
  place: 'entity',
};

const kinds: Readonly<Record<string, string>> = {
  persons: 'person',
  people: 'person',
  places: 'place',
  org: 'organisation',
  organization: 'organisation',
  organisations: 'organisation',
  organizations: 'organisation',
  events: 'event',
  objects: 'object',
  works: 'work',
  terms: 'term',
  dates: 'date',
};

/** A condition; a sentence where its value is none; undefined where the field is not one of ours. */
export function readFilter(
  name: string,
  written: string,
  negated: boolean,
): QueryFilter | string | undefined {
  const facet = facets[name];
  if (!facet) return undefined;
  const value = written.trim();
  if (value === '') return msg(str`“${name}:” has no value; it is passed over.`);
  if (facet === 'type') {
    const kind = value.toLowerCase();
    return {facet, value: kinds[kind] ?? kind, negated};
  }
  if (name === 'person' || name === 'place') return {facet, kind: name, value, negated};
  if (facet !== 'date') return {facet, value, negated};
  const days = readDays(value);
  if (typeof days !== 'string') return {facet, value, negated, days};
  return msg(
    str`“${value}” is no date to look for (${days}); expected a year, a month, a day or two of them, as in date:1943..1945.`,
  );
}

const first: CalendarDay = {year: -9999, month: 1, day: 1};
const last: CalendarDay = {year: 9999, month: 12, day: 31};

/** `1943`, `1944-03`, `1943..1945`, `1943/1945`, `1943-1945`, `..1945`; else the reason as a clause. */
function readDays(value: string): readonly [CalendarDay, CalendarDay] | string {
  const halves = value.replace(/^(\d{4})[-–](\d{4})$/, '$1..$2').split(/\.\.|\//);
  const [from = '', to = from] = halves;
  if (halves.length > 2 || (from === '' && to === '')) return msg('an interval has two ends');
  const begin = from === '' ? first : readDay(from, 'earliest');
  const end = to === '' ? last : readDay(to, 'latest');
  if (typeof begin === 'string') return begin;
  if (typeof end === 'string') return end;
  const isReversed = dayNumber(begin) > dayNumber(end);
  return isReversed ? msg('the interval ends before it begins') : [begin, end];
}

function readDay(text: string, side: 'earliest' | 'latest'): CalendarDay | string {
  const parsed = parseDateValue(text.trim(), 'iso');
  if (!parsed.ok) return parsed.reason;
  const day = parsed.value[side];
  if (!day || Math.abs(day.year) > 9999) return msg('it names no year that can be counted with');
  return day;
}
