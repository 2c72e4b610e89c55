/**
 * W3C positions count Unicode code points, JavaScript strings count UTF-16 units
 * (Web Annotation Data Model 4.2.5). This is the one place where the two meet.
 */

/** Code points in a string; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  if (isPlain(text)) return text.length;
  let pairs = 0;
  for (let i = 1; i < text.length; i++) {
    const low = text.charCodeAt(i);
    if ((low & 0xfc00) === 0xdc00 && (text.charCodeAt(i - 1) & 0xfc00) === 0xd800) pairs++;
  }
  return text.length - pairs;
}

/** The UTF-16 offset of a code point offset; past the end gives the length. */
export function utf16Offset(text: string, codePoints: number): number {
  if (isPlain(text)) return Math.min(Math.max(codePoints, 0), text.length);
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left--) {
    at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  }
  return at;
}

/** A slice by code points, end exclusive. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  const from = utf16Offset(text, start);
  return text.slice(from, from + utf16Offset(text.slice(from), end - start));
}

/** Whether every character is one UTF-16 unit, as in most texts: then positions need no counting. */
function isPlain(text: string): boolean {
  return !/[\ud800-\udbff]/.test(text);
}

/** Code points between two marks of the table: the longest walk one look-up costs. */
const stride = 1024;

/**
 * A long text that is asked for many positions. A table of marks makes each look-up cost the same
 * wherever it lies; counting from the start every time would cost the square of a text's length.
 */
export class CodePointText {
  readonly #marks: number[] = [0];
  readonly #isPlain: boolean;

  constructor(readonly text: string) {
    this.#isPlain = isPlain(text);
    if (this.#isPlain) return;
    let counted = 0;
    for (let at = 0; at < text.length; counted++) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      if ((counted + 1) % stride === 0) this.#marks.push(at);
    }
  }

  /** The UTF-16 offset of a code point offset; past the end gives the length. */
  utf16(codePoints: number): number {
    if (this.#isPlain) return Math.min(Math.max(codePoints, 0), this.text.length);
    const mark = Math.min(Math.floor(codePoints / stride), this.#marks.length - 1);
    let at = this.#marks[mark] ?? 0;
    for (let left = codePoints - mark * stride; left > 0 && at < this.text.length; left--) {
      at += (this.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    return at;
  }

  /** The code point offset of a UTF-16 offset; the other way round than {@link utf16}. */
  codePoints(utf16: number): number {
    if (this.#isPlain) return Math.min(utf16, this.text.length);
    let [from, to] = [0, this.#marks.length];
    while (to - from > 1) {
      const middle = (from + to) >> 1;
      if ((this.#marks[middle] ?? 0) <= utf16) from = middle;
      else to = middle;
    }
    const mark = this.#marks[from] ?? 0;
    return from * stride + codePointLength(this.text.slice(mark, utf16));
  }

  /** A slice by code points, end exclusive. */
  slice(start: number, end: number): string {
    return this.text.slice(this.utf16(start), this.utf16(end));
  }
}
