import {parseQuery} from '../parse-query.js';
import {runSearch} from '../run-search.js';
import {nothingFound, type SearchIndex, type SearchProblem} from '../search-index.js';
import {ByteReader} from './bytes.js';
import {readManifest, type SearchManifest} from './manifest.js';
import {manifestName} from './shard-file.js';
import {ShardSource} from './shard-source.js';
import {type FetchShard, readShard, ShardStore, sayMissing} from './shard-store.js';

/** What every search that finds something comes to in the end. */
const atTheEnd = ['passages', 'documents'] as const;

interface OpenedIndex {
  readonly manifest: SearchManifest;
  readonly starts: readonly number[];
}

/**
 * Searches an index kept as files, of which only those are fetched that a query needs. What cannot
 * be fetched or is damaged is named in `problems` of the result, and the rest is searched.
 *
 * @param fetchShard gets a file by its name, `search.json` among them
 */
export function shardSearch(fetchShard: FetchShard): SearchIndex {
  const store = new ShardStore(fetchShard);
  let opened: OpenedIndex | undefined;
  return {
    search: async (query, options, signal) => {
      signal?.throwIfAborted();
      if (!opened) {
        const read = await open(fetchShard);
        if ('shard' in read) {
          const {notices} = typeof query === 'string' ? parseQuery(query) : query;
          return nothingFound(notices, [read]);
        }
        opened = read;
      }
      const source = new ShardSource(opened.manifest, opened.starts, store);
      for (const table of atTheEnd) source.setOutFor(table);
      return runSearch(source, query, options, signal, () => source.problems);
    },
  };
}

/** The whole of an index of files, for who goes through all of it; a problem where there is none. */
export async function openSource(fetchShard: FetchShard): Promise<ShardSource | SearchProblem> {
  const opened = await open(fetchShard);
  if ('shard' in opened) return opened;
  return new ShardSource(opened.manifest, opened.starts, new ShardStore(fetchShard));
}

async function open(fetchShard: FetchShard): Promise<OpenedIndex | SearchProblem> {
  let shard = manifestName;
  try {
    const manifest = readManifest(new TextDecoder().decode(await fetchShard(shard)));
    if (typeof manifest === 'string') return {shard, message: manifest};
    shard = manifest.starts;
    const content = await readShard(shard, await fetchShard(shard));
    if (typeof content === 'string') return {shard, message: content};
    return {manifest, starts: readStarts(content)};
  } catch (error) {
    return {shard, message: sayMissing(error)};
  }
}

function readStarts(bytes: Uint8Array): number[] {
  const reader = new ByteReader(bytes);
  const starts: number[] = [];
  let last = 0;
  while (!reader.isDone) {
    last += reader.number();
    starts.push(last);
  }
  return starts;
}
