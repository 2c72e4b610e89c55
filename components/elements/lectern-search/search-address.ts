import {type Choices, offeredFacets, type SearchSort, sortFrom} from './search-state.js';

/** What of a search stands in the page's address. */
export interface AddressedSearch {
  readonly query: string;
  readonly sort: SearchSort;
  readonly choices: Choices;
}

/** Names of the parameters: `?q=Altay&type=place&document=memo&sort=left`. */
const queryName = 'q';
const sortName = 'sort';

export function readAddress(): AddressedSearch {
  const parameters = new URLSearchParams(location.search);
  const choices: Record<string, readonly string[]> = {};
  for (const facet of offeredFacets) choices[facet] = parameters.getAll(facet);
  return {
    query: parameters.get(queryName) ?? '',
    sort: sortFrom(parameters.get(sortName)),
    choices,
  };
}

/** @param step whether the back button is to lead to what was looked for before */
export function writeAddress({query, sort, choices}: AddressedSearch, step: boolean): void {
  const url = new URL(location.href);
  for (const name of [queryName, sortName, ...offeredFacets]) url.searchParams.delete(name);
  if (query) url.searchParams.set(queryName, query);
  if (sort !== 'relevance') url.searchParams.set(sortName, sort);
  for (const facet of offeredFacets) {
    for (const value of choices[facet] ?? []) url.searchParams.append(facet, value);
  }
  if (url.href === location.href) return;
  if (step) history.pushState(null, '', url);
  else history.replaceState(null, '', url);
}
