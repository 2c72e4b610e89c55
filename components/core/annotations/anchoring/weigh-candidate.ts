import type {Lexicon} from './lexicon.js';
import type {PassageWindow} from './passage-window.js';
import type {WordList} from './word-list.js';

/** A place in today's text where a passage may be, and how much of it and around it is there. */
export interface Candidate {
  /** Numbers of today's words: the first and the last that stand for words of the quote. */
  readonly first: number;
  readonly last: number;
  /** Where each word of the window stands today; -1 for one taken out. */
  readonly places: Int32Array;
  /** Share of the passage and its surroundings that is still there, 0 to 1. */
  readonly share: number;
  /** Weight of all that is still there: a long context proves more than a short one. */
  readonly evidence: number;
  /** Share of the quote's words that are still there. */
  readonly quoteShare: number;
  /** The same words stood beside it and are lost: nothing tells which of the two are left. */
  readonly mayBeTwin: boolean;
  /** The words next to the quote on both sides are there, and as many as before between them. */
  readonly pinned: boolean;
  /** At both ends its own word is there, or the next one beyond, or the edge of a block. */
  readonly hasEnds: boolean;
}

// What words beyond the passage's block count: blocks are moved apart, so that it proves little
// when they are lost; a block may also have been split, so that today's edge counts less than the
// old one.
const beyondOldBlock = 0.25;
const lostBeyondOld = 0.1;
const lostBeyondNew = 0.25;

/** Words farther off count less: they may belong to what was moved or rewritten. */
function nearness(distance: number): number {
  return distance < 6 ? 1 : Math.max(0.25, 1.5 - distance / 12);
}

/** Blocks of today's text, as numbers of its words. */
export interface BlockEdges {
  /** The first word of the block a word is in. */
  startOf(word: number): number;
  /** The word after the last of that block. */
  endOf(word: number): number;
}

export function weighCandidate(
  window: PassageWindow,
  places: Int32Array,
  old: WordList,
  now: WordList,
  lexicon: Lexicon,
  edges: BlockEdges,
): Candidate {
  const {from, quoteFrom, quoteTo, to} = window;
  const like = (word: number): number => {
    const place = places[word - from] ?? -1;
    return place === -1 ? 0 : lexicon.likeness(old.ids[word] ?? 0, now.ids[place] ?? 0);
  };
  const weight = (word: number): number => lexicon.weight(old.ids[word] ?? 0);
  let first = -1;
  let last = -1;
  let quoteTotal = 0;
  let quoteThere = 0;
  for (let word = quoteFrom; word < quoteTo; word++) {
    const place = places[word - from] ?? -1;
    if (place !== -1 && first === -1) first = place;
    if (place !== -1) last = place;
    quoteTotal += weight(word);
    quoteThere += weight(word) * like(word);
  }
  const anchorLeft = first === -1 ? nearest(places, quoteFrom - from - 1, -1) : first;
  const anchorRight = last === -1 ? nearest(places, quoteTo - from, 1) : last;
  let total = quoteTotal;
  let there = quoteThere;

  const side = (start: number, step: 1 | -1, oldEdge: number, newEdge: number): void => {
    const beyondNow = (place: number): boolean => (step < 0 ? place < newEdge : place >= newEdge);
    const limit = step < 0 ? from - 1 : to;
    let reached = start;
    for (let word = start; word !== limit; word += step) {
      const place = places[word - from] ?? -1;
      if (place !== -1 && !beyondNow(place) && like(word) >= 0.5) reached = word + step;
    }
    for (let word = start; word !== limit; word += step) {
      const own = weight(word) * nearness(Math.abs(word - start));
      const kept = like(word);
      const pastOld = oldEdge !== -1 && (step < 0 ? word < oldEdge : word >= oldEdge);
      const pastNew = (step < 0 ? word < reached : word >= reached) && newEdge !== -1;
      const counts = pastOld ? beyondOldBlock : 1;
      const lost = pastOld ? lostBeyondOld : pastNew ? lostBeyondNew : 1;
      total += own * (counts * kept + lost * (1 - kept));
      there += own * counts * kept;
    }
  };
  const near = to - from + 4;
  const startEdge = anchorLeft === -1 ? -1 : edges.startOf(anchorLeft);
  const endEdge = anchorRight === -1 ? -1 : edges.endOf(anchorRight);
  side(quoteFrom - 1, -1, window.blockFrom, anchorLeft - startEdge < near ? startEdge : -1);
  side(quoteTo, 1, window.blockTo, endEdge - anchorRight < near ? endEdge : -1);

  return {
    first,
    last,
    places,
    share: total === 0 ? 0 : there / total,
    evidence: there,
    quoteShare: quoteTotal === 0 ? 0 : quoteThere / quoteTotal,
    mayBeTwin: isTwin(window, places, old),
    hasEnds: first !== -1 && hasEnds(window, places, like, first, last, edges),
    pinned: first !== -1 && isPinned(window, places, like, first, last, edges),
  };
}

/** Whether the words just before or after the quote are the same as its own, and lost. */
function isTwin(
  {from, quoteFrom, quoteTo, to}: PassageWindow,
  places: Int32Array,
  old: WordList,
): boolean {
  const length = quoteTo - quoteFrom;
  return [-length, length].some((shift) => {
    if (quoteFrom + shift < from || quoteTo + shift > to) return false;
    for (let word = quoteFrom; word < quoteTo; word++) {
      const isLost = (places[word + shift - from] ?? -1) === -1;
      if (!isLost || old.ids[word] !== old.ids[word + shift]) return false;
    }
    return true;
  });
}

function nearest(places: Int32Array, from: number, step: 1 | -1): number {
  for (let at = from; at >= 0 && at < places.length; at += step) {
    const place = places[at] ?? -1;
    if (place !== -1) return place;
  }
  return -1;
}

function hasEnds(
  {from, quoteFrom, quoteTo, to}: PassageWindow,
  places: Int32Array,
  like: (word: number) => number,
  first: number,
  last: number,
  edges: BlockEdges,
): boolean {
  const isThere = (word: number, place: number): boolean =>
    word >= from && word < to && places[word - from] === place && like(word) >= 0.5;
  const start =
    isThere(quoteFrom, first) ||
    isThere(quoteFrom - 1, first - 1) ||
    edges.startOf(first) === first;
  const end =
    isThere(quoteTo - 1, last) || isThere(quoteTo, last + 1) || edges.endOf(last) === last + 1;
  return start && end;
}

/** Whether what stands between the two neighbours is one word for each of the quote. */
function isPinned(
  {from, quoteFrom, quoteTo, to}: PassageWindow,
  places: Int32Array,
  like: (word: number) => number,
  first: number,
  last: number,
  edges: BlockEdges,
): boolean {
  if (last - first !== quoteTo - quoteFrom - 1) return false;
  const same = (word: number, place: number): boolean =>
    places[word - from] === place && like(word) >= 0.5;
  const before = quoteFrom === from ? false : same(quoteFrom - 1, first - 1);
  const after = quoteTo === to ? false : same(quoteTo, last + 1);
  const atStart = edges.startOf(first) === first;
  const atEnd = edges.endOf(last) === last + 1;
  return (before && after) || (before && atEnd) || (after && atStart);
}
