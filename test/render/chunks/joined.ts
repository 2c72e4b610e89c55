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
    const [, continued, ...more] = first;
    attach(children, more);
    const goesOn = continued !== 0 && 'data-continues' in continued;
    const whole = goesOn ? attributes : without(attributes, 'data-continues');
    siblings[siblings.length - 1] = [tag, whole, ...children];
    siblings.push(...rest);
  } else {
    siblings.push(...later);
  }
}

function without(attributes: ChunkElement[1], name: string): ChunkElement[1] {
  const kept = Object.entries(attributes || {}).filter(([each]) => each !== name);
  return kept.length > 0 ? Object.fromEntries(kept) : 0;
}

function isContinued(node: ChunkNode): node is ChunkElement {
  return typeof node !== 'string' && node[1] !== 0 && 'data-continued' in node[1];
}

/** A copy that shares nothing: elements cut in the middle grow while they are read. */
export function plain(nodes: readonly ChunkNode[]): unknown {
  return JSON.parse(JSON.stringify(nodes));
}
