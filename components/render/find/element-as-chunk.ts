import type {Chunk, ChunkNode} from '../chunks/chunk.js';

/** What stands on a page as the data it could have been drawn from. */
export function elementAsChunk(element: Element): Chunk {
  return [...element.childNodes].flatMap(asNode);
}

function asNode(node: ChildNode): ChunkNode[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  const attributes = Object.fromEntries([...node.attributes].map(({name, value}) => [name, value]));
  return [[node.localName, attributes, ...elementAsChunk(node)]];
}
