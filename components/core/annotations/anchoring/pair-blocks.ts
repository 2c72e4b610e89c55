import {numbered} from '../../natives/numbered.js';
import {alignWords} from './align-words.js';
import type {Lexicon} from './lexicon.js';
import {firstAbove, type WordList} from './word-list.js';

/** A block by its words: the first, and the one after the last. */
export interface BlockOfWords {
  readonly from: number;
  readonly to: number;
}

/** A block of the old text and the one it is today. */
export interface PairedBlocks {
  readonly old: BlockOfWords;
  readonly now: BlockOfWords;
  /** Whether no word of it has changed. */
  readonly isSame: boolean;
}

/** Shares of two words in a row that the same block has in both texts; and ahead of any other. */
const leastOverlap = 0.5;
const margin = 0.15;

/** Two words that stand in more blocks than this tell nothing. */
const mostBlocks = 24;

/** Longer blocks are not laid word along word as a whole. */
const mostCells = 120_000;

/** Blocks that are paired between two chances to let a page do something else. */
const sliceOfBlocks = 16;

/** Pairs the blocks of two versions of a text: those of the same words first, then the likest. */
export class BlockPairs {
  readonly #pairs: (PairedBlocks | undefined)[];
  readonly #starts: Int32Array;

  private constructor(blocks: readonly BlockOfWords[], pairs: (PairedBlocks | undefined)[]) {
    this.#pairs = pairs;
    this.#starts = Int32Array.from(blocks, ({from}) => from);
  }

  /**
   * @param blocks of the old text, in its order and none within another; so are today's
   * @param pairs words that are paired already; those of paired blocks are put right in it
   */
  static *of(
    old: WordList,
    blocks: readonly BlockOfWords[],
    now: WordList,
    todays: readonly BlockOfWords[],
    lexicon: Lexicon,
    pairs: Int32Array,
  ): Generator<undefined, BlockPairs> {
    const found: (PairedBlocks | undefined)[] = blocks.map(() => undefined);
    const oldByWords = byWords(old, blocks);
    const nowByWords = byWords(now, todays);
    yield undefined;
    const free = new Set(todays.keys());
    for (const [words, numbers] of oldByWords) {
      const others = nowByWords.get(words);
      const [number, ...more] = numbers;
      const [other, ...doubles] = others ?? [];
      if (number === undefined || other === undefined || more.length + doubles.length > 0) continue;
      const [block, today] = [blocks[number], todays[other]];
      if (!block || !today) continue;
      found[number] = {old: block, now: today, isSame: true};
      free.delete(other);
      for (let word = block.from; word < block.to; word++) {
        pairs[word] = word - block.from + today.from;
      }
    }
    yield undefined;
    const overlaps = new Overlaps(now, todays, free);
    for (const [number, block] of numbered(blocks)) {
      if (number % sliceOfBlocks === sliceOfBlocks - 1) yield undefined;
      if (found[number]) continue;
      const other = overlaps.likest(old, block);
      const today = other === undefined ? undefined : todays[other];
      if (!today) continue;
      found[number] = {old: block, now: today, isSame: false};
      lay({old: block, now: today}, old, now, lexicon, pairs);
    }
    return new BlockPairs(blocks, found);
  }

  /** The pair of the block that holds some old words, if they are all in one that was paired. */
  around(from: number, to: number): PairedBlocks | undefined {
    const pair = this.#pairs[firstAbove(this.#starts, this.#starts.length, from) - 1];
    return pair && to <= pair.old.to ? pair : undefined;
  }
}

function byWords(words: WordList, blocks: readonly BlockOfWords[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [number, {from, to}] of numbered(blocks)) {
    if (to === from) continue;
    const key = words.ids.subarray(from, to).join();
    const known = found.get(key);
    if (known) known.push(number);
    else found.set(key, [number]);
  }
  return found;
}

/** Which of today's blocks hold the same two words in a row as an old one. */
class Overlaps {
  readonly #blocks = new Map<number, number[]>();
  readonly #lengths: readonly number[];

  constructor(words: WordList, blocks: readonly BlockOfWords[], free: ReadonlySet<number>) {
    this.#lengths = blocks.map(({from, to}) => Math.max(1, to - from - 1));
    for (const number of free) {
      const block = blocks[number];
      if (!block) continue;
      for (const two of twosOf(words, block)) {
        const known = this.#blocks.get(two);
        if (!known) this.#blocks.set(two, [number]);
        else if (known.at(-1) !== number && known.length <= mostBlocks) known.push(number);
      }
    }
  }

  likest(words: WordList, block: BlockOfWords): number | undefined {
    const shared = new Map<number, number>();
    for (const two of twosOf(words, block)) {
      const numbers = this.#blocks.get(two) ?? [];
      if (numbers.length > mostBlocks) continue;
      for (const number of numbers) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    let best: number | undefined;
    let most = 0;
    let next = 0;
    const length = Math.max(1, block.to - block.from - 1);
    for (const [number, count] of shared) {
      const overlap = (2 * count) / (length + (this.#lengths[number] ?? 1));
      if (overlap > most) {
        next = most;
        most = overlap;
        best = number;
      } else next = Math.max(next, overlap);
    }
    return most >= leastOverlap && most - next >= margin ? best : undefined;
  }
}

function twosOf({ids}: WordList, {from, to}: BlockOfWords): Set<number> {
  const twos = new Set<number>();
  for (let at = from; at + 1 < to; at++) twos.add((ids[at] ?? 0) * 0x2000000 + (ids[at + 1] ?? 0));
  return twos;
}

/** Pairs the words of two blocks; none of them is paired with a word of another one. */
function lay(
  {old: block, now: today}: {readonly old: BlockOfWords; readonly now: BlockOfWords},
  old: WordList,
  now: WordList,
  lexicon: Lexicon,
  pairs: Int32Array,
): void {
  if ((block.to - block.from) * (today.to - today.from) <= mostCells) {
    const ends = {start: false, end: false};
    const aligned = alignWords({ids: old.ids, ...block}, {ids: now.ids, ...today}, lexicon, ends);
    for (let word = block.from; word < block.to; word++) {
      const place = aligned[word - block.from] ?? -1;
      const isSame = place !== -1 && lexicon.likeness(old.ids[word] ?? 0, now.ids[place] ?? 0) > 0;
      pairs[word] = isSame ? place : -1;
    }
    return;
  }
  for (let word = block.from; word < block.to; word++) {
    const place = pairs[word] ?? -1;
    if (place < today.from || place >= today.to) pairs[word] = -1;
  }
}
