import {isMeant, sayUnknown} from '../filter-passages.js';
import {entitiesMeant} from '../name-keys.js';
import {facetOfFilter, type QueryFilter} from '../query.js';
import {anyOf, type Dsl, nothing} from './dsl.js';
import {plainFilter} from './plain-filter.js';
import type {ServerNames} from './server-names.js';

/** Conditions as a question to a server: those that must hold, and those that must not. */
export async function filterQuery(
  filters: readonly QueryFilter[],
  names: ServerNames,
  notices: Set<string>,
): Promise<{filter: Dsl[]; excluded: Dsl[]}> {
  const excluded: Dsl[] = [];
  const alike = new Map<string, Dsl[]>();
  for (const filter of filters) {
    const values = await valuesMeant(filter, names, notices);
    if (values.length === 0) notices.add(sayUnknown(filter));
    if (filter.negated) excluded.push(...values);
    else {
      const known = alike.get(facetOfFilter(filter)) ?? [];
      alike.set(facetOfFilter(filter), [...known, ...values]);
    }
  }
  return {filter: [...alike.values()].map(anyOf), excluded};
}

/** Questions for what a condition can mean; none where the index has nothing of the kind. */
async function valuesMeant(
  filter: QueryFilter,
  names: ServerNames,
  notices: Set<string>,
): Promise<Dsl[]> {
  const {facet, kind, value} = filter;
  const plain = plainFilter(filter);
  if (plain) return names.isKnown(filter) ? plain : [];
  switch (facet) {
    case 'entity': {
      if (names.has(value)) return [{term: {entity: {value}}}];
      const meant = await entitiesMeant(names, value, notices);
      return meant
        .filter(({entity}) => kind === undefined || entity.kind === kind)
        .map(({entity}): Dsl => ({term: {entity: {value: entity.id}}}));
    }
    case 'document':
    case 'date':
      return [nothing];
    case 'type':
    case 'language':
    case 'repository': {
      const known = names.values[facet];
      const isExact = known.includes(value) && facet !== 'language';
      const meant = isExact
        ? [value]
        : facet === 'type'
          ? []
          : known.filter((one) => isMeant(facet, one, value));
      return meant.map((one): Dsl => ({term: {[facet]: {value: one}}}));
    }
  }
}
