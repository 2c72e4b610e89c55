import {counted} from '../words/counted.js';
import {str} from '../words/msg.js';
import {earlyModernSpellings} from './early-modern.js';
import {distancesFrom} from './edit-distance.js';
import type {QueryStep} from './query-steps.js';
import {soundKeys, soundScript} from './sound-key.js';
import type {TermEntry, TermSource} from './term-source.js';

/** The terms that satisfy a step, each with its share of the weight of an exact one. */
export type Expansion = ReadonlyMap<string, number>;

/** So many of the words that a beginning or a slip of the pen may mean are looked for. */
const mostTerms = 64;

/** So many words of the dictionary are looked through. */
const mostScanned = 20_000;

// The weights of minisearch for what is not the word itself.
export const prefixWeight = 0.375;
export const fuzzyWeight = 0.45;
/** The same name in another script is as good as the word, but the word goes first. */
export const soundWeight = 0.8;
export const spellingWeight = 0.9;

export interface ExpansionOptions {
  /** Take u/v, i/j, w/vv for the same letters. */
  readonly earlyModern: boolean;
  /** Carry names between Latin, Cyrillic and Arabic letters. */
  readonly transliterate: boolean;
}

/** Finds the words of the index that a step means; a sentence goes to `notices` where there are too many. */
export async function expandStep(
  source: TermSource,
  step: QueryStep,
  options: ExpansionOptions,
  notices: Set<string>,
): Promise<Expansion> {
  const {term, match, word} = step;
  const found = new Map<string, number>();
  const add = (other: string, weight: number): void => {
    if (weight > (found.get(other) ?? 0)) found.set(other, weight);
  };
  const spellings = options.earlyModern ? earlyModernSpellings(term) : [term];
  for (const spelling of spellings) {
    add(spelling, spelling === term ? 1 : spellingWeight);
    if (match === 'prefix') await addPrefixed(source, spelling, word, add, notices);
    else if (match !== 'whole') await addSimilar(source, spelling, match, add, notices, word);
  }
  if (options.transliterate && match === 'whole') {
    const script = soundScript(word);
    const sounding = await Promise.all(
      soundKeys(word).map((key) => source.termsSounding(key, script)),
    );
    for (const other of sounding.flat()) {
      // Within one script spelling decides: `bot` is not `but`.
      if (soundScript(other) !== script) add(other, soundWeight);
    }
  }
  return found;
}

type Add = (term: string, weight: number) => void;

async function addPrefixed(
  source: TermSource,
  begin: string,
  word: string,
  add: Add,
  notices: Set<string>,
): Promise<void> {
  const entries = await source.termsWithPrefix(begin, mostScanned);
  for (const {term} of mostFrequent(entries, `${word}*`, notices)) {
    const longer = term.length - begin.length;
    if (longer > 0) add(term, (prefixWeight * term.length) / (term.length + 0.3 * longer));
  }
}

/**
 * Words that differ by a slip or two. The first or the last letter must be right: almost always it
 * is, and an index kept as files need be read only at those two places.
 */
async function addSimilar(
  source: TermSource,
  term: string,
  most: 1 | 2,
  add: Add,
  notices: Set<string>,
  word: string,
): Promise<void> {
  const letters = [...term];
  const first = letters[0] ?? '';
  const last = letters.at(-1) ?? '';
  const [least, longest] = [Math.max(1, letters.length - most), letters.length + most];
  const candidates = new Map<string, TermEntry>();
  const both = await Promise.all([
    source.termsWithPrefix(first, Number.POSITIVE_INFINITY),
    source.termsEnding(last, least, longest),
  ]);
  for (const entry of both.flat()) candidates.set(entry.term, entry);
  const distanceTo = distancesFrom(term, most);
  const similar = [...candidates.values()].filter((entry) => distanceTo(entry.term));
  similar.sort((a, b) => (a.term < b.term ? -1 : 1));
  for (const {term: other} of mostFrequent(similar, `${word}~`, notices)) {
    const distance = distanceTo(other) ?? most;
    add(other, (fuzzyWeight * other.length) / (other.length + distance));
  }
}

/** The words that most passages have; of equals, the first in order. */
function mostFrequent(
  entries: readonly TermEntry[],
  query: string,
  notices: Set<string>,
): readonly TermEntry[] {
  if (entries.length <= mostTerms) return entries;
  notices.add(
    counted(
      str`“${query}” fits ${entries.length} different {word|words}; the ${mostTerms} most frequent are looked for.`,
    ),
  );
  return [...entries].sort((a, b) => b.passages - a.passages).slice(0, mostTerms);
}
