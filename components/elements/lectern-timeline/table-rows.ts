import type {DatedStatement} from '../../core/collection/dated-statement.js';
import {saySubject, sayWitness} from '../../core/collection/say-statement.js';
import {compareDates, isDated} from '../../core/dates/compare-dates.js';

export type SortKey = 'when' | 'what' | 'who';

/** Which dates are listed; an empty string stands for all. */
export interface StatementFilter {
  /** Title of the document that says it. */
  readonly witness: string;
  /** Id of what is dated. */
  readonly subject: string;
}

export function filterStatements(
  statements: readonly DatedStatement[],
  {witness, subject}: StatementFilter,
): readonly DatedStatement[] {
  if (!witness && !subject) return statements;
  return statements.filter(
    (statement) =>
      (!witness || sayWitness(statement) === witness) &&
      (!subject || statement.subjects.some(({id}) => id === subject)),
  );
}

/** By time, or by words; what has no place in time comes last in both directions. */
export function sortStatements(
  statements: readonly DatedStatement[],
  key: SortKey,
  descending: boolean,
): readonly DatedStatement[] {
  const turn = descending ? -1 : 1;
  const words = key === 'what' ? saySubject : sayWitness;
  const said = new Map(key === 'when' ? [] : statements.map((one) => [one, words(one)]));
  const collator = new Intl.Collator();
  return [...statements].sort((a, b) => {
    if (key !== 'when') {
      const order = collator.compare(said.get(a) ?? '', said.get(b) ?? '');
      return turn * order || compareDates(a.date, b.date);
    }
    const undated = Number(!isDated(a.date)) - Number(!isDated(b.date));
    return undated || turn * compareDates(a.date, b.date);
  });
}

export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** Who dates anything, in order of first appearance. */
export function witnessChoices(statements: readonly DatedStatement[]): readonly FilterChoice[] {
  return [...new Set(statements.map(sayWitness))].map((value) => ({value, label: value}));
}

/** What is dated, by name. */
export function subjectChoices(statements: readonly DatedStatement[]): readonly FilterChoice[] {
  const names = new Map(
    statements.flatMap(({subjects}) => subjects.map(({id, name}) => [id, name] as const)),
  );
  const collator = new Intl.Collator();
  return [...names]
    .map(([value, label]) => ({value, label}))
    .sort((a, b) => collator.compare(a.label, b.label));
}
