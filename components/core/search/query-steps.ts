import type {WordMatch} from './query.js';
import {type SearchToken, tokensOf} from './tokens.js';

/** One word of a sequence that is looked for. */
export interface QueryStep {
  readonly term: string;
  /** As written. */
  readonly word: string;
  /** Its place after the first word of the sequence. */
  readonly offset: number;
  readonly match: WordMatch;
  /** A single character of a script without spaces: found wherever it begins a pair. */
  readonly isSingle: boolean;
}

/**
 * The words of a text as a sequence to look for: one for a word, several for a phrase, for a word
 * with a hyphen, for characters of a script without spaces.
 *
 * @param match how the last of them is compared; the others as whole words
 */
export function stepsOf(text: string, match: WordMatch): QueryStep[] {
  const all = tokensOf(text);
  const tokens = all.filter((token, at) => isAsked(token, all[at - 1]));
  const [first] = tokens;
  if (!first) return [];
  return tokens.map((token, at) => {
    const {form, position, kind} = token;
    const {term, word} = form;
    const isSingle = kind === 'last';
    const isLast = at === tokens.length - 1;
    // Pairs of characters are compared as they are: a letter more would be another pair.
    const own = kind === 'pair' ? 'whole' : isSingle ? 'prefix' : isLast ? match : 'whole';
    return {term, word, offset: position - first.position, match: own, isSingle};
  });
}

/** The character at the end of a run is already in the pair before it. */
function isAsked({kind, position}: SearchToken, before: SearchToken | undefined): boolean {
  if (kind === 'part') return false;
  return kind !== 'last' || before?.kind !== 'pair' || before.position !== position - 1;
}
