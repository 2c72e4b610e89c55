import {yearOfLabel} from './date-labels.js';
import {type FacetName, labelTerm, readLabel} from './labels.js';
import type {FacetCount, SearchResult} from './search-index.js';
import type {TermSource} from './term-source.js';

/** Counts, for each facet, how many of the passages have each value. */
export async function countFacets(
  source: TermSource,
  passages: readonly number[],
  facets: readonly FacetName[],
): Promise<SearchResult['facets']> {
  if (facets.length === 0) return {};
  const counts = new Map<FacetName, Map<string, number>>();
  for (const facet of facets) counts.set(facet, new Map());
  for (const labels of (await source.labelsOf(passages)).values()) {
    // A passage with two days of one year has one year.
    const seen = new Set<string>();
    for (const label of labels) {
      const {facet, value} = shownValue(label) ?? {};
      if (!facet || value === undefined || seen.has(labelTerm(facet, value))) continue;
      seen.add(labelTerm(facet, value));
      const values = counts.get(facet);
      values?.set(value, (values.get(value) ?? 0) + 1);
    }
  }
  return Object.fromEntries([...counts].map(([facet, values]) => [facet, inOrder(facet, values)]));
}

/** Dates are counted by year, as a number before and after 1 BCE (year 0). */
function shownValue(label: string): {facet: FacetName; value: string} | undefined {
  const read = readLabel(label);
  if (read?.facet !== 'date') return read;
  const year = yearOfLabel(read.value);
  return year === undefined ? undefined : {facet: 'date', value: String(year)};
}

function inOrder(facet: FacetName, values: ReadonlyMap<string, number>): FacetCount[] {
  const counted = [...values].map(([value, count]) => ({value, count}));
  if (facet === 'date') return counted.sort((a, b) => Number(a.value) - Number(b.value));
  return counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
