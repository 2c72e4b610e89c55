import type {TableEntry} from './page.js';
import {shardName} from './shard-file.js';
import type {ReportProblem, ShardStore} from './shard-store.js';
import type {TableRoot} from './table-writer.js';

/** Finds entries of a table, fetching only the pages on the way to them. */
export class TableReader {
  constructor(
    readonly name: string,
    readonly root: TableRoot,
    readonly store: ShardStore,
    readonly report: ReportProblem,
  ) {}

  /** The value of a key. */
  async get(key: string): Promise<Uint8Array | undefined> {
    for await (const entry of this.scan(key, `${key}\0`)) return entry.value;
    return undefined;
  }

  /** Entries from one key to another, that one not counted, in order. */
  scan(from: string, to: string): AsyncGenerator<TableEntry> {
    return this.#within(this.root.hash, this.root.depth, from, to);
  }

  /** The last entry whose key is not after one. */
  async before(key: string): Promise<TableEntry | undefined> {
    let {hash} = this.root;
    for (let depth = this.root.depth; ; depth--) {
      const entries = await this.store.page(shardName(this.name, hash), this.report);
      const entry = entries[firstFrom(entries, `${key}\0`) - 1];
      if (!entry || depth === 0) return entry;
      hash = hexOf(entry.value);
    }
  }

  async *#within(
    hash: string,
    depth: number,
    from: string,
    to: string,
  ): AsyncGenerator<TableEntry> {
    const entries = await this.store.page(shardName(this.name, hash), this.report);
    if (depth === 0) {
      for (let at = firstFrom(entries, from); at < entries.length; at++) {
        const entry = entries[at];
        if (!entry || entry.key >= to) return;
        yield entry;
      }
      return;
    }
    // The page before the first that begins after `from` may hold it.
    for (let at = Math.max(0, firstFrom(entries, `${from}\0`) - 1); at < entries.length; at++) {
      const entry = entries[at];
      if (!entry || entry.key >= to) return;
      yield* this.#within(hexOf(entry.value), depth - 1, from, to);
    }
  }
}

/** The index of the first entry whose key is not before one. */
function firstFrom(entries: readonly TableEntry[], key: string): number {
  let [from, to] = [0, entries.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((entries[middle]?.key ?? '') < key) from = middle + 1;
    else to = middle;
  }
  return from;
}

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
