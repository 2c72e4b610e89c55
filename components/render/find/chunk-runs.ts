import type {Run} from '../../core/search/passage-text.js';
import {RunBuilder} from '../../core/search/run-builder.js';
import {codePointLength} from '../../core/tei/code-points.js';
import type {Chunk, ChunkElement, ChunkNode} from '../chunks/chunk.js';
import {isInlineTag} from '../chunks/inline-tags.js';

/**
 * The words of a chunk in stretches that read on: those of one block each, a note by itself. A
 * position is the start of the chunk and so many code points of its text in view: it grows through a
 * document as the canonical text does, and needs nothing that is hidden to be known.
 */
export interface ChunkRuns {
  readonly runs: readonly Run[];
  /** The one that goes on from the chunk before. */
  readonly continued?: Run;
  /** The one that goes on in the next chunk. */
  readonly goesOn?: Run;
}

const breaks = new Set(['lb', 'pb', 'cb', 'gb', 'milestone']);

/** @param start the chunk's start in the canonical text */
export function runsOfChunk(chunk: Chunk, start: number): ChunkRuns {
  const reader = new ChunkReader(start);
  for (const node of chunk) reader.read(node);
  return reader.finish();
}

class ChunkReader {
  readonly #runs: Run[] = [];
  /** The innermost is written to: what stands around a note reads on after it. */
  readonly #open: RunBuilder[];
  readonly #first = new RunBuilder();
  #position: number;
  /** Nothing but what goes on from the chunk before has begun yet. */
  #isAtStart = true;
  #isContinued = false;
  #goesOn = false;
  #continued: Run | undefined;

  constructor(start: number) {
    this.#position = start;
    this.#open = [this.#first];
  }

  read(node: ChunkNode): void {
    if (typeof node === 'string') this.#addText(node);
    else this.#readElement(node);
  }

  finish(): ChunkRuns {
    const goesOn = this.#goesOn ? this.#end() : undefined;
    if (!goesOn) this.#end();
    const continued = this.#continued;
    return {runs: this.#runs, ...(continued ? {continued} : {}), ...(goesOn ? {goesOn} : {})};
  }

  #addText(text: string): void {
    const home = this.#open.at(-1);
    if (text.trim() !== '') {
      if (this.#isAtStart && home === this.#first) this.#isContinued = true;
      if (this.#open.length === 1) this.#goesOn = true;
    }
    home?.add(text, this.#position);
    this.#position += codePointLength(text);
  }

  #readElement([tag, given, ...children]: ChunkElement): void {
    const attributes = given || {};
    if ('data-generated' in attributes) return;
    if (breaks.has(attributes['data-tei'] ?? '')) {
      this.#open.at(-1)?.breakLine(attributes['data-break'] === 'no', this.#position);
    }
    const isNote = attributes.role === 'note';
    const isBlock = !isInlineTag(tag);
    const begins = !('data-continued' in attributes);
    if (isNote) this.#open.push(new RunBuilder());
    else if (isBlock && begins) {
      this.#end();
      this.#isAtStart = false;
    }
    for (const child of children) this.read(child);
    if (isNote) this.#keep(this.#open.pop());
    else if (isBlock && !('data-continues' in attributes)) this.#end();
  }

  /** A block begins or ends: nothing reads on over its border. */
  #end(): Run | undefined {
    const ended = this.#open.pop();
    this.#open.push(new RunBuilder());
    this.#goesOn = false;
    return this.#keep(ended);
  }

  #keep(builder: RunBuilder | undefined): Run | undefined {
    const run = builder?.finish();
    if (!run || run.text.trim() === '') return undefined;
    this.#runs.push(run);
    if (builder === this.#first && this.#isContinued) this.#continued = run;
    return run;
  }
}
