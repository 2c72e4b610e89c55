import type {Block, Inline, Run} from '../imported-document.js';
import {joinLines, linesOf, wordsOf} from '../runs.js';

/** A line of a document, as profiles judge it. */
export interface Line {
  readonly content: readonly Inline[];
  /** White space folded. */
  readonly words: string;
  /** Which block of the document it stands in. */
  readonly block: number;
  /** How many lines its block has. */
  readonly among: number;
  /** The block itself, where it is one that has no lines to judge: a table, a quotation. */
  readonly whole?: Block;
}

/**
 * The lines of a document: paragraphs and headings at their line breaks, lists whose numbers stand in
 * the text an item a line. Other blocks are one line, and stay whole.
 */
export function linesOfBlocks(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block, index): Line[] => {
    const contents = contentsOf(block);
    if (!contents) return [{content: [], words: '', block: index, among: 1, whole: block}];
    return contents.map((content) => ({
      content,
      words: wordsOf(content),
      block: index,
      among: contents.length,
    }));
  });
}

function contentsOf(block: Block): (readonly Inline[])[] | undefined {
  if (block.kind === 'heading') return [block.content];
  if (block.kind === 'paragraph') {
    // The line ends of a wrapped paragraph are no breaks of its own.
    const isWrapped = block.content.some((one) => one.kind === 'run' && one.text.startsWith('\n'));
    return isWrapped ? [block.content] : linesOf(block.content);
  }
  if (block.kind !== 'list') return undefined;
  const items = block.items.map(({n, label, blocks}) => {
    const [first, ...more] = blocks;
    const isLine = label.length === 0 && more.length === 0 && first?.kind === 'paragraph';
    return isLine && n !== '' && wordsOf(first.content).replace(/^\(/, '').startsWith(n)
      ? first.content
      : undefined;
  });
  const lines = items.filter((one) => one !== undefined);
  if (lines.length < items.length) return undefined;
  return block.head.length > 0 ? [block.head, ...lines] : lines;
}

/** Lines as they were: those of one block together again. */
export function blocksOfLines(lines: readonly Line[], blocks: readonly Block[]): Block[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last?.[0]?.block === line.block) last.push(line);
    else groups.push([line]);
  }
  return groups.map((group): Block => {
    const [first] = group;
    const block = first === undefined ? undefined : blocks[first.block];
    if (block && (first?.whole || first?.among === group.length)) return block;
    return {
      kind: 'paragraph',
      name: 'p',
      attributes: {},
      content: joinLines(group.map(({content}) => content)),
    };
  });
}

/** The content of lines with a line break between them. */
export const contentOf = (lines: readonly Line[]): Inline[] =>
  joinLines(lines.map(({content}) => content));

/**
 * Wraps a part of a line in a phrase. Where the part crosses markup, the line stays as it is.
 *
 * @param start in UTF-16 units of the line's words as its runs have them, white space unfolded
 */
export function wrapPart(
  content: readonly Inline[],
  part: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): readonly Inline[] {
  const index = content.findIndex((one) => one.kind === 'run' && one.text.includes(part));
  const found = content[index];
  if (part === '' || found?.kind !== 'run') return content;
  const start = found.text.indexOf(part);
  const cut = (from: number, to?: number): Run[] => {
    const text = found.text.slice(from, to);
    return text === '' ? [] : [{kind: 'run', text, at: found.at + from}];
  };
  return [
    ...content.slice(0, index),
    ...cut(0, start),
    {kind: 'phrase', name, attributes, content: cut(start, start + part.length)},
    ...cut(start + part.length),
    ...content.slice(index + 1),
  ];
}
