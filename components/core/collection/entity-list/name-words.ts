import {type QueryStep, stepsOf} from '../../search/query-steps.js';
import type {EntityRow} from './entity-row.js';

/** A word of a name as it is compared. */
export interface NameWord {
  readonly term: string;
  readonly word: string;
}

export interface NamedForm {
  readonly form: string;
  readonly words: readonly NameWord[];
}

/** Longer questions are no names. */
const mostWords = 12;

/** The words of what somebody asks names for. */
export function nameSteps(query: string): readonly QueryStep[] {
  return stepsOf(query.slice(0, 200), 'prefix').slice(0, mostWords);
}

/** All that a row is called, taken apart. */
export function formsOfRow({
  name,
  names,
  forms,
}: Pick<EntityRow, 'name' | 'names' | 'forms'>): readonly NamedForm[] {
  const texts = new Set([name, ...names.map(({text}) => text), ...forms.map(([form]) => form)]);
  return [...texts].map((form) => ({
    form,
    words: stepsOf(form, 'whole').map(({term, word}) => ({term, word})),
  }));
}
