import type {Chunk, ChunkNode} from '../chunks/chunk.js';

/** What stands on a page as the data it could have been drawn from. */
export function elementAsChunk(element: ParentNode): Chunk {
  return [...element.childNodes].flatMap(asNode);
}

function asNode(node: ChildNode): ChunkNode[] {
  if (node instanceof Text) return [node.data];
  if (!(node instanceof Element)) return [];
  return [[node.localName, attributesOf(node), ...elementAsChunk(node)]];
}

export function attributesOf({attributes}: Element): Readonly<Record<string, string>> {
  return Object.fromEntries([...attributes].map(({name, value}) => [name, value]));
}
