import type {Place} from './find-passage.js';
import type {KnownPassage} from './known-text.js';
import type {Neighbours} from './neighbours.js';

/** The place chosen, or why none was. */
export type Choice =
  | {readonly state: 'found'; readonly place: Place}
  | {readonly state: 'ambiguous' | 'orphaned'; readonly reason: string};

// Shares of the passage and its surroundings that must still be there. Measured with
// `npm run bench:anchoring`; a place of less than `least` is as often another passage.
const sureShare = 0.72;
const least = 0.5;
/** Two places nearer to each other than this are a tie. */
const margin = 0.1;
/** A short context proves little: it is weighed as if so much more of it were gone. */
const doubt = 0.6;
/** Words of the quote that must still be there when its neighbours do not pin it down. */
const leastOfQuote = 0.34;
/** And when a word at one of its ends is lost together with the one beyond. */
const sureQuote = 0.8;

/** Whether the best place is beyond doubt, whatever other passages say. */
export function isSure(places: readonly Place[]): boolean {
  const [best, next] = places;
  if (!best || best.first === -1) return false;
  const ahead = next ? scoreOf(best) - scoreOf(next) : 1;
  return (
    best.share >= sureShare && best.evidence >= 2.5 && best.quoteShare >= 0.5 && ahead >= margin * 2
  );
}

/** Chooses among places with what the passages around say, or says why it does not. */
export function choosePlace(
  places: readonly Place[],
  passage: KnownPassage,
  neighbours: Neighbours,
): Choice {
  const scored = places
    .map((place) => ({place, score: scoreOf(place) + bonusOf(place, passage, neighbours)}))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best || best.score < least) {
    return {state: 'orphaned', reason: 'neither its words nor those around them are in the text'};
  }
  const {place} = best;
  if (next && best.score - next.score < margin && place.first !== -1) {
    return {state: 'ambiguous', reason: 'its words stand in several places that fit equally well'};
  }
  if (place.first === -1) {
    return {state: 'orphaned', reason: 'its words were taken out; those around them still stand'};
  }
  if (place.mayBeTwin) {
    return {state: 'ambiguous', reason: 'one of two like words side by side is gone'};
  }
  if (place.quoteShare < leastOfQuote && !place.pinned) {
    return {state: 'ambiguous', reason: 'the place is known, but other words stand there now'};
  }
  if (!place.hasEnds && place.quoteShare < sureQuote) {
    return {
      state: 'ambiguous',
      reason: 'where it begins or ends is not sure: its words there are lost',
    };
  }
  return {state: 'found', place};
}

function scoreOf({share, evidence}: Place): number {
  return share === 0 ? 0 : evidence / (evidence / share + doubt);
}

function bonusOf(place: Place, passage: KnownPassage, neighbours: Neighbours): number {
  const {position} = passage;
  if (position === undefined || place.first === -1) return 0;
  let bonus = 0.1 * neighbours.agreeing(position, place.start);
  if (neighbours.occupied(passage, place)) bonus -= 0.5;
  if (place.share < 0.9 && neighbours.contradict(position, place.start)) bonus -= 0.3;
  return bonus;
}
