import type {QueryStep} from '../../search/query-steps.js';
import {soundKeys} from '../../search/sound-key.js';
import {rowOfForm} from './name-tables.js';
import {nameSteps} from './name-words.js';

/**
 * Gives the forms that have a word of a table, or all that begin so. What cannot be had counts as
 * none: whoever looks up knows of it, and has to say so.
 */
export type FormLookup = (
  table: 'terms' | 'sounds',
  word: string,
  beginning: boolean,
) => Promise<ReadonlySet<number>>;

/** Numbers of the rows that fit some words, as `NameFilter` has it. */
export interface MatchedNames {
  readonly numbers: ReadonlySet<number>;
  readonly onlyBeginnings: boolean;
}

/**
 * Finds what `NameFilter` finds, in tables of which only the entries of the words are looked at.
 *
 * @returns undefined for words that filter nothing
 */
export async function matchNames(
  query: string,
  lookup: FormLookup,
): Promise<MatchedNames | undefined> {
  const asked = nameSteps(query);
  if (asked.length === 0) return undefined;
  const spelled = ({term, isSingle}: QueryStep) => lookup('terms', term, isSingle);
  const sounding = await Promise.all(
    asked.map(async (step) => {
      const keys = soundKeys(step.word).map((key) => lookup('sounds', key, false));
      return union(await Promise.all([spelled(step), ...keys]));
    }),
  );
  const found = rowsOf(common(sounding));
  if (found.size > 0) return {numbers: found, onlyBeginnings: false};
  const last = asked.length - 1;
  const beginnings = await Promise.all(
    asked.map(({term}, at) => lookup('terms', term, at === last)),
  );
  return {numbers: rowsOf(common(beginnings)), onlyBeginnings: true};
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  const all = new Set<number>();
  for (const set of sets) for (const form of set) all.add(form);
  return all;
}

/** What all of them have. */
function common(sets: readonly ReadonlySet<number>[]): readonly number[] {
  const [fewest, ...others] = sets.toSorted((one, other) => one.size - other.size);
  return [...(fewest ?? [])].filter((form) => others.every((set) => set.has(form)));
}

function rowsOf(forms: readonly number[]): ReadonlySet<number> {
  return new Set(forms.map(rowOfForm));
}
