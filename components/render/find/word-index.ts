import {times} from '../../core/natives/times.js';

/**
 * Which chunks of a long text words stand in, as files that are fetched when something is looked
 * for. It only rules chunks out: one that it names may hold the words, any other does not. Files
 * are named as the manifest names them, relative to itself.
 */
export interface WordIndex {
  /**
   * Files of what stands in the text, in order; each a JSON string with a line for each word or pair
   * (`asPairs`). A word is folded; after spaces stand the ways it is written, where they may sound
   * otherwise.
   */
  readonly words: readonly string[];
  /** For each of those files one with the chunks of each line, as `writeGaps` writes them. */
  readonly places: readonly string[];
}

/** Before a pair, so that it is no word: none holds a space. */
const pairMark = ' ';

/** What is longer as it is written is kept as pairs. It is no name, and found by its spelling alone. */
const longestWord = 40;

/**
 * What of a text without spaces is kept, where words would be whole sentences: two characters each
 * that stand together. A single one stands alone.
 */
export function asPairs(text: string): string[] {
  const characters = [...text];
  if (characters.length < 2) return [pairMark + text];
  return characters.slice(1).map((next, at) => pairMark + (characters[at] ?? '') + next);
}

export function isPair(line: string): boolean {
  return line.startsWith(pairMark);
}

export function isLong(word: string): boolean {
  return word.length > longestWord;
}

// Printable signs that JSON writes as they are: the first sixty end a number, the others go on.
const signs = times(92, (at) => String.fromCharCode(35 + at)).filter((sign) => sign !== '\\');
const values = new Map(signs.map((sign, value) => [sign, value]));
const endings = 60;
const further = signs.length - endings;

/** Numbers in rising order, each by how far it is from the one before: a sign a number, if that is not far. */
export function writeGaps(numbers: readonly number[]): string {
  let written = '';
  let last = 0;
  for (const number of numbers) {
    let gap = number - last;
    last = number;
    for (; gap >= endings; gap = Math.floor(gap / further)) {
      written += signs[endings + (gap % further)] ?? '';
    }
    written += signs[gap] ?? '';
  }
  return written;
}

/** Reads what {@link writeGaps} wrote. */
export function readGaps(written: string): number[] {
  const numbers: number[] = [];
  let [number, scale] = [0, 1];
  for (const sign of written) {
    const value = values.get(sign) ?? 0;
    const isEnding = value < endings;
    number += (isEnding ? value : value - endings) * scale;
    scale *= further;
    if (!isEnding) continue;
    numbers.push(number);
    scale = 1;
  }
  return numbers;
}
