import {CodePointText, codePointLength} from './code-points.js';
import type {HiddenText} from './tei-document.js';

/**
 * Puts what a reader shows and what it hides together again: hidden text goes back to its place,
 * counted in code points of the whole. The result must be the canonical text, character for
 * character; undefined when a hidden span lies outside or on top of another.
 */
export function reassemble(shown: string, hidden: readonly HiddenText[]): string | undefined {
  if (hidden.length === 0) return shown;
  const indexed = new CodePointText(shown);
  const length = codePointLength(shown);
  const parts: string[] = [];
  let taken = 0;
  let offset = 0;
  for (const {start, end, text} of [...hidden].sort((a, b) => a.start - b.start)) {
    const until = taken + start - offset;
    if (until < taken || until > length) return undefined;
    parts.push(shown.slice(indexed.utf16(taken), indexed.utf16(until)), text);
    taken = until;
    offset = end;
  }
  parts.push(shown.slice(indexed.utf16(taken)));
  return parts.join('');
}

/** Where two texts part, as words for a problem; undefined when they are the same. */
export function sayDifference(expected: string, found: string): string | undefined {
  if (expected === found) return undefined;
  let at = 0;
  while (at < expected.length && expected[at] === found[at]) at++;
  const around = (text: string): string =>
    JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
  return `from character ${at} on: expected ${around(expected)}, found ${around(found)}`;
}
