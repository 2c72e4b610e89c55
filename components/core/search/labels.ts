import {findRepository, shortName} from '../archives/repositories.js';
import type {TeiDocument} from '../tei/tei-document.js';
import {dateLabels, daysOf} from './date-labels.js';
import type {PassageText} from './passage-text.js';

/** What a passage can be filtered and counted by. */
export type FacetName = 'type' | 'entity' | 'date' | 'language' | 'repository' | 'document';

/** Stands before a label among the terms of an index; it occurs in no word. */
export const labelSign = '\u0001';

/** A label as a term: `\u0001type=person`. */
export const labelTerm = (facet: FacetName, value: string): string =>
  `${labelSign}${facet}=${value}`;

/** Whether a term is the label of an entity. */
export const isEntity = (term: string): boolean => term.startsWith(labelTerm('entity', ''));

/** A label's facet and value; undefined for a term that is a word. */
export function readLabel(term: string): {facet: FacetName; value: string} | undefined {
  if (!term.startsWith(labelSign)) return undefined;
  const equals = term.indexOf('=');
  const facet = facetNames.find((name) => name === term.slice(1, equals));
  return facet && {facet, value: term.slice(equals + 1)};
}

const facetNames: readonly FacetName[] = [
  'type',
  'entity',
  'date',
  'language',
  'repository',
  'document',
];

/** What all passages of a document share: repositories, its own date, its id. */
export function documentLabels(document: TeiDocument): string[] {
  const {manuscripts, date} = document.header;
  const repositories = manuscripts.flatMap(({repository, institution, reference}) =>
    repositoryNames(repository ?? reference?.repository ?? institution),
  );
  const days = date && daysOf(date.date);
  const dates = days ? dateLabels(...days) : [];
  return [
    labelTerm('document', document.id),
    ...[...new Set(repositories)].map((name) => labelTerm('repository', name)),
    ...dates.map((label) => labelTerm('date', label)),
  ];
}

/** An archive by its abbreviation where it is a known one: `ГАРФ` and its full name are `GARF`. */
export function repositoryNames(written: string | undefined): string[] {
  const name = written?.trim();
  return name ? [findRepository(name)?.latin ?? shortName(name)] : [];
}

/** The labels of a passage with how often each applies: an entity as often as it is named. */
export function passageLabels(
  passage: Omit<PassageText, 'document'>,
  ofDocument: readonly string[],
): Map<string, number> {
  const labels = new Map<string, number>(ofDocument.map((label) => [label, 1]));
  const add = (label: string): void => void labels.set(label, (labels.get(label) ?? 0) + 1);
  if (passage.language) add(labelTerm('language', passage.language));
  for (const {kind, entities, days} of passage.mentions) {
    add(labelTerm('type', kind));
    for (const entity of entities) add(labelTerm('entity', entity));
    if (days) for (const label of dateLabels(...days)) add(labelTerm('date', label));
  }
  return labels;
}
