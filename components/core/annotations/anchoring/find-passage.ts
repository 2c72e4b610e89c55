import type {Span} from '../../tei/span.js';
import {alignWords} from './align-words.js';
import {fillGaps} from './fill-gaps.js';
import {followPairs} from './follow-pairs.js';
import type {KnownPassage} from './known-text.js';
import type {Lexicon} from './lexicon.js';
import {mapBoundaries} from './map-boundaries.js';
import type {BlockPairs, PairedBlocks} from './pair-blocks.js';
import type {PassageWindow} from './passage-window.js';
import type {SeedIndex} from './seed-index.js';
import type {TodaysWords} from './todays-words.js';
import {type Candidate, weighCandidate} from './weigh-candidate.js';
import type {WordList} from './word-list.js';
import type {WorkLeft} from './work-left.js';

/** A candidate with its span in today's text, in UTF-16 units. */
export interface Place extends Candidate, Span {}

/** Places that are looked at closely for one passage. */
const mostPlaces = 5;

/** What a search needs of both texts. */
export interface Texts {
  readonly old: WordList;
  readonly today: TodaysWords;
  readonly lexicon: Lexicon;
  readonly seeds: SeedIndex;
  /** For each old word the one of today that it was paired with throughout both texts, or -1. */
  readonly pairs: Int32Array;
  readonly work: WorkLeft;
  /** The blocks of both texts, where the old text is at hand. */
  readonly blocks?: BlockPairs;
}

/** A place of more than this share of the votes that the best one has may be as good. */
const rivalShare = 0.6;

/**
 * The place to which the words lead that were paired throughout both texts, if no other is nearly
 * as good: most passages need no more, and it costs a tenth of {@link findPlaces}.
 */
export function findPairedPlace(
  passage: KnownPassage,
  window: PassageWindow,
  texts: Texts,
): {readonly place: Place; readonly isAlone: boolean} | undefined {
  const {old, today, lexicon, seeds, pairs} = texts;
  const places = followPairs(window, pairs, old, today.words, lexicon);
  if (!places) return undefined;
  const place = placeOf(passage, window, places, texts);
  const length = window.to - window.from;
  const start = startOf(places);
  const isAlone = seeds
    .placesOf(old.ids, window.from, window.to, 3, rivalShare)
    .every((each) => Math.abs(each - start) <= 4 + (length >> 2));
  return {place, isAlone};
}

/** The place of a passage whose block was paired: its words are in that block or nowhere. */
export function findInBlock(
  passage: KnownPassage,
  window: PassageWindow,
  {now}: PairedBlocks,
  texts: Texts,
): Place | undefined {
  const {old, today, lexicon, pairs} = texts;
  const places = followPairs(window, pairs, old, today.words, lexicon, now);
  return places && placeOf(passage, window, places, texts);
}

/** Where the window would begin today. */
function startOf(places: Int32Array): number {
  const first = places.findIndex((place) => place !== -1);
  return first === -1 ? -1 : (places[first] ?? 0) - first;
}

function placeOf(
  passage: KnownPassage,
  window: PassageWindow,
  places: Int32Array,
  {old, today, lexicon}: Texts,
): Place {
  fillGaps(window, places, today);
  const candidate = weighCandidate(window, places, old, today.words, lexicon, today);
  const span =
    candidate.first === -1
      ? {start: -1, end: -1}
      : mapBoundaries(passage, window, candidate, old, today.words);
  return {...candidate, ...span};
}

/**
 * Places where a passage may stand today: where its words and those around it are found together,
 * and where somebody expects it.
 *
 * @param expected numbers of today's words at which the quote may begin
 * @param known a place that was found already
 */
export function findPlaces(
  passage: KnownPassage,
  window: PassageWindow,
  expected: readonly number[],
  texts: Texts,
  known?: Place,
): Place[] {
  const {old, today, lexicon, seeds} = texts;
  const {words} = today;
  const length = window.to - window.from;
  const slack = 4 + (length >> 2);
  const starts = expected.map((word) => word - (window.quoteFrom - window.from));
  for (const start of seeds.placesOf(old.ids, window.from, window.to, mostPlaces)) {
    if (!starts.some((each) => Math.abs(each - start) <= slack >> 1)) starts.push(start);
  }
  const places: Place[] = known ? [known] : [];
  for (const start of starts) {
    const from = Math.max(0, start - slack);
    const to = Math.min(words.count, start + length + slack);
    if (to <= from) continue;
    if (!texts.work.spend((length + 1) * (to - from + 1))) break;
    const stretch = {ids: old.ids, from: window.from, to: window.to};
    const aligned = alignWords(stretch, {ids: words.ids, from, to}, lexicon);
    const place = placeOf(passage, window, aligned, texts);
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
