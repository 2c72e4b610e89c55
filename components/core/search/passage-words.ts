import type {PassageText} from './passage-text.js';
import {passageTokens} from './passage-tokens.js';
import type {WordForm} from './tokens.js';

/** The different words of a passage, as every index keeps them. */
export interface PassageWords {
  /** Term → where it stands, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** The words that can be found by their sound; of two spellings that fold alike the first. */
  readonly spellings: readonly WordForm[];
}

export function passageWords(passage: Pick<PassageText, 'runs'>): PassageWords {
  const positions = new Map<string, number[]>();
  const spellings: WordForm[] = [];
  for (const {tokens} of passageTokens(passage)) {
    for (const {form, position, kind} of tokens) {
      const known = positions.get(form.term);
      if (known) {
        known.push(position);
        continue;
      }
      positions.set(form.term, [position]);
      if (kind === 'word' || kind === 'part') spellings.push(form);
    }
  }
  // Another wording comes after the whole of the main text, but counts from its place in it.
  if (passage.runs.length > 1) {
    for (const places of positions.values()) places.sort((a, b) => a - b);
  }
  return {positions, spellings};
}
