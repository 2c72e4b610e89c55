import type {Showing, Span, TeiDocument} from '../../core/tei/tei-document.js';
import type {RenderOptions} from '../plan.js';
import {walkDocument} from '../walk.js';
import type {Chunk, CutChunk} from './chunk.js';
import {ChunkSink} from './chunk-sink.js';

/** A chunk and the stretch of the canonical text it shows, with what is hidden in it. */
export interface PlacedChunk extends Span {
  readonly nodes: Chunk;
  readonly size: number;
  readonly ids: readonly string[];
}

export interface CutDocument extends Showing {
  /** What the article around the text carries. */
  readonly article: Readonly<Record<string, string>>;
  /** One at least; together they cover the canonical text. */
  readonly chunks: readonly PlacedChunk[];
}

/**
 * Draws a document as chunks.
 *
 * @param target UTF-16 units of markup a chunk should have, 32 kB if it is not said
 */
export function cutDocument(
  document: TeiDocument,
  options: RenderOptions,
  target?: number,
): CutDocument {
  const cut: CutChunk[] = [];
  const sink = new ChunkSink((chunk) => void cut.push(chunk), target);
  const showing = walkDocument(document, options, sink);
  return {...showing, article: sink.article, chunks: placed(cut, showing)};
}

/**
 * Counts the hidden text in. What is hidden where one chunk ends and the next begins belongs to
 * the next.
 */
function placed(cut: readonly CutChunk[], {hidden}: Showing): PlacedChunk[] {
  const gaps = [...hidden].sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  let next = 0;
  /** Code points of hidden text so far. */
  let out = 0;
  for (const {shownFrom} of cut) {
    for (let gap = gaps[next]; gap && gap.start < shownFrom + out; gap = gaps[++next]) {
      out += gap.end - gap.start;
    }
    starts.push(shownFrom + out);
  }
  const total = gaps.reduce((sum, {start, end}) => sum + end - start, cut.at(-1)?.shownTo ?? 0);
  return cut.map(({nodes, size, ids}, at) => ({
    start: at === 0 ? 0 : (starts[at] ?? 0),
    end: starts[at + 1] ?? total,
    nodes,
    size,
    ids,
  }));
}
