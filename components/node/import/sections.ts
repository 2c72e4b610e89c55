import type {Block, Inline} from './imported-document.js';
import {wordsOf} from './runs.js';

/** A heading and what stands under it. */
export interface Section {
  readonly kind: 'section';
  /** `@type` of the division; empty for none. */
  readonly type: string;
  readonly head: readonly Inline[];
  readonly parts: readonly Part[];
}

/** The heading over all that follows beside it. */
interface Title {
  readonly kind: 'title';
  readonly head: readonly Inline[];
}

export type Part = Block | Section | Title;

type Heading = Block & {readonly kind: 'heading'};
const isHeading = (block: Block): block is Heading => block.kind === 'heading';

export const isDivision = (block: Block): boolean =>
  block.kind === 'group' && block.name !== 'opener' && block.name !== 'closer';

/** Whether a part is no content that a division could consist of. */
export const isHollow = (part: Part): boolean =>
  part.kind === 'title' ||
  part.kind === 'page-break' ||
  part.kind === 'rule' ||
  part.kind === 'figure' ||
  // A line that opens or closes what it stands in.
  (part.kind === 'paragraph' && /^(?:byline|dateline|salute|signed)$/.test(part.name)) ||
  (part.kind === 'group' && !isDivision(part));

/** Does not hold words: may stand above a title. */
const isBreak = ({kind}: Block): boolean => kind === 'page-break' || kind === 'rule';

/**
 * Headings in a row as sections within sections. A heading that stands first and above all others
 * is the title of the whole and makes no section.
 */
export function nestHeadings(blocks: readonly Block[]): Part[] {
  const first = blocks.findIndex((block) => !isBreak(block));
  const title = blocks[first];
  const others = blocks.slice(first + 1).filter(isHeading);
  if (!title || !isHeading(title) || others.some(({level}) => level <= title.level)) {
    return sectionsOf(blocks);
  }
  return [
    ...blocks.slice(0, first),
    {kind: 'title', head: title.content},
    ...sectionsOf(blocks.slice(first + 1)),
  ];
}

function sectionsOf(blocks: readonly Block[]): Part[] {
  const parts: Part[] = [];
  // The sections that are open, the outermost first; each takes what comes until one of its level.
  const open: {readonly level: number; readonly parts: Part[]}[] = [];
  for (const block of blocks) {
    if (!isHeading(block)) {
      (open.at(-1)?.parts ?? parts).push(block);
      continue;
    }
    while ((open.at(-1)?.level ?? 0) >= block.level) open.pop();
    const inside: Part[] = [];
    (open.at(-1)?.parts ?? parts).push({
      kind: 'section',
      type: block.division ?? '',
      head: block.content,
      parts: inside,
    });
    open.push({level: block.level, parts: inside});
  }
  return parts;
}

/** The title that the headings of a text show: the one above all others, or the only one of level 1. */
export function titleOf(blocks: readonly Block[]): string | undefined {
  const whole = nestHeadings(blocks).find((part) => part.kind === 'title');
  const first = blocks.filter(isHeading).filter(({level}) => level <= 1);
  const title = whole?.kind === 'title' ? whole.head : first.length === 1 ? first[0]?.content : [];
  return wordsOf(title ?? []) || undefined;
}
