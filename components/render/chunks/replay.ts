import type {RenderSink} from '../sink.js';
import type {Chunk, ChunkNode} from './chunk.js';

/** Says a chunk to a sink again: DOM nodes in a page, HTML at build time. */
export function replay(chunk: Chunk, sink: RenderSink): void {
  for (const node of chunk) say(node, sink);
}

function say(node: ChunkNode, sink: RenderSink): void {
  if (typeof node === 'string') {
    sink.text(node);
    return;
  }
  const [tag, attributes, ...children] = node;
  sink.open(tag, attributes || {});
  for (const child of children) say(child, sink);
  sink.close();
}
