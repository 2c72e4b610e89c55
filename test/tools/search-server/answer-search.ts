import type {Dsl} from '../../../components/core/search/server/dsl.js';
import type {ServerRecord} from '../../../components/core/search/server/server-record.js';
import {type Analysed, valuesOf} from './analysed.js';
import {weigh} from './answer.js';

/** What of a question this server knows; anything else it refuses, as the real one would. */
export interface Question {
  readonly from?: number;
  readonly size: number;
  readonly track_total_hits?: boolean;
  readonly _source?: readonly string[];
  readonly query: Dsl;
  readonly sort?: readonly Readonly<Record<string, 'asc' | 'desc'>>[];
  readonly aggs?: Readonly<Record<string, Counting>>;
}

interface Counting {
  readonly terms?: {
    readonly field: string;
    readonly size: number;
    readonly include?: readonly string[];
    readonly order?: unknown;
  };
  readonly cardinality?: {readonly field: string};
  readonly filter?: Dsl;
  readonly global?: object;
  readonly aggs?: Readonly<Record<string, Counting>>;
}

interface Found {
  readonly record: Analysed;
  readonly score: number;
}

/** Answers `_search` as OpenSearch does, from records in memory. */
export function answerSearch(records: readonly Analysed[], question: Question): object {
  const {from = 0, size, sort = [], aggs = {}} = question;
  const found = records.flatMap((record): Found[] => {
    const score = weigh(record, question.query);
    return score === undefined ? [] : [{record, score}];
  });
  const sorted = [...found].sort((a, b) => compare(a, b, sort));
  return {
    took: 1,
    timed_out: false,
    _shards: {total: 1, successful: 1, skipped: 0, failed: 0},
    hits: {
      ...(question.track_total_hits === false
        ? {}
        : {total: {value: found.length, relation: 'eq'}}),
      hits: sorted.slice(from, from + size).map(({record, score}) => ({
        _score: score,
        _source: picked(record.record, question._source),
      })),
    },
    aggregations: countAll(aggs, found, records),
  };
}

function compare(a: Found, b: Found, sort: NonNullable<Question['sort']>): number {
  for (const each of sort) {
    for (const [field, direction] of Object.entries(each)) {
      const difference =
        field === '_score'
          ? a.score - b.score
          : order(valuesOf(a.record, field)[0], valuesOf(b.record, field)[0]);
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
  }
  return 0;
}

function order(a = '', b = ''): number {
  if (/^\d+$/.test(a) && /^\d+$/.test(b)) return Number(a) - Number(b);
  return a < b ? -1 : a > b ? 1 : 0;
}

function picked(record: ServerRecord, fields: Question['_source']): object {
  const entries = Object.entries(record);
  return Object.fromEntries(fields ? entries.filter(([name]) => fields.includes(name)) : entries);
}

function countAll(
  aggs: Readonly<Record<string, Counting>>,
  found: readonly Found[],
  all: readonly Analysed[],
): object {
  const among = found.map(({record}) => record);
  return Object.fromEntries(
    Object.entries(aggs).map(([name, counting]) => [name, countOne(counting, among, all)]),
  );
}

function countOne(
  counting: Counting,
  among: readonly Analysed[],
  all: readonly Analysed[],
): object {
  const {terms, cardinality, filter, aggs} = counting;
  if (counting.global) {
    const everything = all.map((record) => ({record, score: 0}));
    return {doc_count: all.length, ...countAll(aggs ?? {}, everything, all)};
  }
  if (filter) {
    return {doc_count: among.filter((record) => weigh(record, filter) !== undefined).length};
  }
  if (cardinality) {
    return {value: new Set(among.flatMap((each) => valuesOf(each, cardinality.field))).size};
  }
  if (!terms) throw new Error('no such aggregation');
  const counts = new Map<string, number>();
  for (const record of among) {
    for (const value of new Set(valuesOf(record, terms.field))) {
      if (terms.include && !terms.include.includes(value)) continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const byKey = JSON.stringify(terms.order ?? '').startsWith('{"_key"');
  const buckets = [...counts].sort(([a, ofA], [b, ofB]) =>
    byKey ? Number(a) - Number(b) : ofB - ofA || order(a, b),
  );
  const key = (value: string) => (terms.field === 'year' ? Number(value) : value);
  return {
    buckets: buckets
      .slice(0, terms.size)
      .map(([value, count]) => ({key: key(value), doc_count: count})),
  };
}
