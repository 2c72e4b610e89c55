import type {Chunk, ChunkElement, ChunkNode} from '../../../components/render/chunks/chunk.js';

/** The chunks as one: what goes on in a later chunk put back into the element it began in. */
export function joined(chunks: readonly Chunk[]): ChunkNode[] {
  const whole: ChunkNode[] = [];
  for (const chunk of chunks) attach(whole, chunk);
  return whole;
}

function attach(siblings: ChunkNode[], later: readonly ChunkNode[]): void {
  const [first, ...rest] = later;
  const last = siblings.at(-1);
  if (first !== undefined && isContinued(first) && last !== undefined && typeof last !== 'string') {
    const [tag, attributes, ...children] = last;
    const [, , ...more] = first;
    attach(children, more);
    siblings[siblings.length - 1] = [tag, attributes, ...children];
    siblings.push(...rest);
  } else {
    siblings.push(...later);
  }
}

function isContinued(node: ChunkNode): node is ChunkElement {
  return typeof node !== 'string' && node[1] !== 0 && 'data-continued' in node[1];
}

/** A copy that shares nothing: elements cut in the middle grow while they are read. */
export function plain(nodes: readonly ChunkNode[]): unknown {
  return JSON.parse(JSON.stringify(nodes));
}
