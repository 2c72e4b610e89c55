import type {StandingWord} from './tokens.js';

/** Words that are looked for: folded with one space between them, and each by itself. */
interface Sought {
  readonly folded: string;
  readonly words: readonly StandingWord[];
}

/**
 * Texts of which it can be seen without folding them word by word what they cannot hold: plain Latin
 * and Cyrillic letters, which fold one by one, with the signs that stand among them.
 */
const plainText = /^[\0-\x7f\u00a0\u00ad\u00ab\u00bb\u200b-\u200f\u2010-\u2027\u2116а-яёА-ЯЁ]*$/;

const latin = /[a-z]/i;
const cyrillic = /[а-яё]/i;

/** All but the letters and digits; a hard sign, which folding drops at the end of a word. */
const signs = /[^a-zа-яё\d]+|ъ/g;

/**
 * Whether words may stand in a text: `false` only where they do not. Going through a book for a word
 * that few of its paragraphs have takes a fraction of the time so.
 */
export function mayHold(text: string, {folded, words}: Sought): boolean {
  if (!plainText.test(text)) return true;
  const sounds = words.length > 0 && words.every(({form}) => form.sounds.length > 0);
  // A name in another script is found by its sound.
  if (
    sounds &&
    ((latin.test(folded) && cyrillic.test(text)) || (cyrillic.test(folded) && latin.test(text)))
  ) {
    return true;
  }
  if (sounds && !latin.test(folded) && !cyrillic.test(folded)) return true;
  return bare(text).includes(bare(folded));
}

const bare = (text: string): string =>
  text.toLowerCase().replaceAll('ё', 'е').replaceAll('й', 'и').replace(signs, '');
