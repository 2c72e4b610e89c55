import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import {teiName} from './elements.js';

const breaks = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);

/** A word divided without a word from the editor: after a hyphen, or in a script without spaces. */
const opensMidWord = /[-‐⸗\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** Signs that stand at the end of a line and nowhere else: soft hyphen, and the `¬` of old prints. */
const lineEndOnly = /[\u00ad¬]$/;

/** What a printer or a transcriber may set where a word is divided. */
const hyphens = /[-‐‑⸗=\u00ad¬]$/;

/** Whether an element begins a new line, page, column or section. */
export function isBreak(element: XmlElement): boolean {
  return breaks.has(teiName(element));
}

/** `@break="no"` (TEI P5 3.11.3); before it was there, editors wrote a `@type` of their own. */
export function continuesWord(element: XmlElement): boolean {
  if (attributeOf(element, 'break')?.trim() === 'no') return true;
  return /^(?:inword|nobreak|worddiv)$/i.test(attributeOf(element, 'type') ?? '');
}

/** Puts words together across the ends of lines, pages and tags. */
export class WordsInLine {
  readonly #pieces: string[] = [];
  #length = 0;
  /** The word before the last break goes on after it; with the hyphen that was taken away there. */
  #divided: {readonly before: string; readonly hyphen: string} | undefined;

  /** UTF-16 units so far. */
  get length(): number {
    return this.#length;
  }

  /** White space folded, ends trimmed; a soft hyphen is no letter of the name. */
  get label(): string {
    return this.#pieces
      .join('')
      .replace(/\u00ad/g, '')
      .replace(/[ \t\r\n]+/g, ' ')
      .trim();
  }

  add(text: string): void {
    if (!this.#divided) {
      this.#push(text);
      return;
    }
    const rest = text.trimStart();
    if (rest === '') return;
    const {before, hyphen} = this.#divided;
    this.#divided = undefined;
    this.#push(isWritten(before, hyphen, rest) ? hyphen + rest : rest);
  }

  /** @param goesOn whether the editor says that the word goes on after the break */
  breakLine(goesOn: boolean): void {
    if (this.#divided) return;
    // An expression that is tied to the end alone would be tried at every character before it.
    const last = (this.#pieces.at(-1) ?? '').slice(-2);
    if (goesOn || lineEndOnly.test(last)) this.#divide();
    else if (!opensMidWord.test(last)) this.#push(' ');
  }

  #push(text: string): void {
    if (text === '') return;
    this.#pieces.push(text);
    this.#length += text.length;
  }

  /** Takes away white space and one hyphen before a break in mid-word. */
  #divide(): void {
    let last = '';
    while (last === '' && this.#pieces.length > 0) last = (this.#pieces.pop() ?? '').trimEnd();
    const hyphen = hyphens.exec(last)?.[0] ?? '';
    const word = last.slice(0, last.length - hyphen.length);
    this.#push(word);
    this.#divided = {before: word.slice(-2), hyphen};
  }
}

/**
 * Whether a hyphen at the end of a line belongs to the name: in `Saint-|Denis` and `1914-|18` it
 * does, in `Os-|pan` and `OS-|PAN` it only says that the word goes on.
 */
export function isWritten(before: string, hyphen: string, rest: string): boolean {
  if (!/[-‐‑]/.test(hyphen)) return false;
  return /\p{N}$/u.test(before) || (/\p{Ll}$/u.test(before) && /^\p{Lu}/u.test(rest));
}
