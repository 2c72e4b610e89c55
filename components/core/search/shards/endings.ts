import {codePointLength} from '../../tei/code-points.js';

/** Where words with a last letter and a length (code points) begin in the table of endings. */
export const endingsFrom = (letter: string, length: number): string =>
  letter + String.fromCharCode(0x100 + Math.min(length, 0x1000));

/** A word's key there. */
export function endingKey(term: string): string {
  return endingsFrom([...term].at(-1) ?? '', codePointLength(term)) + term;
}
