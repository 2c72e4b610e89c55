import type {Side} from './alignment.js';

/** How many units of either side make a row (a bead, in the words of Gale and Church). */
export interface Bead {
  readonly a: number;
  readonly b: number;
  /** Logarithm of how usual it is, beside one and one. */
  readonly prior: number;
}

const bead = (a: number, b: number, prior: number): Bead => ({a, b, prior});

const usual: readonly Bead[] = [
  bead(1, 1, 0),
  bead(1, 0, -2.6),
  bead(0, 1, -2.6),
  bead(1, 2, -1.8),
  bead(2, 1, -1.8),
  bead(1, 3, -3),
  bead(3, 1, -3),
  bead(2, 2, -4),
  bead(2, 3, -5),
  bead(3, 2, -5),
  bead(3, 3, -6),
];

/** Units of one side in the longest bead. */
export const mostInBead = 8;

/** What a short text can afford: a paragraph that became a run of dialogue. */
const long: readonly Bead[] = [4, 5, 6, 7, 8].flatMap((many) => [
  bead(1, many, -3 - 0.4 * (many - 3)),
  bead(many, 1, -3 - 0.4 * (many - 3)),
]);

const shortTable = 160_000;

/** Most units of a whole have nothing in an excerpt of it. */
const leftOut = -0.4;

/**
 * The rows that are tried for texts of so many units.
 *
 * @param excerpt which of them can be no more than an excerpt of the other
 */
export function beadsFor(a: number, b: number, excerpt?: Side): readonly Bead[] {
  const beads = (a + 1) * (b + 1) <= shortTable ? [...usual, ...long] : usual;
  if (!excerpt) return beads;
  return beads.map((each) => (each[excerpt] === 0 ? {...each, prior: leftOut} : each));
}
