import {plainLetters} from './letters.js';

/**
 * Marks that a reader leaves out when looking for a word. In the scripts of India and Southeast
 * Asia marks are the vowels, and in Japanese a mark makes another consonant: those stay.
 */
const loseableMark =
  /(?![\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Zyyy}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Copt}\p{sc=Armn}\p{sc=Geor}]/gu;

/** What may stand within a word without being of it: format signs, apostrophes, an editor's brackets, the hyphen and white space where a line ends. */
const within = /[\p{Cf}'’ʼ‘ʻʹʺʿʾ`´"״׳[\]\-‐‑⸗¬=\s\u00b7]/gu;

/** Uyghur sets it before a vowel at the beginning of a syllable; Kazakh does not. */
const vowelCarrier = '\u0626';

const asciiWord = /^[a-z\d]+$/;

/**
 * A word as it is compared: compatibility forms resolved, without case, diacritics, apostrophes and
 * the sign that parts it at the end of a line; letters with no decomposition by their plain shape;
 * digits as 0–9; a hard sign at the end of a word (Russian of before 1918) dropped. `Ürümqi`,
 * `URUMQI` and `Urum-⏎qi` are one, and so are `Иванъ` and `иван`.
 */
export function foldWord(word: string): string {
  const small = word.toLowerCase();
  if (asciiWord.test(small)) return small;
  const bare = small
    .normalize('NFC')
    .replaceAll(vowelCarrier, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(loseableMark, '')
    .replace(within, '');
  let folded = '';
  for (const letter of bare) folded += plainLetters.get(letter) ?? plainDigit(letter);
  // Recomposed, so that Hangul is compared by syllables and kana with their marks.
  const whole = folded.normalize('NFC');
  return whole.replace(/(?<=^ъ|[^ъ])ъ+$/u, '');
}

/** Every script's ten digits stand together in Unicode once NFKD has resolved the typographic ones. */
function plainDigit(letter: string): string {
  if (letter < '\u0080' || !/\p{Nd}/u.test(letter)) return letter;
  const code = letter.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
  return String(value);
}

/** A folded text with the way back. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the UTF-16 offset in the original of the letter it came from. */
  readonly origins: readonly number[];
  /** Where that letter ends, with the marks and signs after it that folding drops. */
  readonly ends: readonly number[];
}

/** A letter with its marks; Hangul syllables and signs are one each. */
const letterWithMarks = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Folds letter by letter and keeps where each came from, for marking a part of a word. The text is
 * that of {@link foldWord}, save that a hard sign at the end stays.
 */
export function foldWithOrigins(word: string): FoldedText {
  let text = '';
  const origins: number[] = [];
  const ends: number[] = [];
  for (const {0: letter, index} of word.matchAll(letterWithMarks)) {
    const folded = letter === 'ъ' || letter === 'Ъ' ? 'ъ' : foldWord(letter);
    const end = index + letter.length;
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      origins.push(index);
      ends.push(end);
    }
  }
  return {text, origins, ends};
}
