import type {ChunkLayout} from './chunk-layout.js';

/**
 * The chunks that the focus is in, and all that a selection reaches over, on the page or not: so
 * that neither breaks when its ends are far from what is in view.
 */
export function chunksInUse(article: HTMLElement, layout: ChunkLayout, count: number): number[] {
  const {activeElement} = article.ownerDocument;
  const focused = activeElement ? layout.chunkOf(activeElement) : undefined;
  const selected = selectedRange(article);
  if (!selected) return focused === undefined ? [] : [focused];
  const from = chunkAtEnd(selected, 'start', article, layout) ?? 0;
  const to = chunkAtEnd(selected, 'end', article, layout) ?? count - 1;
  const chunks = Array.from({length: Math.max(0, to - from + 1)}, (_, i) => from + i);
  return focused === undefined ? chunks : [focused, ...chunks];
}

function selectedRange(article: HTMLElement): Range | undefined {
  const selection = article.ownerDocument.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(article) ? range : undefined;
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
