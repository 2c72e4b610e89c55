import {reduced} from '../../core/natives/reduced.js';
import type {Showing, Span, TeiDocument} from '../../core/tei/tei-document.js';
import type {RenderOptions} from '../plan.js';
import {walkDocument} from '../walk.js';
import type {ChunkMeasure, CutChunk} from './chunk.js';
import {ChunkSink} from './chunk-sink.js';

/** A chunk's stretch of the canonical text, with what is hidden in it, and what was kept of it. */
export type Placed<Kept> = Kept & Span & Pick<ChunkMeasure, 'size'>;

type WholeChunk = Pick<CutChunk, 'nodes' | 'ids'>;

export type PlacedChunk = Placed<WholeChunk>;

export interface CutDocument<Kept = WholeChunk> extends Showing {
  /** What the article around the text carries. */
  readonly article: Readonly<Record<string, string>>;
  /** One at least; together they cover the canonical text. */
  readonly chunks: readonly Placed<Kept>[];
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
  return cutInto(document, options, ({nodes, ids}) => ({nodes, ids}), target);
}

/**
 * Draws a document as chunks that are given away as they are drawn: together they take more memory
 * than the document.
 *
 * @param keep gives what is kept of a chunk, which may be little
 * @param target UTF-16 units of markup a chunk should have, 32 kB if it is not said
 * @param first the same of the first chunk, where it is to be another
 */
export function cutInto<Kept>(
  document: TeiDocument,
  options: RenderOptions,
  keep: (chunk: CutChunk) => Kept,
  target?: number,
  first?: number,
): CutDocument<Kept> {
  const cut: CutStretch<Kept>[] = [];
  const sink = new ChunkSink(
    (chunk) => {
      const {shownFrom, shownTo, size} = chunk;
      cut.push({shownFrom, shownTo, size, kept: keep(chunk)});
    },
    target,
    first,
  );
  const showing = walkDocument(document, options, sink);
  return {...showing, article: sink.article, chunks: placed(cut, showing)};
}

type CutStretch<Kept> = Omit<ChunkMeasure, 'ids'> & {readonly kept: Kept};

/**
 * Counts the hidden text in. What is hidden where one chunk ends and the next begins belongs to
 * the next.
 */
function placed<Kept>(cut: readonly CutStretch<Kept>[], {hidden}: Showing): Placed<Kept>[] {
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
  const total = reduced(gaps, (sum, {start, end}) => sum + end - start, cut.at(-1)?.shownTo ?? 0);
  return cut.map(({size, kept}, at) => ({
    ...kept,
    start: at === 0 ? 0 : (starts[at] ?? 0),
    end: starts[at + 1] ?? total,
    size,
  }));
}
