import {numbered} from '../../natives/numbered.js';
import {reduced} from '../../natives/reduced.js';
import {alignWords} from './align-words.js';
import type {Lexicon} from './lexicon.js';
import type {BlockOfWords} from './pair-blocks.js';
import type {PassageWindow} from './passage-window.js';
import type {WordList} from './word-list.js';

/** Words of a window that go on without a change: `shift` leads from the old to the new ones. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly shift: number;
  readonly weight: number;
}

/** Runs that weigh less, all together, prove no place. */
const leastWeight = 2;

/** So many more words than stood between two runs may stand there now, and as many again. */
const slack = 6;

/** Gaps are laid word along word if their table has no more cells than this. */
const mostCells = 6000;

/**
 * Where the words of a window are today by the words that were paired throughout both texts: the
 * run that holds the quote, or is nearest to it, and those in the same order around it; what is
 * between them is laid word along word. Undefined where that is no sure way.
 *
 * @param within today's block, where the one of the window was paired with it
 */
export function followPairs(
  window: PassageWindow,
  pairs: Int32Array,
  old: WordList,
  now: WordList,
  lexicon: Lexicon,
  within?: BlockOfWords,
): Int32Array | undefined {
  const runs = runsOf(window, pairs, old, lexicon);
  const chain = chainOf(runs, window);
  const weight = reduced(chain, (sum, run) => sum + run.weight, 0);
  if (within ? chain.length === 0 : weight < leastWeight) return undefined;
  const others = runs.filter((run) => !chain.includes(run) && isInBlock(run, window));
  if (reduced(others, (sum, run) => sum + run.weight, 0) > weight / 2) return undefined;
  const places = new Int32Array(window.to - window.from).fill(-1);
  let before: Run | undefined;
  for (const run of chain) {
    for (let word = run.from; word < run.to; word++) places[word - window.from] = word + run.shift;
    if (before) align(before.to, run.from, before.to + before.shift, run.from + run.shift);
    before = run;
  }
  const [first] = chain;
  if (first && before) {
    const head = first.from - window.from;
    const start = first.from + first.shift;
    const least = within?.from ?? 0;
    align(window.from, first.from, Math.max(least, start - head - slack), start, 'start');
    const tail = window.to - before.to;
    const end = before.to + before.shift;
    const most = within?.to ?? now.count;
    align(before.to, window.to, end, Math.min(most, end + tail + slack), 'end');
  }
  return places;

  function align(from: number, to: number, fromNow: number, toNow: number, open = ''): void {
    if (to <= from || toNow <= fromNow || (to - from + 1) * (toNow - fromNow + 1) > mostCells)
      return;
    const ends = {start: open === 'start', end: open === 'end'};
    const stretch = {ids: old.ids, from, to};
    const aligned = alignWords(stretch, {ids: now.ids, from: fromNow, to: toNow}, lexicon, ends);
    places.set(aligned, from - window.from);
  }
}

function runsOf(window: PassageWindow, pairs: Int32Array, old: WordList, lexicon: Lexicon): Run[] {
  const runs: Run[] = [];
  for (let at = window.from; at < window.to; ) {
    const shift = (pairs[at] ?? -1) - at;
    const from = at;
    let weight = 0;
    for (; at < window.to && pairs[at] !== -1 && (pairs[at] ?? -1) - at === shift; at++) {
      weight += lexicon.weight(old.ids[at] ?? 0);
    }
    if (at > from) runs.push({from, to: at, shift, weight});
    else at++;
  }
  return runs;
}

function isInBlock({from, to}: Run, {blockFrom, blockTo}: PassageWindow): boolean {
  return to > blockFrom && (blockTo === -1 || from < blockTo);
}

/** The run at the quote and those that keep its order, from left to right. */
function chainOf(runs: readonly Run[], window: PassageWindow): Run[] {
  const {quoteFrom, quoteTo} = window;
  let start = -1;
  let best = -Infinity;
  for (const [number, run] of numbered(runs)) {
    const distance = Math.max(0, run.from - quoteTo + 1, quoteFrom - run.to + 1);
    const value = run.weight / (1 + distance / 2) + (isInBlock(run, window) ? 1 : 0);
    if (value > best) {
      best = value;
      start = number;
    }
  }
  const middle = runs[start];
  if (!middle) return [];
  const chain = [middle];
  let edge = middle;
  for (let number = start - 1; number >= 0; number--) {
    const run = runs[number];
    if (run && keepsOrder(run, edge)) {
      chain.unshift(run);
      edge = run;
    }
  }
  edge = middle;
  for (let number = start + 1; number < runs.length; number++) {
    const run = runs[number];
    if (run && keepsOrder(edge, run)) {
      chain.push(run);
      edge = run;
    }
  }
  return chain;
}

function keepsOrder(before: Run, after: Run): boolean {
  const gap = after.from - before.to;
  const gapNow = after.from + after.shift - before.to - before.shift;
  return gapNow >= 0 && gapNow <= 2 * gap + slack;
}
