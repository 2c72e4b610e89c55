import {mostNamed} from '../count-facets.js';
import type {FacetName} from '../labels.js';
import type {FacetCount, SearchResult} from '../search-index.js';
import {bucketsIn, facetCounts} from './server-answer.js';

/** So many documents of a search are counted with it; of others the count is asked for by itself. */
const mostDocuments = 200;

/** A facet with few values is listed whole. */
const mostValues = 500;

/** Numbers of different documents up to this are exact. */
const exactUpTo = 40_000;

const fields: Readonly<Record<FacetName, string>> = {
  type: 'type',
  entity: 'named',
  date: 'year',
  language: 'language',
  repository: 'repository',
  document: 'titled',
};

/** What is to be counted with a search. */
export function countsAsked(facets: readonly FacetName[]): object {
  const asked = facets.map((facet) => {
    const isNamed = facet === 'entity' || facet === 'document';
    const order = facet === 'date' ? {_key: 'asc'} : [{_count: 'desc'}, {_key: 'asc'}];
    const size = isNamed ? mostNamed : mostValues;
    return [facet, {terms: {field: fields[facet], size, order}}] as const;
  });
  return {
    documentTotal: {cardinality: {field: 'document', precision_threshold: exactUpTo}},
    documents: {terms: {field: 'document', size: mostDocuments}},
    ...Object.fromEntries(asked),
  };
}

/** What was counted: of all passages that were found. */
export function countsOf(
  answer: unknown,
  facets: readonly FacetName[],
  total: number,
): Pick<SearchResult, 'facets' | 'facetsOf'> {
  const counts = facets.map((facet): [FacetName, FacetCount[]] => [
    facet,
    facetCounts(answer, facet),
  ]);
  return {facets: Object.fromEntries(counts), facetsOf: facets.length > 0 ? total : 0};
}

/** How many passages of documents were found, by id. */
export const documentCounts = (answer: unknown): Map<string, number> =>
  new Map(bucketsIn(answer, 'documents').map(({key, count}) => [key, count]));
