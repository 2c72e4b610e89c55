import type {CodePointText} from '../tei/code-points.js';
import type {Span} from '../tei/span.js';

/** Scripts that part no words: there a name may stand anywhere. */
const unparted = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}]/u;
const partOfWord = /[\p{L}\p{M}\p{N}]/u;

/**
 * Every place of a text where the same words stand as whole words, in any white space.
 *
 * @param options.most where to stop: a word as common as `the` is no evidence of anything
 * @param options.anyCase whether capital and small letters are one
 */
export function placesOf(
  words: string,
  text: CodePointText,
  {most, anyCase = false}: {readonly most: number; readonly anyCase?: boolean},
): Span[] {
  const parts = words.trim().split(/\s+/).filter(Boolean);
  if (parts.length === 0) return [];
  const pattern = new RegExp(parts.map(escaped).join('\\s+'), anyCase ? 'giu' : 'gu');
  const found: Span[] = [];
  for (const {0: match, index} of text.text.matchAll(pattern)) {
    if (!isWhole(text.text, index, index + match.length)) continue;
    found.push({start: text.codePoints(index), end: text.codePoints(index + match.length)});
    if (found.length >= most) break;
  }
  return found;
}

function isWhole(text: string, start: number, end: number): boolean {
  const before = lastCharacter(text.slice(Math.max(0, start - 2), start));
  const [first = '', last = ''] = [text.slice(start, start + 2), text.slice(end - 2, end)];
  const after = text.slice(end, end + 2);
  const joinsBefore = partOfWord.test(before) && partOfWord.test(firstCharacter(first));
  const joinsAfter = partOfWord.test(firstCharacter(after)) && partOfWord.test(lastCharacter(last));
  return (!joinsBefore || unparted.test(before)) && (!joinsAfter || unparted.test(after));
}

function firstCharacter(text: string): string {
  return [...text][0] ?? '';
}

function lastCharacter(text: string): string {
  return [...text].at(-1) ?? '';
}

function escaped(part: string): string {
  return part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
