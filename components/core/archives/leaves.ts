import type {Leaf, LeafRange} from './archival-reference.js';

// A leaf: number, letter of a leaf put in later, side. `и об.` names the back beside the front.
const SIDE = '(?:ob|об)\\.?|v(?:erso)?\\.?|r(?:ecto)?\\.?';
const NOT_A_LETTER = '(?![\\p{L}\\p{N}])';
const LEAF = `(\\d{1,9})(?:\\s?(${SIDE})${NOT_A_LETTER}|(\\p{L})(?:\\s?(${SIDE}))?${NOT_A_LETTER})?`;
const BOTH = `\\s*(и|i|and)\\s*(?:ob|об)\\.?${NOT_A_LETTER}`;
const ONE = `${LEAF}(?:\\s*[-–—]\\s*${LEAF}|${BOTH})?`;
const LIST = new RegExp(`^${ONE}(?:\\s*[,;]\\s*${ONE})*`, 'iu');
const EACH = new RegExp(ONE, 'giu');

function leaf(number: string, side = '', letter: string | undefined, letterSide = ''): Leaf {
  return {
    leaf: Number(number),
    ...(letter !== undefined && {letter}),
    verso: /^[oоv]/i.test(side || letterSide),
  };
}

/** The leaf list a text begins with, `1, 3-5ob.`; empty when it begins with none. */
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
