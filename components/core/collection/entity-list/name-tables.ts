import {soundKeys} from '../../search/sound-key.js';
import type {EntityRow} from './entity-row.js';
import {formsOfRow} from './name-words.js';

/**
 * A word, or a sound key, with the forms of names that have it: the number of the first, then of each
 * its distance from the one before.
 */
export type NameEntry = readonly [word: string, forms: readonly number[]];

/** What names are found by, where they are too many to be looked through; by UTF-16 units. */
export interface NameTables {
  readonly terms: readonly NameEntry[];
  readonly sounds: readonly NameEntry[];
}

/** Forms of one row that are told apart: those after them count as the last. */
const mostTold = 1000;

/** The row that has a form. */
export const rowOfForm = (form: number): number => Math.floor(form / mostTold);

/** @param rows in the order of their numbers */
export function nameTables(rows: Iterable<EntityRow>): NameTables {
  const terms = new Map<string, Set<number>>();
  const sounds = new Map<string, Set<number>>();
  let number = 0;
  for (const row of rows) {
    let told = 0;
    for (const {words} of formsOfRow(row)) {
      const form = number * mostTold + Math.min(told++, mostTold - 1);
      for (const {term, word} of words) {
        note(terms, term, form);
        for (const key of soundKeys(word)) note(sounds, key, form);
      }
    }
    number++;
  }
  return {terms: entriesOf(terms), sounds: entriesOf(sounds)};
}

function note(table: Map<string, Set<number>>, word: string, form: number): void {
  const known = table.get(word);
  if (known) known.add(form);
  else table.set(word, new Set([form]));
}

function entriesOf(table: ReadonlyMap<string, ReadonlySet<number>>): NameEntry[] {
  return [...table]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([word, forms]) => {
      let before = 0;
      const apart = [...forms].map((form) => {
        const distance = form - before;
        before = form;
        return distance;
      });
      return [word, apart];
    });
}

/** Adds the forms of an entry to others. */
export function addForms([, apart]: NameEntry, forms: Set<number>): void {
  let form = 0;
  for (const distance of apart) {
    form += distance;
    forms.add(form);
  }
}
