import type {Block, Inline, Run} from './imported-document.js';

/** Every run of some inline content, in writing order. */
export function* runsOfInlines(content: readonly Inline[]): Generator<Run> {
  for (const inline of content) {
    if (inline.kind === 'run') yield inline;
    else if (inline.kind === 'phrase') yield* runsOfInlines(inline.content);
    else if (inline.kind === 'note') yield* runsOfBlocks(inline.blocks);
    else if (inline.kind === 'image') yield* runsOfInlines(inline.description);
  }
}

/** Every run of some blocks, in writing order. */
export function* runsOfBlocks(blocks: readonly Block[]): Generator<Run> {
  for (const block of blocks) yield* runsOfBlock(block);
}

function* runsOfBlock(block: Block): Generator<Run> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'code':
      yield* runsOfInlines(block.content);
      return;
    case 'figure':
      yield* runsOfInlines(block.caption);
      yield* runsOfInlines(block.description);
      return;
    case 'quote':
    case 'group':
      yield* runsOfBlocks(block.blocks);
      return;
    case 'list':
      yield* runsOfInlines(block.head);
      for (const item of block.items) {
        yield* runsOfInlines(item.label);
        yield* runsOfBlocks(item.blocks);
      }
      return;
    case 'table':
      yield* runsOfInlines(block.caption);
      for (const {cells} of block.rows) {
        for (const cell of cells) yield* runsOfBlocks(cell.blocks);
      }
      return;
    case 'rule':
    case 'page-break':
  }
}

/** The words of inline content, breaks as spaces, white space folded. Notes are left out. */
export function wordsOf(content: readonly Inline[]): string {
  const say = (inlines: readonly Inline[]): string =>
    inlines
      .map((inline) => {
        if (inline.kind === 'run') return inline.text;
        if (inline.kind === 'phrase') return say(inline.content);
        return inline.kind === 'note' ? '' : ' ';
      })
      .join('');
  return say(content).replace(/\s+/gu, ' ').trim();
}

/** The words of a block of any kind. */
export function wordsOfBlock(block: Block): string {
  if (block.kind === 'paragraph' || block.kind === 'heading') return wordsOf(block.content);
  return [...runsOfBlock(block)]
    .map(({text}) => text)
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Parts inline content at its line breaks, and at line ends within its runs. */
export function linesOf(content: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const inline of content) {
    if (inline.kind === 'line-break') lines.push([]);
    else if (inline.kind !== 'run') lines.at(-1)?.push(inline);
    else {
      let at = inline.at;
      for (const [index, text] of inline.text.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (text !== '') lines.at(-1)?.push({kind: 'run', text, at});
        at += text.length + 1;
      }
    }
  }
  return lines.filter(isSomething);
}

/** Whether inline content is worth a line or a block of its own. */
export function isSomething(content: readonly Inline[]): boolean {
  const holds = (one: Inline): boolean =>
    one.kind === 'image' ||
    one.kind === 'note' ||
    (one.kind === 'phrase' && one.content.some(holds));
  return wordsOf(content) !== '' || content.some(holds);
}

/** Puts lines together again, a line break between them. */
export function joinLines(lines: readonly (readonly Inline[])[]): Inline[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{kind: 'line-break'}, ...line]));
}

/** The runs of a block with spaces between them: for what is kept, not shown. */
export function flatten(block: Block): Inline[] {
  return [...runsOfBlock(block)].flatMap((one): Inline[] => [one, {kind: 'space'}]);
}
