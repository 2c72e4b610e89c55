import {msg, str} from '../words/msg.js';
import {dateRanges} from './date-labels.js';
import {foldWord} from './fold-word.js';
import {type FacetName, labelTerm, readLabel, repositoryNames} from './labels.js';
import {entitiesMeant} from './name-keys.js';
import {facetOfFilter, type QueryFilter} from './query.js';
import type {TermSource} from './term-source.js';

/** Passages that conditions let through: `among` those, or any where it is absent, but for `excluded`. */
export interface Passing {
  readonly among?: ReadonlySet<number>;
  readonly excluded: ReadonlySet<number>;
}

/** So many labels of one facet are looked through for one that is not written exactly so. */
const mostScanned = 20_000;

/** Applies the conditions of a query: those on one facet are alternatives, all facets must hold. */
export async function passagesPassing(
  source: TermSource,
  filters: readonly QueryFilter[],
  notices: Set<string>,
): Promise<Passing> {
  const excluded = new Set<number>();
  const byFacet = new Map<string, Set<number>>();
  for (const filter of filters) {
    const labels = await labelsMeant(source, filter, notices);
    if (labels.length === 0) notices.add(sayUnknown(filter));
    const alike = facetOfFilter(filter);
    const passages = filter.negated ? excluded : (byFacet.get(alike) ?? new Set<number>());
    if (!filter.negated) byFacet.set(alike, passages);
    for (const labelled of await Promise.all(labels.map((label) => source.labelled(label)))) {
      for (const passage of labelled.keys()) passages.add(passage);
    }
  }
  const [first, ...others] = byFacet.values();
  if (!first) return {excluded};
  const among = [...first].filter((passage) => others.every((other) => other.has(passage)));
  return {among: new Set(among), excluded};
}

async function labelsMeant(
  source: TermSource,
  filter: QueryFilter,
  notices: Set<string>,
): Promise<string[]> {
  const {facet, kind, value, days} = filter;
  if (days) {
    const labels: string[] = [];
    for (const [from, to] of dateRanges(...days)) {
      const entries = await source.labelsBetween(labelTerm('date', from), labelTerm('date', to));
      labels.push(...entries.map(({term}) => term));
    }
    return labels;
  }
  const exact = labelTerm(facet, value);
  const entries = await source.termsWithPrefix(exact, 1);
  if (entries[0]?.term === exact && facet !== 'language') return [exact];
  if (facet === 'type') return [];
  if (facet === 'entity') {
    const meant = await entitiesMeant(source, value, notices);
    return meant
      .filter(({entity}) => kind === undefined || entity.kind === kind)
      .map(({entity}) => labelTerm('entity', entity.id));
  }
  const known = await source.termsWithPrefix(labelTerm(facet, ''), mostScanned);
  return known
    .map(({term}) => term)
    .filter((term) => isMeant(facet, readLabel(term)?.value ?? '', value));
}

/** Whether a value that is not written as the index has it means one of those that it has. */
export function isMeant(facet: FacetName, known: string, asked: string): boolean {
  if (facet === 'language') {
    // RFC 4647, basic filtering: `kk` means `kk-Cyrl` too.
    return (
      known.toLowerCase() === asked.toLowerCase() ||
      known.toLowerCase().startsWith(`${asked.toLowerCase()}-`)
    );
  }
  if (facet === 'document' && asked.endsWith('*')) {
    return foldWord(known).startsWith(foldWord(asked.slice(0, -1)));
  }
  if (facet === 'document') return foldWord(known) === foldWord(asked);
  return repositoryNames(asked).includes(known) || foldWord(known).includes(foldWord(asked));
}

/** That a condition fits nothing. */
export function sayUnknown({facet, value}: QueryFilter): string {
  switch (facet) {
    case 'type':
      return msg(str`No passage names anything of the type “${value}”.`);
    case 'document':
      return msg(str`There is no document “${value}” in this index.`);
    case 'language':
      return msg(str`No passage is in the language “${value}”.`);
    case 'repository':
      return msg(str`No document is kept in “${value}”.`);
    case 'date':
      return msg(str`No passage has a date within “${value}”.`);
    case 'entity':
      return msg(str`No passage names “${value}”.`);
  }
}
