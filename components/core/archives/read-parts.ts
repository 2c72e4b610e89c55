import type {ReferencePart} from './archival-reference.js';
import {leadingLeaves} from './leaves.js';

/** A word that names a level in a western reference. */
export interface PartLabel {
  readonly level: ReferencePart['level'];
  /** Alternatives of a regular expression, without the full stop. */
  readonly words: string;
  /** Whether what is counted is a list: `ff. 3-5, 7`. */
  readonly isList?: true;
  /** Whether it begins a part also where no comma stands before it: `Box 2 Folder 3`. */
  readonly isBreak?: true;
}

const SEPARATORS = /[\s,;.:，；。：]*/y;

interface Read {
  readonly part: ReferencePart | undefined;
  readonly end: number;
}

/**
 * A reader of labelled parts behind each other, `Box 2, Folder 3, pp. 4-5`. Parts end at a comma or
 * semicolon, or where another label with a number begins; what bears no label is of level `other`.
 * A full stop at the end of a part closes it (GOST) and goes.
 *
 * @returns a function of a text with white space folded
 */
export function partsReader(labels: readonly PartLabel[]): (text: string) => ReferencePart[] {
  const starts = labels.map(
    ({words, ...label}) =>
      [label, new RegExp(`(?:${words})(?:\\.:?\\s?|:\\s?|\\s|(?=\\d))`, 'iuy')] as const,
  );
  const wordsOf = (all: readonly PartLabel[]) => all.map(({words}) => words).join('|');
  const breaks = labels.filter(({isBreak}) => isBreak);
  const number = '\\.?:?\\s?\\p{L}{0,2}[- ]?\\d';
  const atBreak = breaks.length === 0 ? '' : `|\\s(?=(?:${wordsOf(breaks)})${number})`;
  const END = new RegExp(
    `[,;，；]|\\.\\s(?=(?:${wordsOf(labels)})${number})${atBreak}|\\.?$`,
    'giu',
  );

  const endOf = (text: string, from: number): number => {
    END.lastIndex = from;
    return END.exec(text)?.index ?? text.length;
  };

  const readLabelled = (text: string, from: number): Read | undefined => {
    for (const [{level, isList}, start] of starts) {
      start.lastIndex = from;
      const printed = start.exec(text)?.[0];
      if (printed === undefined) continue;
      const at = from + printed.length;
      // A semicolon parts a list from a number that is not counted with it.
      const end = isList ? text.indexOf(';', at) : endOf(text, at);
      const behind = text.slice(at, end === -1 ? undefined : end);
      const value = isList ? leadingLeaves(behind) : behind;
      const bare = value.replace(/(?<![\s:.])[\s:.]+$/, '');
      // `F 8123/186/10` is no leaf 8123.
      if (bare === '' || (isList && behind[value.length] === '/')) continue;
      return {part: {level, value: bare, label: printed.trim()}, end: at + value.length};
    }
    return undefined;
  };

  return (text) => {
    const parts: ReferencePart[] = [];
    for (let at = 0; at < text.length; ) {
      SEPARATORS.lastIndex = at;
      at += SEPARATORS.exec(text)?.[0].length ?? 0;
      const end = endOf(text, at);
      const value = text.slice(at, end).replace(/(?<![\s:.])[\s:.]+$/, '');
      const words = value === '' ? undefined : ({level: 'other', value, label: ''} as const);
      const read = readLabelled(text, at) ?? {part: words, end: Math.max(end, at + 1)};
      if (read.part) parts.push(read.part);
      at = read.end;
    }
    return parts;
  };
}

/** Leaves and pages, in the words of several languages. */
export const LEAF_LABELS: readonly PartLabel[] = [
  {level: 'leaf', words: 'folios?|fols?|fos?|ff?|Blatt|Bl', isList: true},
  {level: 'page', words: 'pages?|pp?|Seiten?|S', isList: true},
];
