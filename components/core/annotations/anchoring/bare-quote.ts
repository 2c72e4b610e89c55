import search from 'approx-string-match';
import {endsAt, standsAt} from '../../natives/stands-at.js';
import type {Span} from '../../tei/span.js';
import type {PassageSelectors} from '../annotation.js';
import type {ExactPlaces, Finds} from './exact-places.js';
import type {Today} from './today.js';
import type {WorkLeft} from './work-left.js';

/** UTF-16 units, or why there is none. */
export type BareFind =
  | ({readonly state: 'found'} & Span)
  | {readonly state: 'ambiguous' | 'orphaned'; readonly reason: string};

const gone: BareFind = {state: 'orphaned', reason: 'its words are no longer in the text'};

type Quote = NonNullable<PassageSelectors['quote']>;

/** A quote is looked for with slips only if it is so long, and with so many to a character. */
const shortestWithSlips = 10;
const slips = 0.12;

/**
 * Places a quote of whose surroundings nothing is known, or one without a word: it must stand
 * exactly once in the text or, with slips of the pen, be like exactly one passage.
 */
export function findBareQuote(
  quote: Quote,
  today: Today,
  places: ExactPlaces,
  work: WorkLeft,
): BareFind {
  const {text} = today;
  const {exact, prefix, suffix} = quote;
  const whole = prefix + exact + suffix;
  if (exact.trim() === '' && !/[\p{L}\p{N}]/u.test(whole)) {
    return {state: 'orphaned', reason: 'it quotes no words'};
  }
  const standing = places.find(whole, mostCounted);
  const [at] = standing.places;
  if (at !== undefined) {
    if (!isOnly(standing)) return {state: 'ambiguous', reason: sayTimes(standing)};
    const start = at + prefix.length;
    return {state: 'found', start, end: start + exact.length};
  }
  if (exact.trim() === '') return gone;
  if (places.find(exact, 1).places.length > 0) {
    return findQuoteWithLittleContext(quote, today, places);
  }
  if (exact.trim().length >= shortestWithSlips) {
    if (!work.spend(text.length * Math.ceil(exact.length / 32))) {
      return {
        state: 'ambiguous',
        reason: 'too many quotes would have to be searched for with slips',
      };
    }
    const matches = search(text, exact, Math.floor(exact.length * slips));
    const [first] = matches;
    const last = matches.at(-1);
    if (first && last && last.end - first.end < exact.length) {
      return {state: 'found', start: first.start, end: first.end};
    }
    if (first) {
      return {state: 'ambiguous', reason: 'several passages are like the words it quotes'};
    }
  }
  return gone;
}

/** As much of a neighbouring word or two as is not there by chance. */
const enough = 12;

/**
 * Places a quote with but a word or two around it: it must stand exactly once in the text, and one
 * side of it still read as it did.
 */
export function findQuoteWithLittleContext(
  quote: Quote,
  {text}: Today,
  places: ExactPlaces,
): BareFind {
  const {exact, prefix, suffix} = quote;
  const standing = places.find(exact, mostCounted);
  const [at] = standing.places;
  if (at === undefined) return gone;
  if (!isOnly(standing)) return {state: 'ambiguous', reason: sayTimes(standing)};
  const end = at + exact.length;
  const before = prefix !== '' && endsAt(text, prefix.slice(-enough), at);
  const after = suffix !== '' && standsAt(text, suffix.slice(0, enough), end);
  if (before || after) return {state: 'found', start: at, end};
  return {state: 'ambiguous', reason: 'its words stand in the text, but in other surroundings'};
}

/** More than this is many. */
const mostCounted = 50;

function isOnly({places, complete}: Finds): boolean {
  return complete && places.length === 1;
}

function sayTimes({places, complete}: Finds): string {
  const times = complete ? `${places.length}` : `at least ${places.length}`;
  return `its words stand ${times} times in the text`;
}
