import {standsAt} from '../natives/stands-at.js';

/** A word with many such letters is looked for in so many spellings. */
const mostSpellings = 32;

const sameLetters: readonly (readonly string[])[] = [
  ['vv', 'uu', 'w'],
  ['u', 'v'],
  ['i', 'j', 'y'],
];

/**
 * The spellings of a folded word with the letters that printers of before 1700 used for each other:
 * `upon` and `vpon`, `jesus` and `iesus`, `wine` and `vvine`. The word itself comes first. Long s
 * needs none: folding makes it s.
 */
export function earlyModernSpellings(word: string): readonly string[] {
  let spellings = [''];
  for (let at = 0; at < word.length; ) {
    const {letters, length} = lettersAt(word, at);
    at += length;
    const longer = spellings.flatMap((begun) => letters.map((letter) => begun + letter));
    spellings =
      longer.length <= mostSpellings
        ? longer
        : spellings.map((begun) => begun + word.slice(at - length, at));
  }
  return [...new Set([word, ...spellings])];
}

function lettersAt(word: string, at: number): {letters: readonly string[]; length: number} {
  for (const letters of sameLetters) {
    const found = letters.find((letter) => standsAt(word, letter, at));
    if (found !== undefined) return {letters, length: found.length};
  }
  const letter = String.fromCodePoint(word.codePointAt(at) ?? 0);
  return {letters: [letter], length: letter.length};
}
