import {yearOfLabel} from './date-labels.js';
import {type FacetName, labelTerm, readLabel} from './labels.js';
import type {FacetCount, SearchResult} from './search-index.js';
import type {TermSource, Weights} from './term-source.js';

/** So many values of a facet are called by name: each name may stand in a file of its own. */
export const mostNamed = 24;

/** What is to be counted. */
export interface Counting {
  readonly facets: readonly FacetName[];
  /** The number of the document a passage stands in. */
  readonly documentOf: (passage: number) => number;
}

/** Counts, for each facet, how many of the passages have each value; of very many, the first. */
export async function countFacets(
  source: TermSource,
  found: Weights,
  {facets, documentOf}: Counting,
): Promise<Pick<SearchResult, 'facets' | 'facetsOf'>> {
  if (facets.length === 0) return {facets: {}, facetsOf: 0};
  const passages = [...found.keys()];
  const counts = new Map<FacetName, Map<string, number>>();
  for (const facet of facets) if (facet !== 'document') counts.set(facet, new Map());
  const counted = counts.size > 0 ? source.countable(passages) : passages;
  const labelled = counts.size > 0 ? await source.labelsOf(counted) : new Map();
  for (const labels of labelled.values()) countLabels(labels, counts);
  const entries = await Promise.all(
    facets.map(async (facet): Promise<[FacetName, readonly FacetCount[]]> => {
      if (facet === 'document') return [facet, await countDocuments(source, passages, documentOf)];
      const values = inOrder(facet, counts.get(facet) ?? new Map());
      return [facet, facet === 'entity' ? await named(source, values) : values];
    }),
  );
  return {facets: Object.fromEntries(entries), facetsOf: counted.length};
}

function countLabels(
  labels: readonly string[],
  counts: ReadonlyMap<FacetName, Map<string, number>>,
): void {
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

/** Dates are counted by year, as a number before and after 1 BCE (year 0). */
function shownValue(label: string): {facet: FacetName; value: string} | undefined {
  const read = readLabel(label);
  if (read?.facet !== 'date') return read;
  const year = yearOfLabel(read.value);
  return year === undefined ? undefined : {facet: 'date', value: String(year)};
}

/** Whose passages they are is known without a look at their labels; only titles are fetched. */
async function countDocuments(
  source: TermSource,
  passages: readonly number[],
  documentOf: Counting['documentOf'],
): Promise<FacetCount[]> {
  const counts = new Map<number, number>();
  for (const passage of passages) {
    const document = documentOf(passage);
    counts.set(document, (counts.get(document) ?? 0) + 1);
  }
  const most = [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b).slice(0, mostNamed);
  const documents = await source.documents(most.map(([number]) => number));
  return most.flatMap(([number, count]): FacetCount[] => {
    const entry = documents.get(number);
    return entry ? [{value: entry.id, label: entry.title, count}] : [];
  });
}

/** The entities that most passages name, by their names. */
async function named(
  source: Pick<TermSource, 'entities'>,
  counts: readonly FacetCount[],
): Promise<FacetCount[]> {
  const all = counts.slice(0, mostNamed);
  const entities = await source.entities(all.map(({value}) => value));
  return all.map((each) => {
    const entity = entities.get(each.value);
    return entity ? {...each, label: entity.name, kind: entity.kind} : each;
  });
}

function inOrder(facet: FacetName, values: ReadonlyMap<string, number>): FacetCount[] {
  const counted = [...values].map(([value, count]) => ({value, count}));
  if (facet === 'date') return counted.sort((a, b) => Number(a.value) - Number(b.value));
  return counted.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
