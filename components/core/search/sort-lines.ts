import {foldWord} from './fold-word.js';
import type {ContextLine} from './search-index.js';

/**
 * Sorts lines of a concordance by the words after the hit, or by those before it, the nearest word
 * first. Equal ones stay in their order.
 *
 * @param locale BCP 47, whose alphabet counts; the engine's own where it is none
 */
export function sortLines(
  lines: readonly ContextLine[],
  by: 'left' | 'right',
  locale?: string,
): ContextLine[] {
  const collator = collatorFor(locale);
  const keyed = lines.map((line) => ({line, key: by === 'right' ? rightKey(line) : leftKey(line)}));
  keyed.sort((a, b) => collator.compare(a.key, b.key));
  return keyed.map(({line}) => line);
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

const rightKey = ({hit, right}: ContextLine): string =>
  [...wordsOf(right), foldWord(hit)].join(' ');

const leftKey = ({hit, left}: ContextLine): string =>
  [...wordsOf(left).reverse(), foldWord(hit)].join(' ');

function collatorFor(locale: string | undefined): Intl.Collator {
  const options = {sensitivity: 'base', numeric: true} as const;
  try {
    return new Intl.Collator(locale, options);
  } catch {
    // The tag is none: it came from an attribute or an address.
    return new Intl.Collator(undefined, options);
  }
}
