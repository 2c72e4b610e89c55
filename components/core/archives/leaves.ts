import {numbered} from '../natives/numbered.js';
import type {Leaf, LeafRange} from './archival-reference.js';
import {leafLetterIn} from './scripts.js';

// A leaf: number, letter of a leaf put in later, side. `и об.` names the back beside the front,
// `RS` (Rückseite) is a back.
const BACK = '(?:ob|об|зв|zv)\\.?';
const SIDE = `${BACK}|rs\\.?|v(?:erso)?\\.?|r(?:ecto)?\\.?`;
const NOT_A_LETTER = '(?![\\p{L}\\p{N}])';
const AND = '(?:и|i|and|та|й|ta)';
// Print also sets the letter apart, `12 а`; only where nothing but a side can follow is it no word.
const LETTER = '(\\p{L}|\\s[а-д](?=\\s?(?:[,;.–—-]|об|$)))';
const LEAF = `(\\d{1,9})(?:\\s?(${SIDE})|${LETTER}(?:\\s?(${SIDE}))?)?${NOT_A_LETTER}`;
const BOTH = `\\s?(${AND})\\s?${BACK}${NOT_A_LETTER}`;
const ONE = `${LEAF}(?:\\s?[-–—]\\s?${LEAF}|${BOTH})?`;
const LIST = new RegExp(`^${ONE}(?:(?:\\s?[,;]\\s?|\\s${AND}\\s)${ONE})*`, 'iu');
const EACH = new RegExp(ONE, 'giu');

function leaf(number: string, side = '', letter: string | undefined, letterSide = ''): Leaf {
  return {
    leaf: Number(number),
    ...(letter !== undefined && {letter: letter.trim()}),
    verso: /^(?:[oоvзz]|rs)/i.test(side || letterSide),
  };
}

/**
 * The leaf list a text begins with, `1, 3-5ob.`; empty when it begins with none.
 *
 * @param text with white space folded
 */
export function leadingLeaves(text: string): string {
  return LIST.exec(text)?.[0] ?? '';
}

/** Reads a list of leaves as {@link leadingLeaves} gives it. */
export function readLeaves(list: string): readonly LeafRange[] {
  return [...list.matchAll(EACH)].map(([, n = '', s, l, ls, n2, s2, l2, ls2, both]) => {
    const from = leaf(n, s, l, ls);
    if (both !== undefined) return {from, to: {...from, verso: true}};
    return {from, to: n2 === undefined ? from : leaf(n2, s2, l2, ls2)};
  });
}

/** How a list of leaves is printed: the word for a back, and the dash of a range. */
export interface LeafStyle {
  readonly verso: string;
  readonly dash: string;
  readonly letter: (letter: string) => string;
}

const sameNumber = (a: Leaf, b: Leaf) => a.leaf === b.leaf && a.letter === b.letter;

/** Prints leaves so that {@link readLeaves} reads them back: `1, 3-5ob.` */
export function writeLeaves(leaves: readonly LeafRange[], {verso, dash, letter}: LeafStyle) {
  const write = (one: Leaf) =>
    `${one.leaf}${one.letter === undefined ? '' : letter(one.letter)}${one.verso ? verso : ''}`;
  return leaves
    .map(({from, to}) =>
      sameNumber(from, to) && from.verso === to.verso
        ? write(from)
        : `${write(from)}${dash}${write(to)}`,
    )
    .join(', ');
}

/** Orders sides as they are bound, in either script: 9, 10, 10ob., 10a, 10a ob., 11. */
export function compareSides(a: Leaf, b: Leaf): number {
  if (a.leaf !== b.leaf) return a.leaf - b.leaf;
  if (a.letter === b.letter) return Number(a.verso) - Number(b.verso);
  const [left = '', right = ''] = [a, b].map(({letter = ''}) => leafLetterIn('latin', letter));
  if (left !== right) return left < right ? -1 : 1;
  return Number(a.verso) - Number(b.verso);
}

/** Orders lists of leaves, side by side from the first on; the shorter list goes first. */
export function compareLeaves(a: readonly LeafRange[], b: readonly LeafRange[]): number {
  for (const [index, range] of numbered(a)) {
    const other = b[index];
    if (!other) return 1;
    const order = compareSides(range.from, other.from) || compareSides(range.to, other.to);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
