import {standsAt} from '../natives/stands-at.js';

/** Length of the pieces that are looked up, in UTF-16 units; nothing shorter than two can be asked. */
const piece = 16;

/**
 * Tells whether words stand more than once in a text, without reading the text through each time:
 * the text is cut into pieces once, and words of some length hold at least one whole piece wherever
 * they stand.
 */
export class Recurrence {
  readonly #text: string;
  /** Where each piece of the text begins, in multiples of its length. */
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at + piece <= text.length; at += piece) {
      const words = text.slice(at, at + piece);
      const known = this.#places.get(words);
      if (known) known.push(at);
      else this.#places.set(words, [at]);
    }
  }

  /** Whether the words from one offset to another (UTF-16 units) stand anywhere else too. */
  recurs(from: number, to: number): boolean {
    const words = this.#text.slice(from, to);
    if (words.length < 2 * piece) {
      const first = this.#text.indexOf(words);
      return this.#text.indexOf(words, first + 1) !== -1;
    }
    for (let shift = 0; shift < piece; shift++) {
      for (const at of this.#places.get(words.slice(shift, shift + piece)) ?? []) {
        const start = at - shift;
        if (start !== from && start >= 0 && standsAt(this.#text, words, start)) return true;
      }
    }
    return false;
  }
}
