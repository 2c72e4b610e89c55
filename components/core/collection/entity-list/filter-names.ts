import type {QueryStep} from '../../search/query-steps.js';
import {soundKeys} from '../../search/sound-key.js';
import type {EntityRow} from './entity-row.js';
import {formsOfRow, type NamedForm, type NameWord, nameSteps} from './name-words.js';

export interface FilteredNames {
  /** The rows that fit, by their id, with the name that does. */
  readonly fitting: ReadonlyMap<string, string>;
  /** No name has the words as a whole: these begin with them. */
  readonly onlyBeginnings: boolean;
}

/**
 * Finds names by words in any script: spelled so, or sounding so (`Оспан` finds Ospan, `Usman`
 * Osman). Whole words go before beginnings, so that `Stalin` is not Stalingrad.
 */
export class NameFilter {
  /** What was made of a row's names, which is asked at every letter typed. */
  readonly #forms = new WeakMap<EntityRow, readonly NamedForm[]>();
  readonly #sounds = new Map<string, readonly string[]>();

  /** @returns undefined for words that filter nothing */
  filter(rows: readonly EntityRow[], query: string): FilteredNames | undefined {
    const asked = nameSteps(query);
    if (asked.length === 0) return undefined;
    const spelled = (own: NameWord, step: QueryStep): boolean =>
      step.isSingle ? own.term.startsWith(step.term) : own.term === step.term;
    const sounding = this.#fitting(rows, (form) =>
      asked.every((step) =>
        form.words.some((own) => spelled(own, step) || this.#soundsAlike(own.word, step.word)),
      ),
    );
    if (sounding.size > 0) {
      const exact = this.#fitting(rows, (form) =>
        asked.every((step) => form.words.some((own) => spelled(own, step))),
      );
      return {fitting: new Map([...sounding, ...exact]), onlyBeginnings: false};
    }
    const last = asked.length - 1;
    const beginnings = this.#fitting(rows, (form) =>
      asked.every((step, at) =>
        form.words.some((own) =>
          at === last ? own.term.startsWith(step.term) : own.term === step.term,
        ),
      ),
    );
    return {fitting: beginnings, onlyBeginnings: true};
  }

  /** Takes names apart beforehand, for a moment: of ten thousand that takes longer than a letter typed. */
  prepare(rows: readonly EntityRow[], from: number, milliseconds = 8): number {
    const until = performance.now() + milliseconds;
    let at = from;
    for (; at < rows.length && performance.now() < until; at++) {
      const row = rows[at];
      if (row) this.#formsOf(row);
    }
    return at;
  }

  /** Of several names of a row that fit, the shortest is the one that was meant. */
  #fitting(rows: readonly EntityRow[], fits: (form: NamedForm) => boolean): Map<string, string> {
    const found = new Map<string, string>();
    for (const row of rows) {
      const [form] = this.#formsOf(row)
        .filter(fits)
        .sort((one, other) => one.words.length - other.words.length);
      if (form) found.set(row.id, form.form);
    }
    return found;
  }

  #formsOf(row: EntityRow): readonly NamedForm[] {
    const known = this.#forms.get(row);
    if (known) return known;
    const forms = formsOfRow(row);
    this.#forms.set(row, forms);
    return forms;
  }

  #soundsAlike(one: string, other: string): boolean {
    const keys = this.#keysOf(one);
    return keys.length > 0 && this.#keysOf(other).some((key) => keys.includes(key));
  }

  #keysOf(word: string): readonly string[] {
    const known = this.#sounds.get(word);
    if (known) return known;
    const keys = soundKeys(word);
    this.#sounds.set(word, keys);
    return keys;
  }
}
