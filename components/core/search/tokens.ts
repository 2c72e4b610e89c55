import {numbered} from '../natives/numbered.js';
import {remembering} from '../words/remembering.js';
import {foldWord} from './fold-word.js';
import {soundKeys} from './sound-key.js';

/** A word by itself. */
export interface WordForm {
  /** As written. */
  readonly word: string;
  /** What is compared: folded. */
  readonly term: string;
  /** Keys under which its spellings in other scripts stand (`soundKeys`). */
  readonly sounds: readonly string[];
}

/** A word of a text as it is indexed. */
export interface SearchToken {
  /** The word, and what is compared of it. */
  readonly form: WordForm;
  /** UTF-16 units of the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Counts words from 0; characters in scripts that set no space between words. */
  readonly position: number;
  /**
   * `word`: a word. `part`: what stands after an elided article in the word before it (`homme` of
   * `l’homme`), at the same position. `pair`: two characters of a script without spaces, `last`:
   * the one at the end of a run of them, which begins no pair.
   */
  readonly kind: 'word' | 'part' | 'pair' | 'last';
}

/**
 * Scripts that set no space between words. Engines divide them into words each in its own way and
 * version, which an index kept as files must not depend on: they are taken by pairs of characters.
 */
const unspaced =
  '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Bopomofo}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}\\u30fc]';
const sign = '[\\p{M}\\u00ad\\u200b-\\u200f\\u2060\\ufeff]*';
const letters = `(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+`;
// What may stand within a word: an apostrophe, Hebrew gershayim, the point of Catalan, format signs,
// the brackets around a restored letter, a hyphen at the end of a line before a small letter.
const joint =
  '(?:[\'’ʼ‘ʻ`´׳״\\u00b7\\u00ad\\u200b-\\u200f\\u2060\\ufeff]+|(?<=[\\u05d0-\\u05ea])"(?=[\\u05d0-\\u05ea])|\\[(?=\\p{Ll}+\\])|(?<=\\[\\p{Ll}{1,40})\\](?=\\p{Ll})|[-‐¬⸗][^\\S\\n]*\\n\\s*(?=\\p{Ll}))';
const words = new RegExp(`(?:${unspaced}${sign})+|${letters}(?:${joint}${letters})*`, 'uy');
const character = new RegExp(`${unspaced}${sign}`, 'gu');
const startsUnspaced = new RegExp(`^${unspaced}`, 'u');
/** Words that are folded once. */
const mostRemembered = 20_000;

const possessive = /['’ʼ‘`´]s$/iu;

/** Articles and pronouns of French, Italian, Catalan that lose their vowel before another word. */
const elision =
  /^(?:\p{L}|qu|jusqu|lorsqu|puisqu|quoiqu|dell|all|nell|dall|sull|coll|un|quest)['’ʼ](?=\p{L}{2})/iu;

/**
 * The words of a text, in order. The same text gives the same words in every engine.
 *
 * @param first position of the first of them
 */
export function tokensOf(text: string, first = 0): SearchToken[] {
  const tokens: SearchToken[] = [];
  let position = first;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === kinds.apart) {
      at++;
      continue;
    }
    const plain = kind === kinds.letter ? plainWord(text, at) : '';
    const found = plain || wordAt(text, at);
    if (found === '') at++;
    else if (plain === '' && startsUnspaced.test(found)) {
      position = addPairs(tokens, found, at, position);
    } else if (addWord(tokens, found, at, position)) position++;
    at += found.length;
  }
  return tokens;
}

/** What is known of a UTF-16 unit by itself: a text is gone through unit by unit. */
const kinds = {unknown: 0, letter: 1, apart: 2, other: 3} as const;

