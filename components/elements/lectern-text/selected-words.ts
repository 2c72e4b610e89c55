import {stretchAt} from '../../core/collection/compiled/record-parts.js';
import type {Span} from '../../core/tei/span.js';
import {type Clipped, clipWords} from '../../render/clip/clip-words.js';
import {cutChunk, JoinedChunks} from '../../render/clip/join-chunks.js';
import {escapeHtml} from '../../render/html-sink.js';
import {TextMap} from '../../render/text-map.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';

/** A selection that reaches over parts of a text that are not on the page. */
export interface FarSelection {
  readonly range: Range;
  readonly span: Span;
  /** Numbers of the first and the last chunk it reaches. */
  readonly from: number;
  readonly to: number;
}

/** What is selected of a text, where some of it is not on the page. */
export function farSelection(
  article: HTMLElement,
  {chunks}: ChunkSource,
): FarSelection | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(article)) return undefined;
  const known = new TextMap(article, []).spanOf(range);
  const start = range.isPointInRange(article, 0) ? 0 : known?.start;
  const isToEnd = range.isPointInRange(article, article.childNodes.length);
  const end = isToEnd ? chunks.at(-1)?.end : known?.end;
  if (start === undefined || end === undefined) return undefined;
  const [from, to] = [stretchAt(chunks, start), stretchAt(chunks, Math.max(start, end - 1))];
  const present = [...article.querySelectorAll<HTMLElement>('.lectern-chunk')];
  const reached = present.filter(({dataset}) => {
    const at = Number(dataset.chunk);
    return at >= from && at <= to;
  });
  return reached.length > to - from ? undefined : {range, span: {start, end}, from, to};
}

/** The words of a selection, with those around the text and a sign where some could not be had. */
export async function selectedWords(
  {range, span, from, to}: FarSelection,
  article: HTMLElement,
  source: ChunkSource,
): Promise<{readonly words: Clipped; readonly isWhole: boolean}> {
  const [before, after] = around(range, article);
  let isWhole = true;
  const joined = new JoinedChunks();
  for (let at = from; at <= to; at++) {
    const fetched = await source.chunk(at);
    isWhole &&= fetched.ok;
    const start = source.chunks[at]?.start ?? 0;
    joined.add(fetched.ok ? cutChunk(fetched.value, start, span) : [['p', 0, '[…]']]);
  }
  const {plain, html} = clipWords(joined.nodes, settingOf(article));
  const paragraph = (words: string): string => words && `<p>${escapeHtml(words)}</p>`;
  return {
    words: {
      plain: [before, plain, after].filter(Boolean).join('\n'),
      html: `${paragraph(before)}${html}${paragraph(after)}`,
    },
    isWhole,
  };
}

/** What the words of a text on the page are handed on with. */
export function settingOf({lang, ownerDocument}: HTMLElement): {
  readonly language: string | undefined;
  readonly base: string;
} {
  return {language: lang || undefined, base: ownerDocument.baseURI};
}

/** What a selection holds of the page before and after the text. */
export function around(
  range: Range,
  article: HTMLElement,
): readonly [before: string, after: string] {
  const {ownerDocument} = article;
  const [before, after] = [ownerDocument.createRange(), ownerDocument.createRange()];
  if (range.isPointInRange(article, 0)) {
    before.setStart(range.startContainer, range.startOffset);
    before.setEndBefore(article);
  }
  if (range.isPointInRange(article, article.childNodes.length)) {
    after.setStartAfter(article);
    after.setEnd(range.endContainer, range.endOffset);
  }
  const words = (part: Range): string => part.toString().replace(/\s+/g, ' ').trim();
  return [words(before), words(after)];
}
