import {codePointLength, sliceCodePoints} from '../../core/tei/code-points.js';
import type {Span} from '../../core/tei/span.js';
import type {Chunk, ChunkNode} from '../chunks/chunk.js';
import {isInlineTag} from '../chunks/inline-tags.js';

/**
 * The words in view of a stretch of a chunk, with a line for each block, as they are pasted.
 *
 * @param start the chunk's start in the canonical text
 * @param span by the positions of `ChunkRuns`
 */
export function plainText(chunk: Chunk, start: number, span: Span): string {
  const writer = new PlainWriter(start, span);
  for (const node of chunk) writer.write(node);
  return writer.text;
}

class PlainWriter {
  text = '';
  #position: number;
  readonly #span: Span;

  constructor(start: number, span: Span) {
    this.#position = start;
    this.#span = span;
  }

  write(node: ChunkNode): void {
    if (typeof node === 'string') {
      this.#writeText(node);
      return;
    }
    const [tag, given, ...children] = node;
    const attributes = given || {};
    if ('data-generated' in attributes) return;
    const isLine = attributes['data-tei'] === 'lb' && !('data-break' in attributes);
    const isBlock = !isInlineTag(tag);
    if ((isBlock && !('data-continued' in attributes)) || isLine) this.#endLine();
    for (const child of children) this.write(child);
    if (isBlock && !('data-continues' in attributes)) this.#endLine();
  }

  #writeText(text: string): void {
    const {start, end} = this.#span;
    const from = Math.max(0, start - this.#position);
    const words = sliceCodePoints(text, from, Math.max(from, end - this.#position));
    this.#position += codePointLength(text);
    const line = words.replace(/\s+/g, ' ');
    this.text += /(?:^|\s)$/.test(this.text) ? line.trimStart() : line;
  }

  #endLine(): void {
    const bare = this.text.trimEnd();
    this.text = bare === '' ? bare : `${bare}\n`;
  }
}
