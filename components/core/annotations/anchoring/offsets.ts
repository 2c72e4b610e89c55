import {CodePointText} from '../../tei/code-points.js';
import {firstAbove} from './word-list.js';

/** Code points and UTF-16 units of one text, both ways. */
export class Offsets {
  readonly #points: CodePointText;
  /** Offsets of the second halves of surrogate pairs, ascending: few texts have many. */
  readonly #pairs: number[] = [];
  readonly length: number;

  constructor(text: string) {
    this.#points = new CodePointText(text);
    for (let at = 1; at < text.length; at++) {
      const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
      if (isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800) this.#pairs.push(at);
    }
    this.length = text.length - this.#pairs.length;
  }

  utf16(codePoints: number): number {
    return this.#pairs.length === 0
      ? Math.min(codePoints, this.length)
      : this.#points.utf16(codePoints);
  }

  /** The code points before an offset in UTF-16 units. */
  codePoints(utf16: number): number {
    return utf16 - firstAbove(this.#pairs, this.#pairs.length, utf16 - 1);
  }
}
