import type {EntityKind} from '../../core/entities/entity.js';
import type {FacetName} from '../../core/search/labels.js';
import type {QueryFilter} from '../../core/search/query.js';
import {readFilter} from '../../core/search/query-filters.js';
import type {
  FacetCount,
  SearchIndex,
  SearchOptions,
  SearchResult,
} from '../../core/search/search-index.js';

/** How found passages can be put in order. */
export type SearchSort = NonNullable<SearchOptions['sort']>;

/** What a reader narrows a search by; entities by kind, `entity` standing for the other kinds. */
export const offeredFacets = [
  'type',
  'person',
  'place',
  'entity',
  'date',
  'repository',
  'language',
  'document',
] as const;
export type OfferedFacet = (typeof offeredFacets)[number];

/** What is counted for them. */
const countedFacets: readonly FacetName[] = [
  'type',
  'entity',
  'date',
  'repository',
  'language',
  'document',
];

/** Values chosen of each facet. */
export type Choices = Readonly<Partial<Record<OfferedFacet, readonly string[]>>>;

/** Values of each facet with how many passages have them. */
export type Counts = Readonly<Partial<Record<OfferedFacet, readonly FacetCount[]>>>;

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

/** What is chosen of a facet; what all objects of a page inherit from an old library is no choice. */
export const chosenIn = (choices: Choices, facet: OfferedFacet): readonly string[] =>
  (Object.hasOwn(choices, facet) ? choices[facet] : undefined) ?? [];

/** Chooses a value of a facet, or takes it back; of dates one interval is chosen. */
export function withChoice(choices: Choices, facet: OfferedFacet, value: string): Choices {
  const chosen = chosenIn(choices, facet);
  if (chosen.includes(value)) return {...choices, [facet]: chosen.filter((one) => one !== value)};
  return {...choices, [facet]: facet === 'date' ? [value] : [...chosen, value]};
}

export const isChosen = (choices: Choices): boolean =>
  offeredFacets.some((facet) => chosenIn(choices, facet).length > 0);

/**
 * Asks the index for a page of what it finds.
 *
 * @param onFirst is given the first of it, where the others take longer
 */
export function ask(
  index: SearchIndex,
  {query, choices, sort, limit, locale}: Question,
  signal: AbortSignal,
  onFirst: (first: SearchResult) => void,
): Promise<SearchResult> {
  const {filters, notices} = filtersOf(choices);
  const noticed = (result: SearchResult): SearchResult => ({
    ...result,
    notices: [...result.notices, ...notices],
  });
  const options = {
    ...{filters, sort, limit},
    ...(locale ? {locale} : {}),
    onFirst: (first: SearchResult) => onFirst(noticed(first)),
  };
  return index.search(query, options, signal).then(noticed);
}

/** What a search can be narrowed by, and how many of the passages were counted for it. */
export interface Narrowing {
  readonly counts: Counts;
  readonly counted: number;
  readonly total: number;
}

/**
 * Counts what a search can be narrowed by. Values of one facet are alternatives, so the counts of a
 * facet are those of the search without its own choices: else choosing one value would hide the
 * others. Counting may cost more than searching: it is asked for after what was found is shown.
 */
export async function count(
  index: SearchIndex,
  {query, choices}: Question,
  signal: AbortSignal,
): Promise<Narrowing> {
  const counted = async (left: Choices, facets: readonly FacetName[]) =>
    index.search(query, {filters: filtersOf(left).filters, facets, limit: 0}, signal);
  const all = await counted(choices, countedFacets);
  const counts: Partial<Record<OfferedFacet, readonly FacetCount[]>> = {};
  for (const facet of offeredFacets) counts[facet] = valuesOf(all, facet);
  for (const facet of offeredFacets.filter((one) => (choices[one] ?? []).length > 0)) {
    const others = await counted({...choices, [facet]: []}, [coreFacet(facet)]);
    counts[facet] = valuesOf(others, facet);
  }
  return {counts, counted: all.facetsOf, total: all.total};
}

const coreFacet = (facet: OfferedFacet): FacetName =>
  facet === 'person' || facet === 'place' ? 'entity' : facet;

function valuesOf({facets}: SearchResult, facet: OfferedFacet): readonly FacetCount[] {
  const values = facets[coreFacet(facet)] ?? [];
  if (coreFacet(facet) !== 'entity') return values;
  return values.filter(({kind, label}) => label !== undefined && facetOfKind(kind) === facet);
}

const facetOfKind = (kind: EntityKind | undefined): OfferedFacet =>
  kind === 'person' || kind === 'place' ? kind : 'entity';

function filtersOf(choices: Choices): {filters: QueryFilter[]; notices: string[]} {
  const filters: QueryFilter[] = [];
  const notices: string[] = [];
  for (const facet of offeredFacets) {
    for (const value of chosenIn(choices, facet)) {
      const filter = readFilter(facet, value, false);
      if (typeof filter === 'string') notices.push(filter);
      else if (filter) filters.push(filter);
    }
  }
  return {filters, notices};
}
