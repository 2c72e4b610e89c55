import {times} from '../../core/natives/times.js';
import type {ChunkLayout} from './chunk-layout.js';

/** A selection over more chunks has only its ends on the page: copying takes the rest from its source. */
export const mostSelected = 48;

/**
 * The chunks that the focus and the caret are in, and those a selection reaches over, on the page or
 * not: so that neither breaks when its ends are far from what is in view, and who has pressed
 * somewhere can go on selecting from there.
 */
export function chunksInUse(article: HTMLElement, layout: ChunkLayout, count: number): number[] {
  const {activeElement} = article.ownerDocument;
  const focused = activeElement ? layout.chunkOf(activeElement) : undefined;
  const selected = chunksOfSelection(article, layout, count);
  return focused === undefined ? selected : [focused, ...selected];
}

function chunksOfSelection(article: HTMLElement, layout: ChunkLayout, count: number): number[] {
  const selection = article.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return [];
  if (range.collapsed) {
    const at = layout.chunkOf(range.startContainer);
    return at === undefined ? [] : [at];
  }
  const from = chunkAtEnd(range, 'start', article, layout) ?? 0;
  const to = chunkAtEnd(range, 'end', article, layout) ?? count - 1;
  if (to - from >= mostSelected) return [from, to];
  return times(Math.max(0, to - from + 1), (i) => from + i);
}

/** The chunk at one end of a selection; undefined where it begins before or ends after the text. */
function chunkAtEnd(
  range: Range,
  end: 'start' | 'end',
  article: HTMLElement,
  layout: ChunkLayout,
): number | undefined {
  const container = end === 'start' ? range.startContainer : range.endContainer;
  const within = layout.chunkOf(container);
  if (within !== undefined || !article.contains(container)) return within;
  // Between chunks: the nearest one that it reaches.
  const reached = layout.present.filter((at) => {
    const element = layout.elementOf(at);
    return element !== undefined && range.intersectsNode(element);
  });
  return end === 'start' ? reached[0] : reached.at(-1);
}
