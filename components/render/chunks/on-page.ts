import type {Chunk, ChunkElement, ChunkNode} from './chunk.js';

/**
 * What a page changes in chunks: where addresses start from, and the level of headings. A link within
 * the document that has to leave the page is marked `data-far`: see `leadHere`.
 */
export interface PageChanges {
  /** Gives an address as it has to stand in this page. */
  readonly address: (href: string) => string;
  /** So many levels further down. */
  readonly lower?: number;
}

/** A chunk as it stands in a page. */
export function onPage(chunk: Chunk, changes: PageChanges): Chunk {
  return chunk.map((node) => changed(node, changes));
}

function changed(node: ChunkNode, changes: PageChanges): ChunkNode {
  if (typeof node === 'string') return node;
  const [tag, attributes, ...children] = node;
  const {address, lower = 0} = changes;
  const level = lower > 0 ? /^h([1-6])$/.exec(tag)?.[1] : undefined;
  const result: ChunkElement = [
    level ? `h${Math.min(6, Number(level) + lower)}` : tag,
    attributes && withAddresses(attributes, address),
    ...children.map((child) => changed(child, changes)),
  ];
  return result;
}

function withAddresses(
  attributes: Readonly<Record<string, string>>,
  address: (href: string) => string,
): Readonly<Record<string, string>> {
  const {href, src} = attributes;
  if (href === undefined && src === undefined) return attributes;
  const led = href === undefined ? undefined : address(href);
  return {
    ...attributes,
    ...(led === undefined ? {} : {href: led}),
    ...(href?.startsWith('#') && led?.startsWith('#') === false ? {'data-far': ''} : {}),
    ...(src === undefined ? {} : {src: address(src)}),
  };
}
