import {bytesOfHash} from './bytes.js';
import {PageWriter} from './page.js';
import {type ShardFile, type ShardMaking, shardOf} from './shard-file.js';
import {shardName} from './shard-name.js';
import {fewOf, isFew, type Way, type WrittenTable} from './ways.js';

export interface PageLimits extends ShardMaking {
  readonly most?: number;
  readonly size?: number;
  readonly together?: number;
  readonly ways?: number;
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
  readonly #leaves: Leading[] = [];
  #lastKey = '';

  readonly #most: number;
  readonly #size: number;

  readonly #together: number;

  readonly #wayBytes: number;

  readonly #making: ShardMaking;

  /**
   * @param limits.most entries of a page, where that is to be less than what fits into it
   * @param limits.size bytes of a page, where entries next to each other are seldom wanted together
   * @param limits.together bytes of a page that has entries of one term alone, which are read together
   * @param limits.ways bytes of a page that leads to others, where many of them are wanted at once
   */
  constructor(
    readonly name: string,
    {
      most = Number.POSITIVE_INFINITY,
      size = pageSize,
      together = size,
      ways = wayPageSize,
      ...making
    }: PageLimits = {},
  ) {
    this.#most = most;
    this.#size = size;
    this.#together = together;
    this.#wayBytes = ways;
    this.#making = making;
  }

  /**
   * Adds an entry; keys come in order.
   *
   * @returns a page, where one is full
   */
  add(key: string, value: Uint8Array): ShardFile | undefined {
    const {entries, length, firstKey} = this.#page;
    const most = entries > 0 && termOf(key) === termOf(firstKey) ? this.#together : this.#size;
    const isFull = entries >= this.#most || (entries > 0 && length + value.length > most);
    const full = isFull ? this.#close() : undefined;
    this.#page.add(key, value);
    return full;
  }

  /** Gives the pages that are left, and says where the table begins. */
  *finish(): Generator<ShardFile, WrittenTable> {
    const last = this.#page;
    yield this.#close();
    const [only, ...others] = this.#leaves;
    if (only && others.length === 0) {
      const page = {name: shardName(this.name, only.hash), content: last.finish()};
      return {hash: only.hash, depth: 0, ways: fewOf([[page]])};
    }
    const levels: (readonly Way[])[] = [];
    let below: readonly Leading[] = this.#leaves;
    while (below.length > 1) {
      const level = new WayLevel(this.name, this.#wayBytes, this.#making);
      yield* level.write(below);
      levels.unshift(level.kept);
      below = level.pages;
    }
    return {hash: below[0]?.hash ?? '', depth: levels.length, ways: fewOf(levels)};
  }

  #close(): ShardFile {
    const file = shardOf(this.name, this.#page.finish(), this.#making);
    const key = shortestBetween(this.#lastKey, this.#page.firstKey);
    this.#leaves.push({key, hash: hashIn(file)});
    this.#lastKey = this.#page.lastKey;
    this.#page = new PageWriter();
    return file;
  }
}

/** What stands before the number of the passage: see `segmentKey`. */
const termOf = (key: string): string => key.slice(0, key.indexOf('\0') + 1) || key;

/** A page that another leads to: where it begins, and the hash in its name. */
interface Leading {
  readonly key: string;
  readonly hash: string;
}

/** The pages that lead to those of the level below. */
class WayLevel {
  readonly pages: Leading[] = [];
  /** Their contents; of too many, only so many that it can be told. */
  readonly kept: Way[] = [];

  constructor(
    readonly table: string,
    readonly size: number,
    readonly making: ShardMaking,
  ) {}

  *write(below: readonly Leading[]): Generator<ShardFile> {
    let page = new PageWriter();
    for (const {key, hash} of below) {
      if (page.length > this.size) {
        yield this.#close(page);
        page = new PageWriter();
      }
      page.add(key, bytesOfHash(hash));
    }
    yield this.#close(page);
  }

  #close(page: PageWriter): ShardFile {
    const content = page.finish();
    const file = shardOf(this.table, content, this.making);
    this.pages.push({key: page.firstKey, hash: hashIn(file)});
    if (isFew(this.kept)) this.kept.push({name: file.name, content});
    return file;
  }
}

/** The shortest text that comes after one key, and not after the next: all that a way need say. */
function shortestBetween(last: string, first: string): string {
  let length = 1;
  while (length < first.length && first.slice(0, length) <= last) length++;
  // Half a surrogate pair is no text that UTF-8 could write.
  const isHalf = (first.charCodeAt(length - 1) & 0xfc00) === 0xd800;
  return first.slice(0, isHalf ? length + 1 : length);
}

const hashIn = ({name}: ShardFile): string => name.slice(name.lastIndexOf('-') + 1, -'.bin'.length);
