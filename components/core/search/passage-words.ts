import type {PassageText} from './passage-text.js';
import {passageTokens} from './passage-tokens.js';
import {soundsOf} from './tokens.js';

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
  for (const token of passageTokens(passage)) {
    const {term, position} = token;
    const known = positions.get(term);
    if (known) known.push(position);
    else positions.set(term, [position]);
    for (const key of soundsOf(token)) {
      const terms = sounds.get(key);
      if (terms) terms.add(term);
      else sounds.set(key, new Set([term]));
    }
  }
  // Another wording comes after the whole of the main text, but counts from its place in it.
  if (passage.runs.length > 1) {
    for (const places of positions.values()) places.sort((a, b) => a - b);
  }
  return {positions, sounds};
}
