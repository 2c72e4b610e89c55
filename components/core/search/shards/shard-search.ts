import {parseQuery} from '../parse-query.js';
import {runSearch} from '../run-search.js';
import {nothingFound, type SearchIndex, type SearchProblem} from '../search-index.js';
import {readManifest, type SearchManifest} from './manifest.js';
import {manifestName} from './shard-name.js';
import {ShardSource} from './shard-source.js';
import {type FetchShard, readShard, ShardStore, sayMissing} from './shard-store.js';
import {readTop} from './top.js';

interface OpenedIndex {
  readonly manifest: SearchManifest;
  readonly starts: readonly number[];
  readonly store: ShardStore;
}

/**
 * Searches an index kept as files, of which only those are fetched that a query needs. What cannot
 * be fetched or is damaged is named in `problems` of the result, and the rest is searched.
 *
 * @param fetchShard gets a file by its name, `search.json` among them
 */
export function shardSearch(fetchShard: FetchShard): SearchIndex {
  let opened: OpenedIndex | undefined;
  let opening: Promise<OpenedIndex | SearchProblem> | undefined;
  const openOnce = async (): Promise<OpenedIndex | SearchProblem> => {
    opening ??= open(fetchShard);
    const read = await opening;
    // After a failure the next search tries again.
    opening = undefined;
    if (!('shard' in read)) opened ??= read;
    return opened ?? read;
  };
  return {
    prepare: () => {
      if (!opened) void openOnce();
    },
    search: async (query, options, signal) => {
      signal?.throwIfAborted();
      const read = opened ?? (await openOnce());
      if ('shard' in read) {
        const {notices} = typeof query === 'string' ? parseQuery(query) : query;
        return nothingFound(notices, [read]);
      }
      const source = new ShardSource(read.manifest, read.starts, read.store);
      return runSearch(source, query, options, signal, () => source.problems);
    },
  };
}

/** The whole of an index of files, for who goes through all of it; a problem where there is none. */
export async function openSource(fetchShard: FetchShard): Promise<ShardSource | SearchProblem> {
  const opened = await open(fetchShard);
  if ('shard' in opened) return opened;
  return new ShardSource(opened.manifest, opened.starts, opened.store);
}

async function open(fetchShard: FetchShard): Promise<OpenedIndex | SearchProblem> {
  let shard = manifestName;
  try {
    const manifest = readManifest(new TextDecoder().decode(await fetchShard(shard)));
    if (typeof manifest === 'string') return {shard, message: manifest};
    shard = manifest.top;
    const content = await readShard(shard, await fetchShard(shard));
    if (typeof content === 'string') return {shard, message: content};
    const {starts, pages} = readTop(content);
    return {manifest, starts, store: new ShardStore(fetchShard, pages)};
  } catch (error) {
    return {shard, message: sayMissing(error)};
  }
}