const kindOfUnit = new Uint8Array(0x10000);
const plainLetter = new RegExp(`^${letters}$`, 'u');
const mayJoin = /['’ʼ‘ʻ`´׳״·\u00ad\u200b-\u200f\u2060\ufeff"[\]\-‐¬⸗]/;

function kindOf(unit: number): number {
  const known = kindOfUnit[unit];
  if (known) return known;
  const character = String.fromCharCode(unit);
  const isHalf = unit >= 0xd800 && unit <= 0xdfff;
  const isOther = isHalf || mayJoin.test(character) || startsUnspaced.test(character);
  const kind = plainLetter.test(character) ? kinds.letter : isOther ? kinds.other : kinds.apart;
  kindOfUnit[unit] = kind;
  return kind;
}

/** A word that ends where its letters do: most. Empty for one that may go on after a sign, or whose script sets no space. */
function plainWord(text: string, start: number): string {
  let end = start + 1;
  let kind: number = kinds.letter;
  while (end < text.length) {
    kind = kindOf(text.charCodeAt(end));
    if (kind !== kinds.letter) break;
    end++;
  }
  return kind === kinds.other ? '' : text.slice(start, end);
}

/** The word that begins at a place; empty for none. */
function wordAt(text: string, start: number): string {
  words.lastIndex = start;
  return words.exec(text)?.[0] ?? '';
}

/** A word as it stands in a text; of scripts that set no space between words, all that stand together. */
export interface StandingWord {
  readonly form: WordForm;
  /** UTF-16 units. */
  readonly start: number;
  readonly isUnspaced: boolean;
}

/** The words of a text in order, with their possessive endings: what a reader sees and looks for. */
export function standingWords(text: string): StandingWord[] {
  const found: StandingWord[] = [];
  eachStandingWord(text, (word, start) => found.push({...standing(word), start}));
  return found;
}

/** The same for who needs no more of most words than that they are there, which a long text is full of. */
export function eachStandingWord(text: string, see: (word: string, start: number) => void): void {
  for (let start = 0; start < text.length; ) {
    const isApart = kindOf(text.charCodeAt(start)) === kinds.apart;
    const word = isApart ? '' : plainWord(text, start) || wordAt(text, start);
    if (word !== '') see(word, start);
    start += word.length || 1;
  }
}

/** What a word is wherever it stands. */
export function standingAnywhere(word: string): Omit<StandingWord, 'start'> {
  return {form: new FoldedWord(word), isUnspaced: startsUnspaced.test(word)};
}

const standing = remembering(standingAnywhere, mostRemembered);

function addWord(tokens: SearchToken[], found: string, start: number, position: number): boolean {
  const {word, form, part} = spelled(found);
  if (form.term === '') return false;
  const end = start + word.length;
  tokens.push({form, start, end, position, kind: 'word'});
  if (part) tokens.push({form: part, start: end - part.word.length, end, position, kind: 'part'});
  return true;
}

function addPairs(tokens: SearchToken[], found: string, index: number, position: number): number {
  const run = [...found.matchAll(character)].map((match) => ({
    word: match[0],
    start: index + match.index,
  }));
  let at = position;
  for (const [place, {word, start}] of numbered(run)) {
    const next = run[place + 1];
    const whole = next ? word + next.word : word;
    const end = start + whole.length;
    const kind = next ? 'pair' : 'last';
    tokens.push({form: pair(whole), start, end, position: at, kind});
    at++;
  }
  return at;
}

/** A text says the same words again and again: what was made of one is remembered. */
class FoldedWord implements WordForm {
  readonly term: string;
  #sounds: readonly string[] | undefined;

  constructor(readonly word: string) {
    this.term = foldWord(word);
  }

  get sounds(): readonly string[] {
    this.#sounds ??= soundKeys(this.word);
    return this.#sounds;
  }
}

/** A word as it is found in a text. */
interface SpelledWord {
  /** Without the ending of a possessive. */
  readonly word: string;
  readonly form: FoldedWord;
  /** What stands after an elided article. */
  readonly part: FoldedWord | undefined;
}

const spelled = remembering((found): SpelledWord => {
  const word = found.replace(possessive, '');
  const [article] = elision.exec(word) ?? [];
  const part = article === undefined ? undefined : new FoldedWord(word.slice(article.length));
  return {word, form: new FoldedWord(word), part};
}, mostRemembered);

const pair = remembering((characters) => new FoldedWord(characters), mostRemembered);
