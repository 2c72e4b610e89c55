import {isWritten} from '../tei/words-in-line.js';
import type {Run} from './passage-text.js';

const hyphen = /[-‐‑⸗=\u00ad¬]$/;

/** Scripts that set no space between words go on across a line. */
const goesOnAnyway = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]$/u;

/** Puts the text of a run together across lines and pages, and keeps where each part stands. */
export class RunBuilder {
  readonly #pieces: {text: string; readonly position: number}[] = [];
  #length = 0;
  /** The word before the last break goes on after it; with what was taken away there. */
  #divided: {readonly hyphen: string; readonly position: number} | undefined;

  /** @param at the offset in the main run for another wording of a place in it */
  constructor(readonly at?: number) {}

  get length(): number {
    return this.#length;
  }

  /** @param position of its first character in the canonical text, in code points */
  add(text: string, position: number): void {
    if (!this.#divided) {
      this.#push(text, position);
      return;
    }
    const rest = text.trimStart();
    if (rest === '') return;
    const {hyphen: taken, position: from} = this.#divided;
    this.#divided = undefined;
    if (isWritten(this.#tail, taken, rest)) this.#push(taken, from);
    // White space is all in the basic plane: one unit, one character.
    this.#push(rest, position + text.length - rest.length);
  }

  /**
   * A line, page or column ends.
   *
   * @param goesOn whether the editor says that the word goes on after it (TEI P5 3.11.3)
   */
  breakLine(goesOn: boolean, position: number): void {
    if (this.#divided) return;
    if (goesOn) this.#divide(position);
    // A hyphen and the end of a line part a word before a small letter: tokens know that.
    else if (hyphen.test(this.#tail)) this.#push('\n', position);
    else if (!goesOnAnyway.test(this.#tail)) this.#push(' ', position);
  }

  finish(): Run {
    const places: [number, number][] = [];
    let offset = 0;
    for (const {text, position} of this.#pieces) {
      places.push([offset, position]);
      offset += text.length;
    }
    const text = this.#pieces.map((piece) => piece.text).join('');
    return {text, places, ...(this.at === undefined ? {} : {at: this.at})};
  }

  get #tail(): string {
    return this.#pieces.at(-1)?.text.slice(-2) ?? '';
  }

  #push(text: string, position: number): void {
    if (text === '') return;
    this.#pieces.push({text, position});
    this.#length += text.length;
  }

  /** Takes away white space and one hyphen before a break in mid-word. */
  #divide(position: number): void {
    let taken = '';
    let from = position;
    for (let piece = this.#pieces.at(-1); piece; piece = this.#pieces.at(-1)) {
      const bare = piece.text.trimEnd();
      this.#length -= piece.text.length - bare.length;
      piece.text = bare;
      if (bare !== '') break;
      this.#pieces.pop();
    }
    const last = this.#pieces.at(-1);
    if (last && hyphen.test(last.text)) {
      taken = last.text.slice(-1);
      last.text = last.text.slice(0, -1);
      from = last.position + [...last.text].length;
      this.#length--;
      if (last.text === '') this.#pieces.pop();
    }
    this.#divided = {hyphen: taken, position: from};
  }
}
