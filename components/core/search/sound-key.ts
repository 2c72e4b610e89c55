import {foldWord} from './fold-word.js';
import {longestSpelling, type SoundScript, type SoundTable, soundTables} from './sound-tables.js';

/** A spelling with several sounds doubles the keys: no name needs more. */
const mostKeys = 8;

/** Longer words are no names, and would cost time. */
const longestName = 40;

const scripts: readonly (readonly [SoundScript, RegExp])[] = [
  ['Latin', /^\p{sc=Latin}/u],
  ['Cyrillic', /^\p{sc=Cyrillic}/u],
  ['Arabic', /^\p{sc=Arabic}/u],
];

/** An ayn that begins a name is heard as a short vowel, which is not written: `عثمان`, `عمر`, `علي`. */
const beginsWithShortVowel = /^ع[^اآويىی]/u;
const shortVowels: readonly string[] = ['u', 'a', 'i'];

/** The script of a word by its first letter, where it is one whose names are carried over. */
export function soundScript(word: string): SoundScript | undefined {
  const plain = plainScript(word.charCodeAt(0));
  if (plain) return plain;
  const letters = word.replace(/^\P{L}+/u, '');
  return scripts.find(([, begins]) => begins.test(letters))?.[0];
}

/**
 * The script of the letters that most words begin with. To ask for the property of a character takes
 * an engine a tenth of a second the first times, as long as a short letter takes to build.
 */
function plainScript(unit: number): SoundScript | undefined {
  const small = unit | 0x20;
  if (small >= 0x61 && small <= 0x7a) return 'Latin';
  // The signs for times and divided by stand among them.
  if (unit >= 0xc0 && unit <= 0x24f) return unit === 0xd7 || unit === 0xf7 ? undefined : 'Latin';
  // Between them stand marks.
  const isCyrillic = (unit >= 0x400 && unit <= 0x481) || (unit >= 0x48a && unit <= 0x52f);
  return isCyrillic ? 'Cyrillic' : undefined;
}

/**
 * The keys under which the spellings of one name meet: `Оспан`, `Ospan`, `وسپان` give `uspan`,
 * `Осман`, `Usman` and `ئوسمان` give `usman`. Several where a spelling can be read in several ways
 * (`q` is k in Turkic names and ch in pinyin); none for scripts that are not carried over, and for
 * what has less than three sounds, which would meet by chance.
 *
 * @param word one word as written, with its diacritics: they tell sounds apart
 */
export function soundKeys(word: string): readonly string[] {
  const script = soundScript(word);
  if (!script || word.length > longestName) return [];
  const table = soundTables[script];
  const letters = soundLetters(word);
  let keys = [''];
  for (let at = 0; at < letters.length; ) {
    const {sounds: written, length} = spellingAt(letters, at, table);
    const sounds = at === 0 && beginsWithShortVowel.test(letters) ? shortVowels : written;
    at += length;
    const longer = keys.flatMap((key) => sounds.map((sound) => key + sound));
    keys = longer.length <= mostKeys ? longer : keys.map((key) => key + (sounds[0] ?? ''));
  }
  const single = keys.map((key) => key.replace(/(.)\1+/g, '$1'));
  return [...new Set(single)].filter((key) => key.length >= 3);
}

/** All of a word that its keys depend on. */
export function soundLetters(word: string): string {
  const small = word.normalize('NFC').toLowerCase();
  return /^[a-z]*$/.test(small) ? small : small.replace(/[^\p{L}\p{M}]+/gu, '');
}

function spellingAt(
  letters: string,
  at: number,
  table: SoundTable,
): {sounds: readonly string[]; length: number} {
  for (let length = Math.min(longestSpelling, letters.length - at); length > 0; length--) {
    const sounds = table.get(letters.slice(at, at + length));
    if (sounds) return {sounds, length};
  }
  const letter = String.fromCodePoint(letters.codePointAt(at) ?? 0);
  const plain = foldWord(letter);
  const sounds = [...plain].map((one) => table.get(one)?.[0] ?? '').join('');
  return {sounds: [sounds], length: letter.length};
}
