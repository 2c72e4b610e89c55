import type {Lexicon} from './lexicon.js';

/** The words of a text in order: where each stands (UTF-16 units) and which word it is. */
export interface WordList {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Numbers of a {@link Lexicon}. */
  readonly ids: Int32Array;
}

/** Characters that are read between two chances to let a page do something else. */
const sliceLength = 60_000;

/**
 * Parts a text into words. Letters, marks and digits in a row are one word; of scripts that put no
 * space between words, and of punctuation, each character is one. White space is none: a text that
 * was only indented anew has the same words.
 *
 * @param breaks offsets, ascending, at which a word ends even where no space stands: many files
 *   write block after block without any
 */
export function* splitWords(
  text: string,
  lexicon: Lexicon,
  breaks: readonly number[] = [],
): Generator<undefined, WordList> {
  let nextBreak = 0;
  let starts = new Int32Array(Math.max(16, text.length >> 2));
  let ends = new Int32Array(starts.length);
  let ids = new Int32Array(starts.length);
  let count = 0;
  let pause = sliceLength;
  for (let at = 0; at < text.length; ) {
    if (at > pause) {
      pause = at + sliceLength;
      yield undefined;
    }
    while ((breaks[nextBreak] ?? Infinity) <= at) nextBreak++;
    const {end, blank} = nextWord(text, at, breaks[nextBreak] ?? text.length);
    if (!blank) {
      if (count === starts.length) {
        starts = grown(starts);
        ends = grown(ends);
        ids = grown(ids);
      }
      starts[count] = at;
      ends[count] = end;
      ids[count] = lexicon.idOf(text.slice(at, end));
      count++;
    }
    at = end;
  }
  return {text, count, starts, ends, ids};
}

function nextWord(text: string, at: number, most: number): {end: number; blank: boolean} {
  const first = kindAt(text, at);
  let end = at + widthAt(text, at);
  if (first === alone) return {end, blank: false};
  while (end < most && kindAt(text, end) === first) end += widthAt(text, end);
  return {end, blank: first === space};
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const space = 1;
const letter = 2;
const alone = 3;

/** What kind of character each of the basic plane is, found out once. */
const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if ((unit & 0xfc00) === 0xd800) return kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0));
  const known = kinds[unit];
  if (known) return known;
  const kind = kindOf(text.charAt(at));
  kinds[unit] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/[\s\p{Cf}\p{Cc}]/u.test(character)) return space;
  if (unspaced.test(character)) return alone;
  return /[\p{L}\p{M}\p{N}]/u.test(character) ? letter : alone;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;

function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** The first word that ends after an offset; `count` beyond the last one. */
export function wordAfter({ends, count}: WordList, offset: number): number {
  return firstAbove(ends, count, offset);
}

/** The first word that begins at an offset or after it; `count` beyond the last one. */
export function wordFrom({starts, count}: WordList, offset: number): number {
  return firstAbove(starts, count, offset - 1);
}

/** The first of ascending numbers that is greater than a value. */
export function firstAbove(numbers: ArrayLike<number>, count: number, value: number): number {
  let from = 0;
  let to = count;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((numbers[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}
