import type {PassageText} from './passage-text.js';
import {passageTokens} from './passage-tokens.js';
import type {WordForm} from './tokens.js';

/** The different words of a passage, as every index keeps them. */
export interface PassageWords {
  /** Term → where it stands, in order. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** Sound key → terms of the passage that have it. */
  readonly sounds: ReadonlyMap<string, ReadonlySet<string>>;
}

export function passageWords(passage: Pick<PassageText, 'runs'>): PassageWords {
  const positions = new Map<string, number[]>();
  const sounds = new Map<string, Set<string>>();
  for (const {tokens} of passageTokens(passage)) {
    for (const {form, position, kind} of tokens) {
      const known = positions.get(form.term);
      if (known) {
        known.push(position);
        continue;
      }
      positions.set(form.term, [position]);
      if (kind === 'word' || kind === 'part') addSounds(sounds, form);
    }
  }
  // Another wording comes after the whole of the main text, but counts from its place in it.
  if (passage.runs.length > 1) {
    for (const places of positions.values()) places.sort((a, b) => a - b);
  }
  return {positions, sounds};
}

/** Of two spellings that fold alike the first counts. */
function addSounds(sounds: Map<string, Set<string>>, {term, sounds: keys}: WordForm): void {
  for (const key of keys) {
    const terms = sounds.get(key);
    if (terms) terms.add(term);
    else sounds.set(key, new Set([term]));
  }
}
