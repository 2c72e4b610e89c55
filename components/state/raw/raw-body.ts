import type {XmlProblem} from '../../core/xml/xml-problem.js';
import {ByteQueue} from '../byte-queue.js';
import {nextTask} from '../next-task.js';
import type {OpenSource} from '../open-source.js';
import type {RawLine} from './raw-line.js';

type FirstBytes =
  /** Whether that is all of it; else it goes on from there. */
  | {readonly ok: true; readonly ended: boolean; readonly bytes: Uint8Array}
  | {readonly ok: false; readonly problem: XmlProblem};

/** What has come is taken without a task in between, so many milliseconds at a stretch. */
const stretch = 8;

/** What a server sends of a raw text: its first bytes are looked at, the rest is handed on. */
export class RawBody {
  readonly #source: OpenSource;
  readonly #early = new ByteQueue();
  #ended = false;

  constructor(source: OpenSource) {
    this.#source = source;
  }

  /** Waits until it is known whether there are more bytes than so many. */
  async upTo(count: number): Promise<FirstBytes> {
    while (!this.#ended && this.#early.length <= count) {
      const read = await this.#source.read();
      if (!read.ok) return read;
      if (read.piece) this.#early.add(read.piece);
      else this.#ended = true;
    }
    return {ok: true, ended: this.#ended, bytes: this.#early.first(this.#early.length)};
  }

  /** Hands all of it on. Gives what is wrong when it breaks off. */
  async handOn(line: RawLine): Promise<XmlProblem | undefined> {
    if (this.#early.length > 0) line.take(this.#early.first(this.#early.length));
    this.#early.clear();
    for (let since = performance.now(); !this.#ended; ) {
      const read = await this.#source.read();
      if (!read.ok) return read.problem;
      if (!read.piece) break;
      line.take(read.piece);
      if (performance.now() - since < stretch) continue;
      await nextTask();
      since = performance.now();
    }
    return undefined;
  }
}
