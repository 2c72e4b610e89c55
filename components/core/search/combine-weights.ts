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
export function united(one: Weights, other: Weights | undefined): Weights {
  if (!other) return one;
  const union = new Map(one);
  for (const [passage, weight] of other) {
    union.set(passage, Math.max(union.get(passage) ?? 0, weight));
  }
  return union;
}

/** What is in all of them, with the sum of the weights. */
export function shared(each: readonly Weights[]): Weights {
  const [least, ...others] = [...each].sort((a, b) => a.size - b.size);
  if (least && others.length === 0) return least;
  const sum = new Map<number, number>();
  for (const [passage, weight] of least ?? []) {
    const rest = others.map((weights) => weights.get(passage));
    if (rest.includes(undefined)) continue;
    sum.set(
      passage,
      reduced(rest, (total, more) => total + (more ?? 0), weight),
    );
  }
  return sum;
}
