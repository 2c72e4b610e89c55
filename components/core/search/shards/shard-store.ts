import {msg} from '../../words/msg.js';
import type {SearchProblem} from '../search-index.js';
import {readPage, type TableEntry} from './page.js';
import {isWhole} from './shard-file.js';

/** Gets a file of an index by its name; rejected where there is none. */
export type FetchShard = (name: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Pages kept: some 8 MB. */
const mostPages = 256;

/** Where what cannot be read is written down. */
export type ReportProblem = (problem: SearchProblem) => void;

/** Fetches pages once, keeps the latest, and trusts none whose content is not what its name says. */
export class ShardStore {
  readonly #pages = new Map<string, Promise<readonly TableEntry[] | SearchProblem>>();

  constructor(readonly fetchShard: FetchShard) {}

  /** The entries of a page; none where it cannot be had, which is reported. */
  async page(name: string, report: ReportProblem): Promise<readonly TableEntry[]> {
    const known = this.#pages.get(name);
    const asked = known ?? this.#load(name);
    // Set again, so that the longest unused comes first.
    this.#pages.delete(name);
    this.#pages.set(name, asked);
    if (this.#pages.size > mostPages) {
      for (const oldest of this.#pages.keys()) {
        this.#pages.delete(oldest);
        break;
      }
    }
    const page = await asked;
    if (!('shard' in page)) return page;
    // The next search may ask again: a server comes back.
    this.#pages.delete(name);
    report(page);
    return [];
  }

  async #load(name: string): Promise<readonly TableEntry[] | SearchProblem> {
    let bytes: Uint8Array;
    try {
      bytes = await this.fetchShard(name);
    } catch (error) {
      return {shard: name, message: sayMissing(error)};
    }
    if (isWhole(name, bytes)) return readPage(bytes);
    return {
      shard: name,
      message: msg(
        'This part of the search index is damaged: its content is not what its name says.',
      ),
    };
  }
}

export function sayMissing(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${msg('This part of the search index cannot be fetched.')} ${reason}`.trim();
}
