import type {SoughtSequence} from '../evaluate-query.js';
import type {ExpansionOptions} from '../expand-step.js';
import {passageTokens} from '../passage-tokens.js';
import type {QueryStep} from '../query-steps.js';
import type {Marking, ShownPassage} from '../results-page.js';
import type {WordForm} from '../tokens.js';
import {stepFits} from './step-query.js';
import type {TreeQuery} from './tree-query.js';

/** What is to be marked in passages that a server found: which of their words it was is seen here. */
export function markingOf(
  shown: readonly ShownPassage[],
  {sequences, entities}: Pick<TreeQuery, 'sequences' | 'entities'>,
  options: ExpansionOptions,
): Marking {
  const forms = new Map<string, WordForm>();
  for (const {text} of shown) {
    for (const {tokens} of passageTokens(text)) {
      for (const {form} of tokens) {
        // Two spellings that fold alike may sound unlike.
        forms.set(`${form.term} ${form.word}`, form);
      }
    }
  }
  const termsOf = (step: QueryStep): Map<string, number> =>
    new Map(
      [...forms.values()]
        .filter((form) => stepFits(step, form, options))
        .map(({term}): [string, number] => [term, 1]),
    );
  return {
    sequences: sequences.map(
      (steps): SoughtSequence => ({steps: steps.map((step) => ({step, terms: termsOf(step)}))}),
    ),
    entities: [...entities.values()],
  };
}
