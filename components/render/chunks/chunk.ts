/** A rendered node as plain data: text, or a tag with attributes and what it holds. */
export type ChunkNode = string | ChunkElement;

/** `0` stands for no attributes: JSON is what is sent. */
export type ChunkElement = readonly [
  tag: string,
  attributes: Readonly<Record<string, string>> | 0,
  ...children: ChunkNode[],
];

/**
 * A stretch of a rendered document: data for a sink, never markup, so that a strict content
 * security policy holds. The chunks of a document one after the other are the whole of it. An
 * element that a later chunk goes on with has `data-continues`, and stands there again, without its
 * id, with `data-continued`.
 */
export type Chunk = readonly ChunkNode[];

/** What has to be known of a chunk while it is not on the page. */
export interface ChunkMeasure {
  /**
   * Code points of text in view before it, and up to its end. Generated text is not counted, nor
   * is what is hidden.
   */
  readonly shownFrom: number;
  readonly shownTo: number;
  /** UTF-16 units of its markup as HTML, about. */
  readonly size: number;
  /** HTML ids of what begins in it. */
  readonly ids: readonly string[];
}

export interface CutChunk extends ChunkMeasure {
  readonly nodes: Chunk;
}
