import {numbered} from '../../core/natives/numbered.js';

/** So many are on their way at once. */
const abreast = 8;

/**
 * Asks for things and gives what comes of each, in their order; some are asked for before it is
 * their turn. An answer that is rejected ends it.
 */
export async function* askAhead<Key, Answer>(
  keys: readonly Key[],
  ask: (key: Key) => Promise<Answer>,
): AsyncGenerator<readonly [key: Key, answer: Answer]> {
  const asked: Promise<Answer>[] = [];
  for (const [place, key] of numbered(keys)) {
    for (const next of keys.slice(place + asked.length, place + abreast)) asked.push(ask(next));
    const answer = await asked.shift();
    if (answer !== undefined) yield [key, answer];
  }
}
