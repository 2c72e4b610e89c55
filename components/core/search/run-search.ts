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
  const ranked = inOrder(evaluation.found, sort === 'text', wantedAtMost);
  const documentOf = documentFinder(await source.documentStarts());
  if (byContext && ranked.length > mostSorted) {
    notices.push(sayMostSorted(ranked.length));
  }
  const wanted = byContext ? ranked.slice(0, mostSorted) : ranked.slice(offset, offset + limit);
  const documentNumbers = unique(wanted.map(documentOf));
  const [texts, documents] = await Promise.all([
    source.passages(wanted),
    source.documents(documentNumbers),
  ]);
  signal?.throwIfAborted();
  const shown = wanted.flatMap((number): ShownPassage[] => {
    const text = texts.get(number);
    const document = documents.get(documentOf(number));
    return text && document ? [{text, document, score: evaluation.found.get(number) ?? 0}] : [];
  });
  const {passages, lines} = resultsPage(shown, evaluation, {...options, sort, offset, limit});
  const counts = countBy(ranked, documentOf);
  const ids = new Set(passages.map(({documentId}) => documentId));
  return {
    total: ranked.length,
    documentTotal: counts.size,
    passages,
    lines,
    documents: documentNumbers.flatMap((number): FoundDocument[] => {
      const document = documents.get(number);
      return document && ids.has(document.id)
        ? [{...document, passages: counts.get(number) ?? 0}]
        : [];
    }),
    ...(await countFacets(source, ranked, {facets: options.facets ?? [], documentOf})),
    names: namesOf(evaluation.entities),
    notices: [...new Set(notices)],
    problems: problems(),
  };
}

/**
 * The weightiest first, those of one weight and all when asked by their place. Of more passages than
 * are wanted the others follow in no order: a frequent word stands in all of them.
 */
function inOrder(found: Evaluation['found'], byPlace: boolean, wanted: number): number[] {
  // Numbers are places: sorting them needs no weights.
  if (byPlace) return [...Float64Array.from(found.keys()).sort()];
  const least = leastWanted(found, wanted) - alike;
  const first: [passage: number, weight: number][] = [];
  const others: number[] = [];
  for (const [passage, weight] of found) {
    if (weight >= least) first.push([passage, weight]);
    else others.push(passage);
  }
  first.sort(([a, weightOfA], [b, weightOfB]) => {
    const difference = weightOfB - weightOfA;
    return Math.abs(difference) > alike ? difference : a - b;
  });
  return [...first.map(([passage]) => passage), ...others];
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
  return (passage) => {
    let [from, to] = [0, starts.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((starts[middle] ?? 0) <= passage) from = middle;
      else to = middle;
    }
    return from;
  };
}

function countBy(
  passages: readonly number[],
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
