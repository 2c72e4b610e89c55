import type {WholeDocument} from '../../core/collection/compiled/compiled-files.js';
import type {RecordPart} from '../../core/collection/compiled/record-parts.js';
import type {Chunk} from '../../render/chunks/chunk.js';
import type {Contents} from '../../render/contents/contents-of.js';
import {ByteQueue} from '../byte-queue.js';
import type {BeginningReader} from './beginning-reader.js';
import {drawBeginning, mostAtFirst} from './draw-beginning.js';
import {isPlainBeginning, plainBeginning} from './plain-beginning.js';
import {
  firstReach,
  type RawAuthority,
  type RawBeginning,
  type RawDrawing,
  type RawDrawn,
  type RawOrder,
  type RawOutcome,
} from './raw-order.js';
import type * as readings from './raw-reading.js';
import type {RawEntity} from './where-mentioned.js';

/** A longer beginning reaches so many times as far. */
const furtherReach = 6;
/** Between two beginnings, in milliseconds: on a fast line the whole is there before a second one. */
const betweenBeginnings = 400;
/** A file of so many times the bytes looked at takes a while: then more of it is given beforehand. */
const isLong = 16;

/**
 * Reads one raw TEI file while its bytes come in, and keeps what was read for questions about it.
 * Runs in a worker, or on the page where there can be none. What reads the whole is fetched once
 * the beginning has been given: nothing of it is needed for that.
 */
export class RawWork {
  readonly #order: RawOrder;
  readonly #give: (beginning: RawBeginning) => void;
  readonly #pause: () => Promise<void>;
  readonly #bytes = new ByteQueue();
  /** How many bytes the next beginning is drawn from. */
  #reach = firstReach;
  /** What can read this file; undefined while that is not known, or not here. */
  #reader: BeginningReader | undefined;
  #chosen: Promise<void> | undefined;
  #given: RawBeginning | undefined;
  #givenAt = Number.NEGATIVE_INFINITY;
  #code: Promise<typeof readings> | undefined;
  #reading: readings.RawReading | undefined;

  /**
   * @param give gets the beginning of the text, and a longer one if the rest takes its time
   * @param pause is awaited between steps, so that a page can see to its reader
   */
  constructor(
    order: RawOrder,
    give: (beginning: RawBeginning) => void,
    pause: () => Promise<void> = () => Promise.resolve(),
  ) {
    this.#order = order;
    this.#give = give;
    this.#pause = pause;
    if (!order.given) return;
    this.#hasGiven(order.given);
    this.#reach *= furtherReach;
  }

  /** Takes the next bytes of the file. */
  take(bytes: Uint8Array): void {
    this.#bytes.add(bytes);
    if (!this.#chosen && this.#bytes.length >= this.#reach) {
      // Where it cannot be had the whole is read without a beginning.
      this.#chosen = this.#choose().catch(() => undefined);
    }
    if (performance.now() - this.#givenAt >= betweenBeginnings) this.#begin();
  }

  /** Gives a beginning, or a longer one than before, if there are bytes enough. */
  #begin(): void {
    const reader = this.#reader;
    while (reader && this.#reach <= this.#bytes.length && !this.#hasGivenMost) {
      const beginning = drawBeginning(this.#bytes.first(this.#reach), this.#order, {
        isFirst: this.#given === undefined,
        reader,
      });
      this.#reach *= beginning ? furtherReach : 2;
      if (!beginning) continue;
      this.#give(beginning);
      this.#hasGiven(beginning);
      return;
    }
  }

  #hasGiven(beginning: RawBeginning): void {
    this.#given = beginning;
    this.#givenAt = performance.now();
    void this.#fetchCode().catch(() => undefined);
  }

  /** Few files need more than the plain reader; for those the other is fetched. */
  async #choose(): Promise<void> {
    if (isPlainBeginning(this.#bytes.first(this.#reach), this.#order.charset)) {
      this.#reader = plainBeginning;
      return;
    }
    const {anyBeginning} = await import('./any-beginning.js');
    this.#reader = anyBeginning;
    this.#begin();
  }

  get #hasGivenMost(): boolean {
    return (this.#given?.chunks.length ?? 0) >= mostAtFirst;
  }

  /** What reads the whole; whoever needs it hears of it if it cannot be had. */
  #fetchCode(): Promise<typeof readings> {
    this.#code ??= import('./raw-reading.js');
    return this.#code;
  }

  /** All bytes have come: reads and draws the whole. */
  async finish(authority: readonly RawAuthority[]): Promise<RawOutcome> {
    await this.#chosen;
    if (this.#bytes.length > this.#reach * isLong) this.#begin();
    const bytes = this.#bytes.first(this.#bytes.length);
    this.#bytes.clear();
    const {RawReading, readRaw} = await this.#fetchCode();
    const result = await readRaw(bytes, this.#order, authority, this.#pause);
    if (!result.ok) return result;
    this.#reading = new RawReading(result.read);
    const drawn = this.#reading.drawn(this.#given);
    this.#given = undefined;
    return {ok: true, drawn};
  }

  /** Draws the text anew; numbers of chunks from before mean nothing any more. */
  redraw(drawing: RawDrawing): RawDrawn | undefined {
    return this.#reading?.redraw(drawing);
  }

  chunk(at: number): Chunk | undefined {
    return this.#reading?.chunk(at);
  }

  records(at: number): RecordPart | undefined {
    return this.#reading?.records(at);
  }

  /** The chunk in which a part of the text begins. */
  chunkOf(part: string): number | undefined {
    return this.#reading?.chunkOf(part);
  }

  whole(): WholeDocument {
    return this.#reading?.whole() ?? {hidden: [], notes: [], backlinks: []};
  }

  /** Its divisions and pages. */
  contents(): Contents {
    return this.#reading?.contents() ?? {divisions: [], pages: []};
  }

  /** An entity, and where the text and its authority files mention it. */
  entity(id: string): RawEntity | undefined {
    return this.#reading?.entity(id);
  }
}
