import type {Span} from '../../tei/span.js';
import {alignWords} from './align-words.js';
import {fillGaps} from './fill-gaps.js';
import type {KnownPassage} from './known-text.js';
import type {Lexicon} from './lexicon.js';
import {mapBoundaries} from './map-boundaries.js';
import type {PassageWindow} from './passage-window.js';
import type {SeedIndex} from './seed-index.js';
import type {Today} from './today.js';
import {type Candidate, weighCandidate} from './weigh-candidate.js';
import type {WordList} from './word-list.js';

/** A candidate with its span in today's text, in UTF-16 units. */
export interface Place extends Candidate, Span {}

/** Places that are looked at closely for one passage. */
const mostPlaces = 5;

/** What a search needs of both texts. */
export interface Texts {
  readonly old: WordList;
  readonly today: Today;
  readonly lexicon: Lexicon;
  readonly seeds: SeedIndex;
}

/**
 * Places where a passage may stand today: where its words and those around it are found together,
 * and where somebody expects it.
 *
 * @param expected numbers of today's words at which the quote may begin
 */
export function findPlaces(
  passage: KnownPassage,
  window: PassageWindow,
  expected: readonly number[],
  texts: Texts,
): Place[] {
  const {old, today, lexicon, seeds} = texts;
  const {words} = today;
  const length = window.to - window.from;
  const slack = 4 + (length >> 2);
  const starts = expected.map((word) => word - (window.quoteFrom - window.from));
  for (const start of seeds.placesOf(old.ids, window.from, window.to, mostPlaces)) {
    if (!starts.some((each) => Math.abs(each - start) <= slack >> 1)) starts.push(start);
  }
  const places: Place[] = [];
  for (const start of starts) {
    const from = Math.max(0, start - slack);
    const to = Math.min(words.count, start + length + slack);
    if (to <= from) continue;
    const stretch = {ids: old.ids, from: window.from, to: window.to};
    const aligned = alignWords(stretch, {ids: words.ids, from, to}, lexicon);
    fillGaps(window, aligned, today);
    const candidate = weighCandidate(window, aligned, old, words, lexicon, today);
    const span =
      candidate.first === -1
        ? {start: -1, end: -1}
        : mapBoundaries(passage, window, candidate, old, words);
    const place = {...candidate, ...span};
    const same = places.findIndex((each) => isSamePlace(each, place));
    if (same === -1) places.push(place);
    else if (place.share > (places[same]?.share ?? 0)) places[same] = place;
  }
  return places.sort((a, b) => b.share - a.share);
}

function isSamePlace(a: Place, b: Place): boolean {
  if (a.first === -1 || b.first === -1) {
    // Both found the surroundings, or one of them the quote: the same place if they share a word.
    return a.places.some((place, at) => place !== -1 && place === b.places[at]);
  }
  return a.start < b.end && b.start < a.end;
}
