import type {DocumentRecord} from '../../core/collection/collection.js';
import type {Span} from '../../core/tei/span.js';
import {elementAsChunk} from '../../render/find/element-as-chunk.js';
import type {SearchedText} from '../../render/find/search-text.js';
import type {ChunkSource} from '../../render/window/chunk-source.js';

/** What is needed of the `lectern-text` that is looked through. */
export interface TextToSearch extends HTMLElement {
  readonly document: DocumentRecord | undefined;
  readonly article: HTMLElement | undefined;
  readonly source: ChunkSource | undefined;
  readonly isWhole: boolean;
  /** Puts words that were found on the page. */
  bringSpan(span: Span): Promise<void>;
}

/** A text as it can be searched: what is on the page where that is all, else what it is had from. */
export function searchedText({article, source, isWhole}: TextToSearch): SearchedText {
  if (source && !isWhole) return source;
  if (!article) return {chunks: [], chunk: async () => ({ok: true, value: []})};
  const parts = [...article.querySelectorAll<HTMLElement>('.lectern-chunk')];
  const chunks = parts.length > 0 ? parts : [article];
  const starts = chunks.map(({dataset}) => Number(dataset.start ?? 0));
  const end = Number.POSITIVE_INFINITY;
  return {
    chunks: starts.map((start, at): Span => ({start, end: starts[at + 1] ?? end})),
    chunk: async (at) => ({ok: true, value: chunks[at] ? elementAsChunk(chunks[at]) : []}),
  };
}
