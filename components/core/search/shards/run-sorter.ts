import {ByteReader, ByteWriter} from './bytes.js';
import type {Spill} from './spill.js';

/** Bytes gathered before they are sorted and put away. */
const batchSize = 16_000_000;

/** What an entry costs in memory beside its bytes, roughly. */
const entryCost = 120;

/** Bytes put away or read at once. */
const pieceSize = 65_536;

/** What is gathered under one key in a batch. */
export class BatchEntry extends ByteWriter {
  /** A number for who gathers; 0 at first. */
  last = 0;
}

/** All that was gathered under a key: one part from each batch, in order. */
export interface Gathered {
  readonly key: string;
  readonly parts: readonly Uint8Array[];
}

/**
 * Gathers bytes under keys, in any order, and gives them back sorted by key, with no more than a
 * batch in memory: batches are put away as sorted runs and merged in the end.
 */
export class RunSorter {
  #batch = new Map<string, BatchEntry>();
  #size = 0;
  #runs = 0;

  constructor(
    readonly name: string,
    readonly spill: Spill,
    readonly limit: number = batchSize,
  ) {}

  add(key: string, write?: (bytes: BatchEntry) => void): void {
    let bytes = this.#batch.get(key);
    if (!bytes) {
      bytes = new BatchEntry(write ? 24 : 0);
      this.#batch.set(key, bytes);
      this.#size += entryCost + 2 * key.length;
    }
    const before = bytes.length;
    write?.(bytes);
    this.#size += bytes.length - before;
  }

  /** Puts the batch away when it is large. Called between two passages. @returns whether it did */
  settle(): boolean {
    if (this.#size < this.limit) return false;
    this.#putAway();
    return true;
  }

  /** Everything, in order of the keys. */
  *sorted(): Generator<Gathered> {
    if (this.#runs === 0) {
      for (const [key, bytes] of this.#inOrder()) yield {key, parts: [bytes.finish()]};
      return;
    }
    this.#putAway();
    yield* merged(
      Array.from({length: this.#runs}, (_, run) => entriesOf(this.spill.read(this.#runName(run)))),
    );
  }

  *#inOrder(): Generator<[string, BatchEntry]> {
    // Without a function to compare, which makes it three times as fast: by UTF-16 units.
    for (const key of [...this.#batch.keys()].sort()) {
      const bytes = this.#batch.get(key);
      if (bytes) yield [key, bytes];
    }
  }

  #putAway(): void {
    let piece = new ByteWriter(pieceSize);
    const run = this.#runName(this.#runs++);
    for (const [key, bytes] of this.#inOrder()) {
      piece.text(key);
      piece.part(bytes.finish());
      if (piece.length < pieceSize) continue;
      this.spill.append(run, piece.finish());
      piece = new ByteWriter(pieceSize);
    }
    this.spill.append(run, piece.finish());
    this.#batch = new Map();
    this.#size = 0;
  }

  #runName(run: number): string {
    return `${this.name}-${run}`;
  }
}

interface RunEntry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Entries of a run; pieces may end anywhere. */
function* entriesOf(pieces: Iterable<Uint8Array>): Generator<RunEntry> {
  let rest = new Uint8Array(0);
  for (const piece of pieces) {
    const bytes = new Uint8Array(rest.length + piece.length);
    bytes.set(rest);
    bytes.set(piece, rest.length);
    const reader = new ByteReader(bytes);
    let whole = 0;
    for (;;) {
      const key = reader.part();
      const value = reader.part();
      if (reader.at > bytes.length || reader.at === whole) break;
      whole = reader.at;
      yield {key: decoder.decode(key), bytes: value};
      if (reader.isDone) break;
    }
    rest = bytes.slice(whole);
  }
}

const decoder = new TextDecoder();

/** The entries of sorted runs as one sorted run; equal keys are put together, earlier runs first. */
function* merged(runs: readonly Generator<RunEntry>[]): Generator<Gathered> {
  const heads = runs.map((run) => nextOf(run));
  for (;;) {
    let least: string | undefined;
    for (const head of heads) {
      if (head && (least === undefined || head.key < least)) least = head.key;
    }
    if (least === undefined) return;
    const parts: Uint8Array[] = [];
    for (const [at, head] of heads.entries()) {
      if (head?.key !== least) continue;
      parts.push(head.bytes);
      const run = runs[at];
      heads[at] = run && nextOf(run);
    }
    yield {key: least, parts};
  }
}

function nextOf(run: Generator<RunEntry>): RunEntry | undefined {
  const next = run.next();
  return next.done ? undefined : next.value;
}
