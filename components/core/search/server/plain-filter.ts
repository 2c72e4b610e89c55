import {dateRanges} from '../date-labels.js';
import {foldWord} from '../fold-word.js';
import type {QueryFilter} from '../query.js';
import type {Dsl} from './dsl.js';

/** Questions for a condition on documents or dates, which means what it says; undefined for others. */
export function plainFilter({facet, value, days}: QueryFilter): Dsl[] | undefined {
  if (days) return dateRanges(...days).map(([gte, lte]): Dsl => ({range: {date: {gte, lte}}}));
  if (facet !== 'document') return undefined;
  const own: Dsl = {term: {document: {value}}};
  if (!value.endsWith('*')) return [own, {term: {documentFolded: {value: foldWord(value)}}}];
  return [own, {prefix: {documentFolded: {value: foldWord(value.slice(0, -1))}}}];
}
