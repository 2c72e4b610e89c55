import {foldWord} from './fold-word.js';

/** A word of a text, or a sign that parts words more than a space does. */
export interface Token {
  /** Folded; `,` for a comma, and {@link wall} for what no name reaches over. */
  readonly text: string;
  /** UTF-16 units of the text, end exclusive; a possessive ending is left out. */
  readonly start: number;
  readonly end: number;
  /** Whether it begins with a capital, or with a letter of a script that has none. */
  readonly capital: boolean;
}

/** The text of the token for brackets, quotation marks, full stops and their like. */
export const wall = '¦';

/** Scripts that set no space between words: every character may begin a name. */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]';
const letters = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+`;
// What may stand within a word: an apostrophe, the brackets around a restored letter (`Ig[n]arov`),
// a hyphen at the end of a line before a small letter.
const joint =
  "(?:['’ʼ‘ʻ`´]|\\[(?=\\p{Ll}+\\])|(?<=\\[\\p{Ll}+)\\](?=\\p{Ll})|[-‐][^\\S\\n]*\\n\\s*(?=\\p{Ll}))";
const words = new RegExp(`${unspaced}\\p{M}*|${letters}(?:${joint}${letters})*`, 'gu');
const possessive = /['’ʼ‘`´]s$/iu;
const strayApostrophe = /^\s['’‘`´]$/u;
const light = /^[\s\-‐-―.'’ʼ‘·•・]*$/u;
const comma = /^[\s.]*[,،，]\s*$/u;

/** What is shortened before a full stop, besides initials; other words end a sentence with it. */
const abbreviation =
  /^(?:\p{L}{1,2}|mrs|cde|gen|col|cpt|capt|prof|hon|rev|chas|wm|geo|jos|тов|тт|гр|св|им|ген|полк|проф)$/iu;

/** The words of a text, in order. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  let shortBefore = true;
  for (const {0: word, index} of text.matchAll(words)) {
    const gap = text.slice(before, index);
    // A possessive ending that print set apart: `the Kuomintang ‘s army`.
    if (word === 's' && strayApostrophe.test(gap)) {
      before = index + word.length;
      continue;
    }
    const sign = signOf(gap, shortBefore);
    if (sign && before > 0) {
      tokens.push({text: sign, start: before, end: index, capital: true});
    }
    const bare = word.replace(possessive, '');
    const end = index + bare.length;
    tokens.push({text: foldWord(bare), start: index, end, capital: !/^\p{Ll}/u.test(word)});
    before = index + word.length;
    shortBefore = abbreviation.test(bare);
  }
  return tokens;
}

function signOf(gap: string, shortBefore: boolean): string | undefined {
  if (gap === ' ' || gap === '') return undefined;
  if (light.test(gap)) return gap.includes('.') && !shortBefore ? wall : undefined;
  return comma.test(gap) ? ',' : wall;
}
