import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {notFetched} from '../load-document.js';
import {ByteQueue} from './byte-queue.js';
import {lengthOf} from './file-length.js';
import type {RawLine} from './raw-line.js';

/** How far the bytes of a file have come. */
export interface RawProgress {
  readonly received: number;
  /** Undefined where the server does not say, or sends it compressed. */
  readonly total: number | undefined;
}

interface Following {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: RawProgress) => void;
}

type FirstBytes =
  /** Whether that is all of it; else it goes on from there. */
  | {readonly ok: true; readonly ended: boolean; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly problem: XmlProblem};

/** The body of an answer, read piece by piece. It rejects with the abort, and otherwise never. */
export class RawBody {
  readonly #file: string;
  readonly #following: Following;
  readonly #reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  readonly #total: number | undefined;
  readonly #early = new ByteQueue();
  #received = 0;

  constructor(file: string, response: Response, following: Following) {
    this.#file = file;
    this.#following = following;
    this.#reader = response.body?.getReader();
    this.#total = lengthOf(response);
  }

  /** Waits until it is known whether there are more bytes than so many. */
  async upTo(count: number): Promise<FirstBytes> {
    if ((this.#total ?? 0) > count) return this.#first(false);
    for (;;) {
      const read = await this.#read();
      if (!read.ok) return read;
      if (!read.piece) return this.#first(true);
      this.#early.add(read.piece);
      if (this.#early.length > count) return this.#first(false);
    }
  }

  /** Hands all of it on. Gives what is wrong when it breaks off. */
  async handOn(line: RawLine): Promise<XmlProblem | undefined> {
    if (this.#early.length > 0) line.take(this.#early.first(this.#early.length));
    this.#early.clear();
    for (;;) {
      const read = await this.#read();
      if (!read.ok) return read.problem;
      if (!read.piece) return undefined;
      line.take(read.piece);
    }
  }

  async #read(): Promise<
    | {readonly ok: true; readonly piece: Uint8Array | undefined}
    | {readonly ok: false; readonly problem: XmlProblem}
  > {
    const {signal, onProgress} = this.#following;
    try {
      const piece = (await this.#reader?.read())?.value;
      if (signal.aborted) throw signal.reason;
      if (!piece) return {ok: true, piece};
      this.#received += piece.length;
      const total = (this.#total ?? 0) < this.#received ? undefined : this.#total;
      onProgress?.({received: this.#received, total});
      return {ok: true, piece};
    } catch (error) {
      if (signal.aborted) throw error;
      return {ok: false, problem: notFetched(this.#file)};
    }
  }

  #first(ended: boolean): FirstBytes {
    return {ok: true, ended, bytes: this.#early.first(this.#early.length)};
  }
}
