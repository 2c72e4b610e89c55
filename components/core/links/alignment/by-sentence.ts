import {numbered} from '../../natives/numbered.js';
import {times} from '../../natives/times.js';
import type {Compared} from './likeness.js';
import type {Certainties} from './path-certainty.js';
import {weighed} from './weigh-ways.js';

/** Of more sentences on a side the paragraphs are many, too, and tell enough by themselves. */
const mostSentences = 400;

/** A text by its sentences. */
interface Cut {
  readonly sentences: readonly Compared[];
  /** The unit that each stands in. */
  readonly homes: readonly number[];
}

/**
 * How sure it is what belongs together, judged a sentence at a time: where one text makes three
 * paragraphs of what is one in the other, their sentences still answer each other one by one. Units
 * belong together as surely as their surest two sentences do. Undefined where units are sentences, or
 * there are very many.
 */
export function linksBySentence(
  a: readonly Compared[],
  b: readonly Compared[],
): Certainties['links'] | undefined {
  if (Math.max(a.length, b.length) > mostSentences) return undefined;
  const [left, right] = [cutUp(a), cutUp(b)];
  const [rows, columns] = [left.sentences.length, right.sentences.length];
  if (Math.max(rows, columns) > mostSentences) return undefined;
  if (rows === a.length && columns === b.length) return undefined;
  const {sure} = weighed(left.sentences, right.sentences);
  const links = times(a.length, () => new Map<number, number>());
  for (const [sentence, ofSentence] of numbered(sure.links)) {
    const ofUnit = links[left.homes[sentence] ?? 0];
    for (const [other, share] of ofSentence) {
      const home = right.homes[other] ?? 0;
      ofUnit?.set(home, Math.max(ofUnit.get(home) ?? 0, share));
    }
  }
  return links;
}

/** Half of what either judgement says: no two pairs that both are more likely than not can cross. */
export function agreed(sure: Certainties, bySentence: Certainties['links']): Certainties {
  const links = sure.links.map((ofUnit, at) => {
    const both = new Map<number, number>();
    for (const shares of [ofUnit, bySentence[at] ?? []]) {
      for (const [unit, share] of shares) both.set(unit, (both.get(unit) ?? 0) + share / 2);
    }
    return both;
  });
  return {...sure, links};
}

function cutUp(units: readonly Compared[]): Cut {
  const sentences: Compared[] = [];
  const homes: number[] = [];
  for (const [at, compared] of numbered(units)) {
    const parts = compared.sentences();
    for (const [number, part] of numbered(parts.length > 0 ? parts : [compared])) {
      // Where a paragraph begins here, one is likely to begin there.
      sentences.push({...part, unit: {...part.unit, isFirst: number === 0}});
      homes.push(at);
    }
  }
  return {sentences, homes};
}
