import {type AddressValues, joinList, splitList} from '../../state/address/address-values.js';
import {type Choices, chosenIn, offeredFacets, type SearchSort, sortFrom} from './search-state.js';

/** What of a search stands in the page's address. */
export interface AddressedSearch {
  readonly query: string;
  readonly sort: SearchSort;
  readonly choices: Choices;
}

/** Names of the parameters: `?q=Altay&place=altay&date=1943..1945&document=memo&sort=left`. */
export const searchNames: readonly string[] = ['q', 'sort', ...offeredFacets];

/** More values of one facet are nothing that a reader chose. */
const mostChoices = 50;

export function readSearch(values: AddressValues): AddressedSearch {
  const choices: Record<string, readonly string[]> = {};
  for (const facet of offeredFacets) {
    choices[facet] = [...new Set(splitList(values.get(facet)))].slice(0, mostChoices);
  }
  return {query: values.get('q') ?? '', sort: sortFrom(values.get('sort')), choices};
}

/** An order that the address asks for and that is none. */
export function unknownSort(values: AddressValues): string {
  const asked = values.get('sort') || 'relevance';
  return sortFrom(asked) === asked ? '' : asked;
}

export function writeSearch({query, sort, choices}: AddressedSearch): AddressValues {
  const values = new Map<string, string>();
  if (query) values.set('q', query);
  if (sort !== 'relevance') values.set('sort', sort);
  for (const facet of offeredFacets) {
    const chosen = chosenIn(choices, facet);
    if (chosen.length > 0) values.set(facet, joinList(chosen));
  }
  return values;
}
