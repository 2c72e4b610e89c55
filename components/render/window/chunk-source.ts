import type {DocumentRecord} from '../../core/collection/collection.js';
import type {WholeDocument} from '../../core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {Facsimile} from '../../core/facsimile/facsimile.js';
import type {Span} from '../../core/tei/tei-document.js';
import type {Chunk} from '../chunks/chunk.js';
import type {Contents} from '../contents/contents-of.js';
import type {WordFiles} from '../find/word-places.js';

/** Something of a document, or one sentence why it cannot be had. */
export type Fetched<Value> =
  | {readonly ok: true; readonly value: Value}
  | {readonly ok: false; readonly message: string};

/** A stretch of a document that can be fetched. */
export interface ChunkPlace extends Span {
  /** UTF-16 units of its markup, about. */
  readonly size: number;
}

/**
 * A document that is had in stretches: compiled files on a server, or raw TEI that a worker has
 * read. Nothing here rejects but an aborted request.
 */
export interface ChunkSource {
  /** The record; what belongs to single stretches comes with their parts. */
  readonly document: DocumentRecord;
  /** Attributes of the article around the text. */
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkPlace[];
  chunk(at: number, signal?: AbortSignal): Promise<Fetched<Chunk>>;
  records(at: number, signal?: AbortSignal): Promise<Fetched<RecordPart>>;
  /** The chunk in which a part of the document begins; undefined where it has no such part. */
  chunkOf(part: string): Promise<number | undefined>;
  whole(): Promise<Fetched<WholeDocument>>;
  /** Its divisions and pages. */
  contents(): Promise<Fetched<Contents>>;
  /** Which of its chunks words stand in; a short text has none, nor has raw TEI. */
  readonly words?: WordFiles | undefined;
  /** Its page images, where the record does not have them all. */
  facsimile?(): Promise<Fetched<Facsimile | undefined>>;
}
