import {countFacets} from './count-facets.js';
import {type Evaluation, evaluateQuery} from './evaluate-query.js';
import {parseQuery} from './parse-query.js';
import type {SearchQuery} from './query.js';
import {
  mostSorted,
  namesOf,
  pageAsked,
  resultsPage,
  type ShownPassage,
  sayMostSorted,
} from './results-page.js';
import type {FoundDocument, SearchOptions, SearchProblem, SearchResult} from './search-index.js';
import type {TermSource} from './term-source.js';

/** So many passages are shown before the others, each of which may stand in a file of its own. */
const fewFirst = 6;

/** Answers a query from whichever index is behind the source. */
export async function runSearch(
  source: TermSource,
  asked: string | SearchQuery,
  options: SearchOptions = {},
  signal?: AbortSignal,
  problems: () => readonly SearchProblem[] = () => [],
): Promise<SearchResult> {
  signal?.throwIfAborted();
  const read = typeof asked === 'string' ? parseQuery(asked) : asked;
  const query = {...read, filters: [...read.filters, ...(options.filters ?? [])]};
  const evaluation = await evaluateQuery(source, query, {
    names: options.names ?? true,
    transliterate: options.transliterate ?? true,
    earlyModern: options.earlyModern ?? false,
    ...(signal ? {signal} : {}),
  });
  const notices = [...query.notices, ...evaluation.notices];
  const {sort = 'relevance'} = options;
  const byContext = sort === 'left' || sort === 'right';
  const {offset, limit} = pageAsked(options);
  const wantedAtMost = byContext ? mostSorted : offset + limit;
  const {found} = evaluation;
  const ranked = inOrder(found, sort === 'text', wantedAtMost);
  const documentOf = documentFinder(await source.documentStarts());
  if (byContext && found.size > mostSorted) notices.push(sayMostSorted(found.size));
  const wanted = byContext ? ranked.slice(0, mostSorted) : ranked.slice(offset, offset + limit);
  const whole: WholeAnswer = {
    ...{source, evaluation, options: {...options, sort, offset, limit}, documentOf},
    counts: countBy(found.keys(), documentOf),
    notices: [...new Set(notices)],
  };
  const {onFirst} = options;
  const isFirst = onFirst !== undefined && !byContext && wanted.length > fewFirst;
  const first = isFirst ? await answerOf(whole, wanted.slice(0, fewFirst)) : undefined;
  signal?.throwIfAborted();
  // The others are on their way while the first are drawn.
  const answering = answerOf(whole, wanted);
  if (first && first.passages.length > 0) onFirst?.({...first, problems: problems()});
  const answer = await answering;
  signal?.throwIfAborted();
  const facets = await countFacets(source, found, {facets: options.facets ?? [], documentOf});
  return {...answer, ...facets, problems: problems()};
}

/** What is known of an answer, whichever of the passages found are to be shown of it. */
interface WholeAnswer {
  readonly source: TermSource;
  readonly evaluation: Evaluation;
  readonly options: SearchOptions & {readonly offset: number; readonly limit: number};
  /** The number of the document a passage stands in. */
  readonly documentOf: (passage: number) => number;
  /** How many passages were found in each document. */
  readonly counts: ReadonlyMap<number, number>;
  readonly notices: readonly string[];
}

/** The answer with some of the passages found, without what it can be narrowed by. */
async function answerOf(
  {source, evaluation, options, documentOf, counts, notices}: WholeAnswer,
  numbers: readonly number[],
): Promise<SearchResult> {
  const {found, entities} = evaluation;
  const texts = await source.passages(numbers);
  const documentNumbers = unique(numbers.filter((each) => texts.has(each)).map(documentOf));
  const documents = await source.documents(documentNumbers);
  const shown = numbers.flatMap((number): ShownPassage[] => {
    const text = texts.get(number);
    const document = documents.get(documentOf(number));
    return text && document ? [{text, document, score: found.get(number) ?? 0}] : [];
  });
  const {passages, lines} = resultsPage(shown, evaluation, options);
  const ids = new Set(passages.map(({documentId}) => documentId));
  return {
    total: found.size,
    documentTotal: counts.size,
    passages,
    lines,
    documents: documentNumbers.flatMap((number): FoundDocument[] => {
      const document = documents.get(number);
      return document && ids.has(document.id)
        ? [{...document, passages: counts.get(number) ?? 0}]
        : [];
    }),
    facets: {},
    facetsOf: 0,
    names: namesOf(entities),
    notices,
    problems: [],
  };
}

/**
 * The weightiest first, those of one weight and all when asked by their place; so many as are wanted,
 * or some more. A frequent word stands in all passages: they are not put in order for twenty of them.
 */
function inOrder(found: Evaluation['found'], byPlace: boolean, wanted: number): number[] {
  // Numbers are places: sorting them needs no weights.
  if (byPlace) return [...Float64Array.from(found.keys()).sort()];
  const least = leastWanted(found, wanted) - alike;
  const first: [passage: number, weight: number][] = [];
  for (const [passage, weight] of found) {
    if (weight >= least) first.push([passage, weight]);
  }
  first.sort(([a, weightOfA], [b, weightOfB]) => {
    const difference = weightOfB - weightOfA;
    return Math.abs(difference) > alike ? difference : a - b;
  });
  return first.map(([passage]) => passage);
}

/** Of so few weights the least is found without sorting those of all passages. */
const fewWanted = 100;

/** The weight of the last passage that is wanted. */
function leastWanted(found: Evaluation['found'], wanted: number): number {
  if (wanted > fewWanted || found.size <= wanted) {
    const weights = Float64Array.from(found.values()).sort();
    return weights[Math.max(0, weights.length - wanted)] ?? 0;
  }
  // In order, the least first.
  const greatest = new Float64Array(Math.max(wanted, 1)).fill(Number.NEGATIVE_INFINITY);
  let [least] = greatest;
  for (const weight of found.values()) {
    if (least !== undefined && weight <= least) continue;
    let at = 0;
    for (; at + 1 < greatest.length; at++) {
      const next = greatest[at + 1];
      if (next === undefined || next >= weight) break;
      greatest[at] = next;
    }
    greatest[at] = weight;
    [least] = greatest;
  }
  return least ?? 0;
}

/** Weights are sums of floating numbers: what differs in the last digits is equal. */
const alike = 1e-9;

/** The number of the document a passage stands in. */
function documentFinder(starts: readonly number[]): (passage: number) => number {
  let last = 0;
  return (passage) => {
    // Most follow each other.
    if ((starts[last] ?? 0) <= passage && passage < (starts[last + 1] ?? 0)) return last;
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= passage) from = middle;
      else to = middle;
    }
    last = from;
    return from;
  };
}

function countBy(
  passages: Iterable<number>,
  key: (passage: number) => number,
): Map<number, number> {
  const counts = new Map<number, number>();
  for (const passage of passages) {
    const counted = key(passage);
    counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  return counts;
}

const unique = (numbers: readonly number[]): number[] => [...new Set(numbers)];
