/** A question in the query language that OpenSearch and Elasticsearch share, as far as we use it. */
export type Dsl =
  | {readonly match_none: Record<string, never>}
  | {readonly match_all: Record<string, never>}
  | {readonly term: Readonly<Record<string, TermValue>>}
  | {readonly terms: Readonly<Record<string, readonly string[]>>}
  | {readonly prefix: Readonly<Record<string, TermValue>>}
  | {readonly fuzzy: Readonly<Record<string, FuzzyValue>>}
  | {readonly range: Readonly<Record<string, {readonly gte: string; readonly lte: string}>>}
  | {readonly span_term: Readonly<Record<string, string>>}
  | {readonly span_or: {readonly clauses: readonly Dsl[]}}
  | {readonly span_multi: {readonly match: Dsl}}
  | {
      readonly span_near: {
        readonly clauses: readonly Dsl[];
        readonly slop: 0;
        readonly in_order: true;
      };
    }
  | {readonly constant_score: {readonly filter: Dsl; readonly boost: number}}
  | {readonly dis_max: {readonly queries: readonly Dsl[]}}
  | {readonly bool: BoolQuery};

export interface TermValue {
  readonly value: string;
  readonly boost?: number;
}

export interface FuzzyValue extends TermValue {
  readonly fuzziness: 1 | 2;
  readonly prefix_length: number;
  readonly max_expansions: number;
  readonly transpositions: true;
}

export interface BoolQuery {
  readonly must?: readonly Dsl[];
  /** Stated always, be it empty: types of test tools know of a `should` on every object. */
  readonly should: readonly Dsl[];
  readonly filter?: readonly Dsl[];
  readonly must_not?: readonly Dsl[];
  readonly minimum_should_match?: 1;
}

export const nothing: Dsl = {match_none: {}};

/** One of several at least; the weights of those that hold are added. */
export function anyOf(queries: readonly Dsl[]): Dsl {
  const [only] = queries;
  if (!only) return nothing;
  return queries.length === 1 ? only : {bool: {should: queries, minimum_should_match: 1}};
}

/** The greatest weight of those that hold. */
export function bestOf(queries: readonly Dsl[]): Dsl {
  const [only] = queries;
  if (!only) return nothing;
  return queries.length === 1 ? only : {dis_max: {queries}};
}
