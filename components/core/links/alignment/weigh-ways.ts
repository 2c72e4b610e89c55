import {bandAlong} from './band.js';
import {BeadScores} from './bead-scores.js';
import {bestPath} from './best-path.js';
import {learnedTraits} from './lexicon.js';
import type {Compared} from './likeness.js';
import {type Certainties, certaintiesOf} from './path-certainty.js';

/** A second search looks so far around the first way: units of b. */
const again = 200;

/** Weighs the ways through two texts, and once more by what the first weighing teaches of them. */
export function weighed(
  a: readonly Compared[],
  b: readonly Compared[],
): {scores: BeadScores; sure: Certainties} {
  const scores = new BeadScores(a, b);
  const first = bestPath(scores, a.length, b.length);
  let sure = certaintiesOf(scores, first, a.length, b.length);
  // What one text leaves out spoils the ratio of the wholes: that of the sure rows is better.
  const isOther = scores.lengths.learn(pairsOf(sure));
  const learned = learnedTraits(a, b, sure);
  if (isOther || learned.length > 0) {
    const points = first.map(({i, j}): [number, number] => [i, j]);
    if (scores.band.width > again)
      scores.band = bandAlong([[0, 0], ...points], a.length, b.length, again);
    scores.add(learned);
    sure = certaintiesOf(scores, bestPath(scores, a.length, b.length), a.length, b.length);
  }
  return {scores, sure};
}

/** Pairs of one unit each that are sure. */
function pairsOf({links}: Certainties): [number, number][] {
  return links.flatMap((ofUnit, at) => {
    const likely = [...ofUnit].filter(([, share]) => share > 0.6);
    const [only] = likely;
    return only && likely.length === 1 ? [[at, only[0]] as [number, number]] : [];
  });
}
