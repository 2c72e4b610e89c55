import type {DocumentRecord} from '../../core/collection/collection.js';
import type {WholeDocument} from '../../core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import type {Contents} from '../../render/contents/contents-of.js';
import type {ChunkPlace, ChunkSource, Fetched} from '../../render/window/chunk-source.js';
import type {RawLine} from './raw-line.js';
import type {RawQuestion} from './raw-messages.js';
import type {RawDrawing, RawDrawn} from './raw-order.js';
import type {RawWork} from './raw-work.js';
import type {RawEntity} from './where-mentioned.js';

/** A raw text that a worker has read, had in stretches as a compiled one is. */
export class RawSource implements ChunkSource {
  readonly document: DocumentRecord;
  /** How many documents it and its authority files are. */
  readonly documents: number;
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkPlace[];
  /** So many chunks of the last beginning that was given are the same in the whole. */
  readonly kept: number;
  /** What was wrong with authority files. */
  readonly problems: readonly XmlProblem[];
  /** Whether the file holds any text at all. */
  readonly textless: boolean;
  readonly #line: RawLine;

  constructor(line: RawLine, drawn: RawDrawn) {
    const {document, documents, article, chunks, kept, problems, textless} = drawn;
    this.#line = line;
    this.document = document;
    this.documents = documents;
    this.article = article;
    this.chunks = chunks;
    this.kept = kept;
    this.problems = problems;
    this.textless = textless;
  }

  async chunk(at: number): Promise<Fetched<Chunk>> {
    return fetched(await this.#ask('chunk', at));
  }

  async records(at: number): Promise<Fetched<RecordPart>> {
    return fetched(await this.#ask('records', at));
  }

  chunkOf(part: string): Promise<number | undefined> {
    return this.#ask('chunkOf', part);
  }

  async whole(): Promise<Fetched<WholeDocument>> {
    return {ok: true, value: await this.#ask('whole')};
  }

  async contents(): Promise<Fetched<Contents>> {
    return {ok: true, value: await this.#ask('contents')};
  }

  /** An entity that the text mentions, with where it does. */
  entity(id: string): Promise<RawEntity | undefined> {
    return this.#ask('entity', id);
  }

  /**
   * The same text drawn otherwise. This source must not be asked for chunks any more: its numbers
   * mean others now.
   */
  async redrawn(drawing: RawDrawing): Promise<RawSource> {
    const drawn = await this.#ask('redraw', drawing);
    return drawn ? new RawSource(this.#line, drawn) : this;
  }

  /** Lets go of what was read; nothing can be asked any more. */
  close(): void {
    this.#line.close();
  }

  #ask<Question extends RawQuestion>(
    question: Question,
    ...parameters: Parameters<RawWork[Question]>
  ): Promise<ReturnType<RawWork[Question]>> {
    // At the other end stands the method of that name.
    return this.#line.ask(question, parameters) as Promise<ReturnType<RawWork[Question]>>;
  }
}

function fetched<Value>(value: Value | undefined): Fetched<Value> {
  return value === undefined
    ? {ok: false, message: 'there is no such part of the text'}
    : {ok: true, value};
}
