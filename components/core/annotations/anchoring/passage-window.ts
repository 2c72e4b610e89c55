import type {KnownPassage} from './known-text.js';
import type {BlockOfWords} from './pair-blocks.js';
import {firstAbove, type WordList, wordAfter, wordFrom} from './word-list.js';

/** The words of an old passage with those around it; numbers of the old text's word list. */
export interface PassageWindow {
  readonly from: number;
  readonly quoteFrom: number;
  readonly quoteTo: number;
  readonly to: number;
  /** The first word of the passage's block, or -1 where it is not known to be in the window. */
  readonly blockFrom: number;
  /** The word after the last of its block, or -1. */
  readonly blockTo: number;
}

/** So many words on each side are looked at where neighbours make them known. */
const reach = 16;

/** A selector's own context is looked at up to so many words. */
const farthest = 40;

/** Cuts the window of a passage out of what is known of the old text. */
export function windowOf(
  passage: KnownPassage,
  words: WordList,
  boundaries: readonly number[],
): PassageWindow {
  const {quoteStart, quoteEnd} = passage;
  const quoteFrom = wordAfter(words, quoteStart);
  const quoteTo = Math.max(quoteFrom, wordFrom(words, quoteEnd));
  const first = wordAfter(words, passage.start);
  const last = wordFrom(words, passage.end);
  const ownFirst = wordAfter(words, passage.ownStart);
  const ownLast = wordFrom(words, passage.ownEnd);
  let from = Math.max(first, Math.min(ownFirst, quoteFrom - reach), quoteFrom - farthest);
  let to = Math.min(last, Math.max(ownLast, quoteTo + reach), quoteTo + farthest);
  // A context may begin or end within a word: half a word would pass for an edited one.
  const cutAtStart = !passage.startsText && isLetter(words.text[passage.start]);
  if (from === first && from < quoteFrom && cutAtStart) from++;
  if (to === last && to > quoteTo && isLetter(words.text[passage.end - 1])) to--;
  return {
    from,
    quoteFrom,
    quoteTo,
    to,
    ...blockEdges(quoteStart, quoteEnd, from, to, words, boundaries),
  };
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{M}\p{N}\ud800-\udfff]/u.test(unit);
}

function blockEdges(
  quoteStart: number,
  quoteEnd: number,
  from: number,
  to: number,
  words: WordList,
  boundaries: readonly number[],
): {blockFrom: number; blockTo: number} {
  const low = firstAbove(boundaries, boundaries.length, quoteStart);
  const before = boundaries[low - 1];
  let after = boundaries[low];
  for (let i = low; after !== undefined && after < quoteEnd; i++) after = boundaries[i + 1];
  const start = before === undefined ? -1 : wordAfter(words, before);
  const end = after === undefined ? -1 : wordAfter(words, after);
  return {blockFrom: start >= from ? start : -1, blockTo: end !== -1 && end <= to ? end : -1};
}

/** A window without the words beyond its block. */
export function withinBlock(window: PassageWindow, {from, to}: BlockOfWords): PassageWindow {
  const ends = {from: Math.max(window.from, from), to: Math.min(window.to, to)};
  return {
    ...window,
    ...ends,
    blockFrom: from >= window.from ? from : -1,
    blockTo: to <= window.to ? to : -1,
  };
}
