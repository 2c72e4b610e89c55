import type {BeadScores} from './bead-scores.js';
import type {Bead} from './beads.js';

/** A row of a way through two texts: its units end before `i` and `j`. */
export interface Step {
  readonly i: number;
  readonly j: number;
  readonly bead: Bead;
}

/** The likeliest way through both texts. */
export function bestPath(scores: BeadScores, rows: number, columns: number): Step[] {
  const {beads, band} = scores;
  const {from, width} = band;
  const best = new Float32Array((rows + 1) * width).fill(Number.NEGATIVE_INFINITY);
  const by = new Uint8Array((rows + 1) * width);
  best[0] = 0;
  for (let i = 0; i <= rows; i++) {
    const first = from[i] ?? 0;
    const last = Math.min(columns, first + width - 1);
    for (let j = first; j <= last; j++) {
      if (i === 0 && j === 0) continue;
      let top = Number.NEGATIVE_INFINITY;
      let topBead = 0;
      for (let number = 0; number < beads.length; number++) {
        const bead = beads[number];
        if (!bead || bead.a > i || bead.b > j) continue;
        const start = from[i - bead.a] ?? 0;
        const column = j - bead.b - start;
        if (column < 0 || column >= width) continue;
        const before = best[(i - bead.a) * width + column] ?? Number.NEGATIVE_INFINITY;
        if (before === Number.NEGATIVE_INFINITY) continue;
        const sum = before + scores.score(i, j, bead);
        if (sum > top) {
          top = sum;
          topBead = number;
        }
      }
      const cell = i * width + j - first;
      best[cell] = top;
      by[cell] = topBead;
    }
  }
  return traced(scores, by, rows, columns);
}

function traced({beads, band}: BeadScores, by: Uint8Array, rows: number, columns: number): Step[] {
  const steps: Step[] = [];
  let [i, j] = [rows, columns];
  while (i > 0 || j > 0) {
    const bead = beads[by[i * band.width + j - (band.from[i] ?? 0)] ?? 0];
    if (!bead) throw new Error('a way through two texts has no beginning');
    steps.push({i, j, bead});
    i -= bead.a;
    j -= bead.b;
  }
  return steps.reverse();
}
