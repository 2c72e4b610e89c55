import {codePointLength, sliceCodePoints} from '../../core/tei/code-points.js';
import type {Span} from '../../core/tei/span.js';
import type {Chunk, ChunkNode} from '../chunks/chunk.js';

/** An element that later chunks may go on with. */
type GrowingElement = [
  tag: string,
  attributes: Readonly<Record<string, string>> | 0,
  ...children: ChunkNode[],
];

/** What nodes are added to: a passage, or an element that is not at its end. */
interface Home {
  push(node: ChunkNode): unknown;
}

/** Stretches of a text put together again: what one breaks off the next goes on with. */
export class JoinedChunks {
  readonly nodes: ChunkNode[] = [];
  /** What the stretch before broke off, from the outermost inwards. */
  #open: GrowingElement[] = [];

  add(chunk: Chunk): void {
    const open: GrowingElement[] = [];
    this.#addTo(this.nodes, chunk, 0, open);
    this.#open = open;
  }

  #addTo(home: Home, nodes: readonly ChunkNode[], depth: number, open: GrowingElement[]): void {
    for (const node of nodes) {
      if (typeof node === 'string') {
        home.push(node);
        continue;
      }
      const [tag, attributes, ...children] = node;
      const broken = attributes && 'data-continued' in attributes ? this.#open[depth] : undefined;
      const continues = attributes && 'data-continues' in attributes;
      if (!broken && !continues) {
        home.push(node);
        continue;
      }
      const element: GrowingElement = broken ?? [tag, attributes];
      if (!broken) home.push(element);
      if (continues) open[depth] = element;
      this.#addTo(element, children, depth + 1, open);
    }
  }
}

/**
 * What a stretch has of a span, in elements that hold some of it.
 *
 * @param start the chunk's start in the canonical text
 * @param span by the positions of `ChunkRuns`
 */
export function cutChunk(chunk: Chunk, start: number, span: Span): Chunk {
  let at = start;
  const cut = (node: ChunkNode): ChunkNode[] => {
    if (typeof node === 'string') {
      const from = Math.max(0, span.start - at);
      const words = sliceCodePoints(node, from, Math.max(from, span.end - at));
      at += codePointLength(node);
      return words === '' ? [] : [words];
    }
    const [tag, attributes, ...children] = node;
    const isMade = attributes && 'data-generated' in attributes;
    if (isMade || children.length === 0) return at >= span.start && at <= span.end ? [node] : [];
    const begins = at;
    const kept = children.flatMap(cut);
    const isOpen = attributes && ('data-continues' in attributes || 'data-continued' in attributes);
    // Signs at an end of what is not selected are no part of it.
    const holds = Math.min(at, span.end) > Math.max(begins, span.start);
    return holds || isOpen || (kept.length > 0 && begins === at)
      ? [[tag, attributes, ...kept]]
      : [];
  };
  return chunk.flatMap(cut);
}
