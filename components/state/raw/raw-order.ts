import type {DocumentRecord} from '../../core/collection/collection.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import type {RenderOptions} from '../../render/plan.js';
import type {ChunkPlace} from '../../render/window/chunk-source.js';

/** Bytes that most likely hold a header and a screen of text. */
export const firstReach = 12_288;

/** How a text is to be drawn: the settings that can be sent to a worker. */
export type RawDrawing = Pick<
  RenderOptions,
  'reading' | 'witness' | 'images' | 'headingLevel' | 'base'
>;

/** A raw TEI file to be read while its bytes come in. */
export interface RawOrder {
  /** How messages and pointers call it. */
  readonly file: string;
  /** The charset its server named, if it did. */
  readonly charset?: string;
  readonly drawing: RawDrawing;
  /** What was given of it before the work began. */
  readonly given?: RawBeginning;
}

/** An authority file to be consulted, or why it cannot be. */
export type RawAuthority =
  | {
      readonly ok: true;
      readonly file: string;
      readonly bytes: Uint8Array;
      readonly charset?: string;
    }
  | {readonly ok: false; readonly problem: XmlProblem};

/** The first chunks of a text of which the end has not come yet. */
export interface RawBeginning {
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly Chunk[];
}

/** A text that has been read and drawn; its chunks are kept where that was done. */
export interface RawDrawn {
  /** The record; what belongs to single stretches comes with their parts. */
  readonly document: DocumentRecord;
  /** How many documents it and its authority files are. */
  readonly documents: number;
  /** What was wrong with authority files. */
  readonly problems: readonly XmlProblem[];
  /** Whether the file holds any text at all. */
  readonly textless: boolean;
  readonly article: Readonly<Record<string, string>>;
  readonly chunks: readonly ChunkPlace[];
  /** So many chunks of the last beginning are the same in the whole. */
  readonly kept: number;
}

export type RawOutcome =
  | {readonly ok: true; readonly drawn: RawDrawn}
  | {readonly ok: false; readonly problem: XmlProblem};
