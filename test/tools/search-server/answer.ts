import {distanceWithin} from '../../../components/core/search/edit-distance.js';
import type {BoolQuery, Dsl, FuzzyValue} from '../../../components/core/search/server/dsl.js';
import {type Analysed, valuesOf} from './analysed.js';

/** Whether a record fulfils a question, with a weight; undefined where it does not. */
export function weigh(record: Analysed, question: Dsl): number | undefined {
  if ('match_none' in question) return undefined;
  if ('match_all' in question) return 1;
  if ('bool' in question) return weighBool(record, question.bool);
  if ('constant_score' in question) {
    const {filter, boost} = question.constant_score;
    return weigh(record, filter) === undefined ? undefined : boost;
  }
  if ('dis_max' in question) {
    const weights = question.dis_max.queries.flatMap((query) => weigh(record, query) ?? []);
    return weights.length > 0 ? Math.max(...weights) : undefined;
  }
  if ('terms' in question) {
    const [[field, values]] = only(question.terms);
    return values.some((value) => valuesOf(record, field).includes(value)) ? 1 : undefined;
  }
  if ('range' in question) {
    const [[field, {gte, lte}]] = only(question.range);
    return valuesOf(record, field).some((value) => value >= gte && value <= lte) ? 1 : undefined;
  }
  if ('term' in question) {
    const [[field, {value, boost = 1}]] = only(question.term);
    return termsIn(record, field).includes(value) ? boost : undefined;
  }
  if ('prefix' in question) {
    const [[field, {value, boost = 1}]] = only(question.prefix);
    return termsIn(record, field).some((term) => term.startsWith(value)) ? boost : undefined;
  }
  if ('fuzzy' in question) {
    const [[field, slip]] = only(question.fuzzy);
    return termsIn(record, field).some((term) => isSlip(term, slip))
      ? (slip.boost ?? 1)
      : undefined;
  }
  return spansOf(record, question).length > 0 ? 1 : undefined;
}

function weighBool(
  record: Analysed,
  {must = [], should, filter = [], must_not: not = [], minimum_should_match: least}: BoolQuery,
): number | undefined {
  const required = must.map((query) => weigh(record, query));
  if (required.includes(undefined)) return undefined;
  if (filter.some((query) => weigh(record, query) === undefined)) return undefined;
  if (not.some((query) => weigh(record, query) !== undefined)) return undefined;
  const optional = should.flatMap((query) => weigh(record, query) ?? []);
  if (least !== undefined && optional.length < least) return undefined;
  return [...required, ...optional].reduce<number>((sum, weight) => sum + (weight ?? 0), 0);
}

function only<Value>(members: Readonly<Record<string, Value>>): [[string, Value]] {
  const [first, ...more] = Object.entries(members);
  if (!first || more.length > 0) throw new Error('expected one field');
  return [first];
}

const termsIn = (record: Analysed, field: string): string[] => {
  if (field === 'terms' || field === 'backwards') return [...record[field].keys()];
  return valuesOf(record, field);
};

/** Lucene counts no slips in the first letters that it is told to leave alone. */
function isSlip(term: string, {value, fuzziness, prefix_length: same}: FuzzyValue): boolean {
  const letters = [...value].slice(0, same).join('');
  return term.startsWith(letters) && distanceWithin(value, term, fuzziness) !== undefined;
}

type Stretch = readonly [from: number, to: number];

function spansOf(record: Analysed, question: Dsl): Stretch[] {
  if ('span_term' in question) {
    const [[, term]] = only(question.span_term);
    return (record.terms.get(term) ?? []).map((at): Stretch => [at, at + 1]);
  }
  if ('span_or' in question) {
    return question.span_or.clauses.flatMap((clause) => spansOf(record, clause));
  }
  if ('span_multi' in question) {
    const fits = (term: string): boolean => {
      const alone = {...record, terms: new Map([[term, [0]]])};
      return weigh(alone, question.span_multi.match) !== undefined;
    };
    const fitting = [...record.terms].filter(([term]) => fits(term));
    return fitting.flatMap(([, places]) => places.map((at): Stretch => [at, at + 1]));
  }
  if ('span_near' in question) {
    const [first = [], ...others] = question.span_near.clauses.map((clause) =>
      spansOf(record, clause),
    );
    return others.reduce(
      (begun, next) =>
        begun.flatMap(([from, to]) =>
          next.filter(([at]) => at === to).map(([, end]): Stretch => [from, end]),
        ),
      first,
    );
  }
  throw new Error(`no such question: ${Object.keys(question).join()}`);
}
