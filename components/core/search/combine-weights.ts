import {reduced} from '../natives/reduced.js';
import type {Passing} from './filter-passages.js';
import type {Weights} from './term-source.js';

/** What is neither ruled out by the query nor held back by its conditions. */
export function keptOf(found: Weights, ruledOut: ReadonlySet<number>, passing: Passing): Weights {
  const {among, excluded} = passing;
  // A frequent word stands in everything: all of it is not copied for nothing.
  if (!among && excluded.size + ruledOut.size === 0) return found;
  const kept = new Map<number, number>();
  for (const [passage, weight] of found) {
    if (ruledOut.has(passage) || excluded.has(passage)) continue;
    if (among?.has(passage) ?? true) kept.set(passage, weight);
  }
  return kept;
}

/** Where in each passage sequences begin that both have. */
export function sharedStarts(
  one: ReadonlyMap<number, ReadonlySet<number>>,
  other: ReadonlyMap<number, ReadonlySet<number>>,
): Map<number, ReadonlySet<number>> {
  const both = new Map<number, ReadonlySet<number>>();
  for (const [passage, starts] of one) {
    const others = other.get(passage);
    const kept = [...starts].filter((start) => others?.has(start));
    if (kept.length > 0) both.set(passage, new Set(kept));
  }
  return both;
}

/** The greater weight where both have one. */
function united(one: Weights, other: Weights): Weights {
  if (one.size < other.size) return united(other, one);
  if (other.size === 0) return one;
  const union = new Map(one);
  for (const [passage, weight] of other) {
    union.set(passage, Math.max(union.get(passage) ?? 0, weight));
  }
  return union;
}

/** What is in all of them, with the sum of the weights. */
export function shared(each: readonly Weights[]): Weights {
  return sharedOfAny(each.map((weights) => [weights]));
}

/**
 * What is in one at least of each of several lists, with the sum of the greatest weight in each. A
 * frequent word stands in everything: what it has is looked up, not copied.
 */
export function sharedOfAny(lists: readonly (readonly Weights[])[]): Weights {
  const [least = [], ...others] = [...lists].sort((a, b) => sizeOf(a) - sizeOf(b));
  const [first = none, ...more] = least;
  const all = reduced(more, united, first);
  if (others.length === 0) return all;
  const sum = new Map<number, number>();
  for (const [passage, weight] of all) {
    let total: number | undefined = weight;
    for (const list of others) {
      const greatest = greatestOf(list, passage);
      total = greatest === undefined ? undefined : total + greatest;
      if (total === undefined) break;
    }
    if (total !== undefined) sum.set(passage, total);
  }
  return sum;
}

const none: Weights = new Map();

const sizeOf = (list: readonly Weights[]): number => reduced(list, (sum, {size}) => sum + size, 0);

function greatestOf(list: readonly Weights[], passage: number): number | undefined {
  let greatest: number | undefined;
  for (const weights of list) {
    const weight = weights.get(passage);
    if (weight !== undefined && weight >= (greatest ?? 0)) greatest = weight;
  }
  return greatest;
}
