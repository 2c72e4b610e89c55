import type {Dice} from './dice.js';
import {mutateBytes} from './mutate-bytes.js';
import {mutateMarkup} from './mutate-markup.js';
import {mutateProlog} from './mutate-prolog.js';
import {encode} from './reencode.js';
import type {Specimen} from './specimens.js';

/** A document that somebody's hand, program or disk has been at. */
export interface Mutant {
  /** What was done to what, for whoever reads of a failure. */
  readonly said: string;
  readonly bytes: Uint8Array;
}

/** One to three slips, some of them harmless: half of the mutants are to be well-formed still. */
export function mutate({name, bytes}: Specimen, dice: Dice): Mutant {
  const slips: string[] = [];
  const slip = ([said, changed]: readonly [said: string, changed: string]): string => {
    slips.push(said);
    return changed;
  };
  let source = new TextDecoder().decode(bytes);
  for (let left = 1 + dice.below(3); left > 0; left--) {
    source = slip(dice.below(5) === 0 ? mutateProlog(source, dice) : mutateMarkup(source, dice));
  }
  let [coding, written] =
    dice.below(6) === 0 ? encode(source, dice) : (['', new TextEncoder().encode(source)] as const);
  if (coding) slips.push(coding);
  if (dice.below(8) === 0) {
    [coding, written] = mutateBytes(written, dice);
    slips.push(coding);
  }
  return {said: `${name}: ${slips.join('; ')}`, bytes: written};
}
