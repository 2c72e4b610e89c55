import type {Alignment} from '../../../components/core/links/alignment/alignment.js';
import type {TrueRow} from './pairs.js';

/** Pairs of passages, one of each text, that were to be found, were found, and are right. */
export interface Counts {
  readonly wanted: number;
  readonly found: number;
  readonly right: number;
}

type Sides = readonly [readonly string[], readonly string[]];

/** Counts links: each passage of a row with each of the other side. */
export function countLinks(alignment: Alignment | undefined, truth: readonly TrueRow[]): Counts {
  const wanted = linksOf(truth);
  const found = linksOf((alignment?.rows ?? []).map(({a, b}): Sides => [a.passages, b.passages]));
  let right = 0;
  for (const link of found) if (wanted.has(link)) right++;
  return {wanted: wanted.size, found: found.size, right};
}

function linksOf(rows: readonly Sides[]): Set<string> {
  return new Set(rows.flatMap(([a, b]) => a.flatMap((one) => b.map((other) => `${one} ${other}`))));
}

export function precisionOf({found, right}: Counts): number {
  return found === 0 ? 0 : right / found;
}

export function recallOf({wanted, right}: Counts): number {
  return wanted === 0 ? 1 : right / wanted;
}

export function sumOf(counts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts): number => counts.reduce((all, each) => all + each[name], 0);
  return {wanted: sum('wanted'), found: sum('found'), right: sum('right')};
}
