import type {FacetName} from '../../core/search/labels.js';
import type {QueryFilter} from '../../core/search/query.js';
import type {
  FacetCount,
  SearchIndex,
  SearchOptions,
  SearchResult,
} from '../../core/search/search-index.js';

/** How found passages can be put in order. */
export type SearchSort = NonNullable<SearchOptions['sort']>;

/** The facets a reader chooses from. */
export const offeredFacets = ['type', 'document', 'language'] as const;
export type OfferedFacet = (typeof offeredFacets)[number];

/** Values chosen of each facet. */
export type Choices = Readonly<Partial<Record<OfferedFacet, readonly string[]>>>;

/** What is asked of the index. */
export interface Question {
  readonly query: string;
  readonly choices: Choices;
  readonly sort: SearchSort;
  readonly limit: number;
  readonly locale?: string;
}

/** Any text that may be one of the orders; by weight where it is none. */
export function sortFrom(written: string | null | undefined): SearchSort {
  const sorts: readonly SearchSort[] = ['relevance', 'text', 'left', 'right'];
  return sorts.find((sort) => sort === written) ?? 'relevance';
}

/** Chooses a value of a facet, or takes it back. */
export function withChoice(choices: Choices, facet: OfferedFacet, value: string): Choices {
  const chosen = choices[facet] ?? [];
  const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
  return {...choices, [facet]: next};
}

/**
 * Asks the index. Values of one facet are alternatives, so the counts of a facet are those of the
 * search without its own choices: else choosing one value would hide the others.
 */
export async function ask(
  index: SearchIndex,
  {query, choices, sort, limit, locale}: Question,
  signal: AbortSignal,
): Promise<SearchResult> {
  const filters = filtersOf(choices);
  const found = await index.search(
    query,
    {filters, sort, limit, facets: offeredFacets, ...(locale ? {locale} : {})},
    signal,
  );
  const chosen = offeredFacets.filter((facet) => (choices[facet] ?? []).length > 0);
  const counts: Partial<Record<FacetName, readonly FacetCount[]>> = {...found.facets};
  for (const facet of chosen) {
    const others = filters.filter((filter) => filter.facet !== facet);
    const options = {filters: others, facets: [facet], limit: 0};
    counts[facet] = (await index.search(query, options, signal)).facets[facet] ?? [];
  }
  return {...found, facets: counts};
}

function filtersOf(choices: Choices): QueryFilter[] {
  return offeredFacets.flatMap((facet) =>
    (choices[facet] ?? []).map((value) => ({facet, value, negated: false})),
  );
}
