import {PageWriter} from './page.js';
import {type ShardFile, type ShardMaking, shardOf} from './shard-file.js';

/** Where a table begins: the hash of its first page, and how many levels of pages lead to entries. */
export interface TableRoot {
  readonly hash: string;
  /** 0: the root holds the entries themselves. */
  readonly depth: number;
}

export interface PageLimits extends ShardMaking {
  readonly most?: number;
  readonly size?: number;
}

/** Bytes of a page of entries; a long value may make one longer. */
const pageSize = 32_768;

/** Pages that only lead to others are small: one is read on the way to each entry. */
const wayPageSize = 8_192;

/**
 * Writes a sorted table as pages, and pages that lead to those (a B-tree, from the leaves up). Only
 * the page being written and the first keys of the others are in memory.
 */
export class TableWriter {
  #page = new PageWriter();
  readonly #leaves: {readonly key: string; readonly hash: string}[] = [];

  readonly #most: number;
  readonly #size: number;

  readonly #making: ShardMaking;

  /**
   * @param limits.most entries of a page, where that is to be less than what fits into it
   * @param limits.size bytes of a page, where entries next to each other are seldom wanted together
   */
  constructor(
    readonly name: string,
    {most = Number.POSITIVE_INFINITY, size = pageSize, ...making}: PageLimits = {},
  ) {
    this.#most = most;
    this.#size = size;
    this.#making = making;
  }

  /**
   * Adds an entry; keys come in order.
   *
   * @returns a page, where one is full
   */
  add(key: string, value: Uint8Array): ShardFile | undefined {
    const isFull =
      this.#page.entries >= this.#most ||
      (this.#page.entries > 0 && this.#page.length + value.length > this.#size);
    const full = isFull ? this.#close() : undefined;
    this.#page.add(key, value);
    return full;
  }

  /** Gives the pages that are left, and says where the table begins. */
  *finish(): Generator<ShardFile, TableRoot> {
    yield this.#close();
    let level = this.#leaves;
    let depth = 0;
    while (level.length > 1) {
      const above: {key: string; hash: string}[] = [];
      let page = new PageWriter();
      const close = (): ShardFile => {
        const file = shardOf(this.name, page.finish(), this.#making);
        above.push({key: page.firstKey, hash: hashIn(file)});
        page = new PageWriter();
        return file;
      };
      for (const {key, hash} of level) {
        if (page.length > wayPageSize) yield close();
        page.add(key, bytesOf(hash));
      }
      yield close();
      level = above;
      depth++;
    }
    return {hash: level[0]?.hash ?? '', depth};
  }

  #close(): ShardFile {
    const file = shardOf(this.name, this.#page.finish(), this.#making);
    this.#leaves.push({key: this.#page.firstKey, hash: hashIn(file)});
    this.#page = new PageWriter();
    return file;
  }
}

const hashIn = ({name}: ShardFile): string => name.slice(name.lastIndexOf('-') + 1, -'.bin'.length);

function bytesOf(hash: string): Uint8Array {
  const pairs = hash.match(/../g) ?? [];
  return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}
