import {hexOf} from '../../natives/hex-of.js';
import {numbered} from '../../natives/numbered.js';
import type {TableEntry} from './page.js';
import {shardName} from './shard-name.js';
import type {ReportProblem, ShardStore} from './shard-store.js';
import type {TableRoot} from './ways.js';

/** Pages of a scan that are on their way at a time. */
const mostAhead = 16;

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
    for await (const [entry] of this.scan(key, `${key}\0`)) return entry?.value;
    return undefined;
  }

  /**
   * Entries from one key to another, that one not counted, in order; those of a page at a time.
   *
   * @param ahead pages to fetch at a time, where it may be that not all entries are wanted
   */
  scan(from: string, to: string, ahead = mostAhead): AsyncGenerator<readonly TableEntry[]> {
    return this.#within({...this.root, from, to, ahead: Math.min(ahead, mostAhead)});
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

  async *#within(stretch: Stretch): AsyncGenerator<readonly TableEntry[]> {
    const {hash, depth, from, to, ahead} = stretch;
    const entries = await this.store.page(shardName(this.name, hash), this.report);
    if (depth === 0) {
      const found = entries.slice(firstFrom(entries, from), firstFrom(entries, to));
      if (found.length > 0) yield found;
      return;
    }
    // The page before the first that begins after `from` may hold it.
    const first = Math.max(0, firstFrom(entries, `${from}\0`) - 1);
    const pages = entries.slice(first, firstFrom(entries, to)).map(({value}) => hexOf(value));
    let asked = 0;
    for (const [at, page] of numbered(pages)) {
      for (; asked < Math.min(at + ahead, pages.length); asked++) {
        this.store.ask(shardName(this.name, pages[asked] ?? ''));
      }
      yield* this.#within({...stretch, hash: page, depth: depth - 1});
    }
  }
}

/** What is to be read of a page, and of those that it leads to. */
interface Stretch extends TableRoot {
  readonly from: string;
  readonly to: string;
  readonly ahead: number;
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
