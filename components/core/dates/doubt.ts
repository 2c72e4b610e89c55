import {msg, str} from '../words/msg.js';
import type {Certainty} from './historical-date.js';

/**
 * How sure an editor is, as an adverb before what is said; the one home of these words. A high
 * certainty needs none, and where it is not known how certain a date is, no word may claim to.
 */
export function certaintyAdverb(certainty: Certainty | undefined): string | undefined {
  if (certainty === 'medium') return msg('probably');
  return certainty === 'low' ? msg('possibly') : undefined;
}

/** What is said, with the word for its certainty where it has one: `possibly 1944`. */
export function sayWithDoubt(certainty: Certainty | undefined, said: string): string {
  const adverb = certaintyAdverb(certainty);
  return adverb === undefined ? said : msg(str`${adverb} ${said}`);
}
