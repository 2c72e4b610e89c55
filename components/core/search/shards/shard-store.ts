import {msg} from '../../words/msg.js';
import type {SearchProblem} from '../search-index.js';
import {unpacked} from './packed.js';
import {readPage, type TableEntry} from './page.js';
import {isWhole} from './shard-name.js';

/** Gets a file of an index by its name; rejected where there is none. */
export type FetchShard = (name: string, signal?: AbortSignal) => Promise<Uint8Array>;

/** Pages kept: some 8 MB. */
const mostPages = 256;

/** Where what cannot be read is written down. */
export type ReportProblem = (problem: SearchProblem) => void;

/** Fetches pages once, keeps the latest, and trusts none whose content is not what its name says. */
export class ShardStore {
  readonly #pages = new Map<string, Promise<readonly TableEntry[] | SearchProblem>>();
  /** Pages that came with the first file; those that were read. */
  readonly #top = new Map<string, readonly TableEntry[]>();

  /** @param top pages that are here already, by the names of their files */
  constructor(
    readonly fetchShard: FetchShard,
    readonly top: ReadonlyMap<string, Uint8Array> = new Map(),
  ) {}

  /** The entries of a page; none where it cannot be had, which is reported. */
  async page(name: string, report: ReportProblem): Promise<readonly TableEntry[]> {
    const page = this.#atTop(name) ?? (await this.ask(name));
    if (!('shard' in page)) return page;
    report(page);
    return [];
  }

  /** Sets out for a page, which need not be waited for: it is at hand when it is its turn. */
  ask(name: string): Promise<readonly TableEntry[] | SearchProblem> {
    const atTop = this.#atTop(name);
    if (atTop) return Promise.resolve(atTop);
    const asked = this.#pages.get(name) ?? this.#begin(name);
    // Set again, so that the longest unused comes first.
    this.#pages.delete(name);
    this.#pages.set(name, asked);
    if (this.#pages.size > mostPages) {
      for (const oldest of this.#pages.keys()) {
        this.#pages.delete(oldest);
        break;
      }
    }
    return asked;
  }

  #atTop(name: string): readonly TableEntry[] | undefined {
    const content = this.top.get(name);
    const known = this.#top.get(name);
    if (known || !content) return known;
    const page = readPage(content);
    this.#top.set(name, page);
    return page;
  }

  async #begin(name: string): Promise<readonly TableEntry[] | SearchProblem> {
    const page = await this.#load(name);
    // The next search may ask again: a server comes back.
    if ('shard' in page) this.#pages.delete(name);
    return page;
  }

  async #load(name: string): Promise<readonly TableEntry[] | SearchProblem> {
    let bytes: Uint8Array;
    try {
      bytes = await this.fetchShard(name);
    } catch (error) {
      return {shard: name, message: sayMissing(error)};
    }
    const content = await readShard(name, bytes);
    return typeof content === 'string' ? {shard: name, message: content} : readPage(content);
  }
}

/** What is in a file that was fetched; a sentence where it is not whole. */
export async function readShard(name: string, file: Uint8Array): Promise<Uint8Array | string> {
  if (!(await isWhole(name, file))) {
    return msg('This part of the search index is damaged: its content is not what its name says.');
  }
  return (
    (await unpacked(file)) ??
    msg('This part of the search index is damaged: it cannot be unpacked to what it says it holds.')
  );
}

export function sayMissing(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `${msg('This part of the search index cannot be fetched.')} ${reason}`.trim();
}
