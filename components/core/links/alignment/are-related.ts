import {reduced} from '../../natives/reduced.js';
import {BeadScores} from './bead-scores.js';
import {bestPath} from './best-path.js';
import type {ComputedRow} from './compute-rows.js';
import type {Compared} from './likeness.js';
import {sayTheSame} from './say-the-same.js';

/** Fewer units in any order look much the same. */
const leastUnits = 4;
/** So many units of each text are tried, from the middle. */
const tried = 150;

/** How far the order of a text has to be better than a wrong one; measured on pairs of either kind. */
const clearlyBetter = 3;
/** Where it is better by less, a row has to be as good as this. */
const somewhatBetter = 1;
const goodRow = 1.1;

/**
 * Whether two texts say the same in the same order. Any two texts can be laid beside each other by
 * their lengths; where they are not versions of one text, that is hardly worse with the second of
 * them back to front.
 */
export function areRelated(
  a: readonly Compared[],
  b: readonly Compared[],
  rows: readonly ComputedRow[],
): boolean {
  if (Math.min(a.length, b.length) < leastUnits) {
    const paired = rows.filter((row) => row.a.length > 0 && row.b.length > 0);
    return sayTheSame(
      paired.flatMap((row) => row.a.flatMap((at) => a[at] ?? [])),
      paired.flatMap((row) => row.b.flatMap((at) => b[at] ?? [])),
    );
  }
  const [left, right] = fromTheMiddle(a, b, rows);
  const count = Math.min(left.length, right.length);
  if (count === 0) return false;
  const halves = [...right.slice(right.length >> 1), ...right.slice(0, right.length >> 1)];
  const wrong = [right.toReversed(), halves, halves.toReversed()];
  const own = bestScore(left, right);
  const better = own - Math.max(...wrong.map((order) => bestScore(left, order)));
  const clear = better / Math.sqrt(count);
  return clear >= clearlyBetter || (clear >= somewhatBetter && own / count >= goodRow);
}

function fromTheMiddle(
  a: readonly Compared[],
  b: readonly Compared[],
  rows: readonly ComputedRow[],
): [Compared[], Compared[]] {
  const [left, right]: [Compared[], Compared[]] = [[], []];
  let unread = a.length;
  for (const row of rows) {
    // Rows before the middle are passed over where the texts are longer than what is tried.
    unread -= row.a.length;
    if (unread > (a.length + tried) / 2) continue;
    if (left.length >= tried || right.length >= tried) break;
    for (const at of row.a) left.push(...a.slice(at, at + 1));
    for (const at of row.b) right.push(...b.slice(at, at + 1));
  }
  return [left, right];
}

function bestScore(a: readonly Compared[], b: readonly Compared[]): number {
  const scores = new BeadScores(a, b);
  const steps = bestPath(scores, a.length, b.length);
  return reduced(steps, (sum, {i, j, bead}) => sum + scores.score(i, j, bead), 0);
}
