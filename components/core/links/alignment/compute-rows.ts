import {times} from '../../natives/times.js';
import type {Evidence} from './alignment.js';
import type {BeadScores} from './bead-scores.js';
import {agreed, linksBySentence} from './by-sentence.js';
import type {Compared} from './likeness.js';
import type {Certainties} from './path-certainty.js';
import type {TraitKind} from './traits.js';
import {weighed} from './weigh-ways.js';

/** A computed row: units by their numbers in what was compared. */
export interface ComputedRow {
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly confidence: number;
  readonly evidence: Evidence;
}

export interface ComputedRows {
  readonly rows: readonly ComputedRow[];
  /**
   * From 0 to 1: how much of both texts is in rows with two sides, each counted as sure as it is; of an
   * excerpt and the whole, how much of the excerpt.
   */
  readonly share: number;
}

/** What belongs together less surely stands alone. More than half, so that no two can cross. */
const leastConfidence = 0.5001;

/** Aligns units by what they share and by their lengths; what is not sure stays alone. */
export function computeRows(a: readonly Compared[], b: readonly Compared[]): ComputedRows {
  if (a.length === 0 || b.length === 0) return {rows: alone(a, b), share: 0};
  const {scores, sure} = weighed(a, b);
  const bySentence = linksBySentence(a, b);
  return rowsOf(scores, bySentence ? agreed(sure, bySentence) : sure, a, b);
}

/** Units that are more likely to belong together than not: no two such pairs can cross. */
function rowsOf(
  scores: BeadScores,
  sure: Certainties,
  a: readonly Compared[],
  b: readonly Compared[],
): ComputedRows {
  const rows: ComputedRow[] = [];
  const {excerpt} = scores.lengths;
  let [atB, paired] = [0, 0];
  const aloneUntil = (until: number): void => {
    for (; atB < until; atB++) {
      const confidence = sure.aloneB[atB] ?? 0;
      rows.push({a: [], b: [atB], confidence, evidence: noEvidence});
    }
  };
  for (let atA = 0; atA < a.length; atA++) {
    const row = rowFrom(atA, atB, sure, a.length);
    if (!row) {
      const confidence = sure.aloneA[atA] ?? 0;
      rows.push({a: [atA], b: [], confidence, evidence: noEvidence});
      continue;
    }
    aloneUntil(row.b[0] ?? atB);
    const evidence = {
      ...sharedBy(
        row.a.map((at) => a[at]),
        row.b.map((at) => b[at]),
      ),
      length: scores.lengths.fit(row.a, row.b),
    };
    rows.push({...row, evidence});
    paired += row.confidence * (excerpt ? row[excerpt].length : row.a.length + row.b.length);
    atA += row.a.length - 1;
    atB += row.b.length;
  }
  aloneUntil(b.length);
  return {rows, share: paired / (excerpt ? {a, b}[excerpt].length : a.length + b.length)};
}

/** The row that begins with a unit of a: what is likely linked to it, and to that; b from `fromB` is free. */
function rowFrom(
  first: number,
  fromB: number,
  {links}: Certainties,
  length: number,
): Omit<ComputedRow, 'evidence'> | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  let [sum, count] = [0, 0];
  let end = first;
  for (; end < length; end++) {
    const likely = [...(links[end] ?? [])].filter(
      ([at, share]) => share >= leastConfidence && at >= fromB,
    );
    const begins = Math.min(...likely.map(([at]) => at));
    if (likely.length === 0 || (end > first && begins > to)) break;
    from = Math.min(from, begins);
    to = Math.max(to, ...likely.map(([at]) => at));
    for (const [, share] of likely) sum += share;
    count += likely.length;
  }
  if (count === 0) return undefined;
  return {a: range(first, end), b: range(from, to + 1), confidence: Math.min(1, sum / count)};
}

const noEvidence: Evidence = {names: [], dates: [], numbers: [], words: [], length: 0};

function alone(a: readonly Compared[], b: readonly Compared[]): ComputedRow[] {
  return [
    ...a.map((_, at) => ({a: [at], b: [], confidence: 1, evidence: noEvidence})),
    ...b.map((_, at) => ({a: [], b: [at], confidence: 1, evidence: noEvidence})),
  ];
}

function range(from: number, to: number): number[] {
  return times(to - from, (at) => from + at);
}

/** So many of a kind are shown. */
const mostShown = 8;

const places: Readonly<Record<TraitKind, 'names' | 'dates' | 'numbers' | 'words'>> = {
  entity: 'names',
  sound: 'names',
  date: 'dates',
  number: 'numbers',
  word: 'words',
  stem: 'words',
  sign: 'words',
};

function sharedBy(
  a: readonly (Compared | undefined)[],
  b: readonly (Compared | undefined)[],
): Omit<Evidence, 'length'> {
  const found = {
    names: new Set<string>(),
    dates: new Set<string>(),
    numbers: new Set<string>(),
    words: new Set<string>(),
  };
  for (const left of a) {
    for (const [key, {kind, form}] of left?.traits ?? []) {
      const kept = found[places[kind]];
      if (form !== '' && kept.size < mostShown && b.some((right) => right?.traits.has(key)))
        kept.add(form);
    }
  }
  return {
    names: [...found.names],
    dates: [...found.dates],
    numbers: [...found.numbers],
    words: [...found.words].filter((word) => !found.names.has(word)),
  };
}
