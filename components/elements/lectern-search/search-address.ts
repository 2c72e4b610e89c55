import {type Choices, offeredFacets, type SearchSort, sortFrom} from './search-state.js';

/** What of a search stands in the page's address. */
export interface AddressedSearch {
  readonly query: string;
  readonly sort: SearchSort;
  readonly choices: Choices;
}

/** Names of the parameters: `?q=Altay&place=altay&date=1943..1945&document=memo&sort=left`. */
const queryName = 'q';
const sortName = 'sort';

/** More values of one facet are nothing that a reader chose. */
const mostChoices = 50;

export function readAddress(): AddressedSearch {
  const parameters = new URLSearchParams(location.search);
  const choices: Record<string, readonly string[]> = {};
  for (const facet of offeredFacets) {
    choices[facet] = [...new Set(parameters.getAll(facet))].slice(0, mostChoices);
  }
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
  try {
    if (step) history.pushState(null, '', url);
    else history.replaceState(null, '', url);
  } catch {
    // A browser refuses addresses of some length and many in a short time: the search goes on.
  }
}
