import type {MeantEntity} from './name-keys.js';
import type {QueryNode} from './query.js';

/** A name of more words is looked for by its first ones. */
const longestName = 5;

const isPlainWord = (part: QueryNode): part is QueryNode & {readonly kind: 'word'} =>
  part.kind === 'word' && part.match === 'whole';

/**
 * For each of some parts of a query that stand beside each other, what it is a word of a name of.
 * Words that are a name together are not looked for as names one by one.
 *
 * @param meant whom some words mean
 */
export async function meantByRuns(
  parts: readonly QueryNode[],
  meant: (words: string) => Promise<readonly MeantEntity[]>,
): Promise<readonly (readonly MeantEntity[])[]> {
  const found = parts.map((): MeantEntity[] => []);
  for (let length = Math.min(parts.length, longestName); length > 0; length--) {
    for (let from = 0; from + length <= parts.length; from++) {
      const run = parts.slice(from, from + length);
      const words = run.map((part) => (isPlainWord(part) ? part.text : ''));
      const places = found.slice(from, from + length);
      if (words.includes('') || places.every((place) => place.length > 0)) continue;
      const entities = await meant(words.join(' '));
      for (const place of places) place.push(...entities);
    }
  }
  return found;
}
