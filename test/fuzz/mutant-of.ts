import {Dice} from './dice.js';
import {type Mutant, mutate} from './mutate.js';
import type {Specimens} from './specimens.js';

/** The mutant of a number under a seed: always the same for the same specimens. */
export function mutantOf({all}: Specimens, seed: number, index: number): Mutant {
  const dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  return mutate(dice.one(all), dice);
}
