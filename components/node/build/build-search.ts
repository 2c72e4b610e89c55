import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {
  buildSearchShards,
  type EntityTables,
  entityTables,
} from '../../core/search/shards/build-shards.js';
import {readManifest} from '../../core/search/shards/manifest.js';
import {manifestName} from '../../core/search/shards/shard-name.js';
import {writtenBefore} from '../../core/search/shards/written-before.js';
import {sitePaths} from '../pages/site-paths.js';
import {deflateShard} from '../search/deflate-shard.js';
import {DiskSpill} from '../search/disk-spill.js';
import type {AssembledExtracts} from './assemble-extracts.js';
import type {CompiledState, SearchState} from './collection-state.js';
import {hashOf, shortHash} from './hash.js';
import {forgetGroups, groupIn, searchGroups} from './search-groups.js';
import type {BuildSession} from './session.js';
import type {SitePages} from './site-pages.js';

/** Writes the index of a collection's words, unless it would be what it is. */
export async function buildSearch(
  {documents, entities, written}: AssembledExtracts,
  compiled: Readonly<Record<string, CompiledState>>,
  {folder, former}: {readonly folder: string; readonly former: SearchState | undefined},
  {cache, out}: BuildSession,
  {list}: SitePages,
): Promise<SearchState> {
  const states = documents.flatMap(({source}) => compiled[source.path] ?? []);
  const key = hashOf(folder, written.hash, ...states.map(({searched}) => searched));
  if (former?.key === key && list.hasAll(former.paths)) {
    list.keep(former.paths);
    return former;
  }
  const groups = searchGroups(documents, compiled);
  const place = sitePaths.search(folder);
  const kept =
    former?.entities === written.hash ? await tablesIn(former.paths, place, list, out) : nothing;
  list.keep(kept.paths);
  const paths: string[] = [...kept.paths];
  const spill = new DiskSpill();
  try {
    for (const {name, bytes} of buildSearchShards({
      groups: groups.map((group) => groupIn(cache, group)),
      entities: {entities},
      known: kept.tables,
      spill,
      sha256: shortHash,
      deflate: deflateShard,
    })) {
      const path = place + name;
      await list.put(path, bytes, name.endsWith('.bin'));
      paths.push(path);
    }
  } finally {
    spill.remove();
  }
  const now = new Set(groups.map((group) => group.key));
  forgetGroups(
    cache,
    (former?.groups ?? []).filter((group) => !now.has(group)),
  );
  return {key, paths, groups: [...now], entities: written.hash};
}

interface KeptTables {
  readonly tables: EntityTables | undefined;
  readonly paths: readonly string[];
}

const nothing: KeptTables = {tables: undefined, paths: []};

/** What an earlier build made of the same entities, where all of it lies there as it was left. */
async function tablesIn(
  former: readonly string[],
  place: string,
  list: SitePages['list'],
  out: string,
): Promise<KeptTables> {
  const begin = place + manifestName;
  const paths = former.filter((path) =>
    entityTables.some((table) => path.startsWith(`${place}${table}-`)),
  );
  if (!list.hasAll([begin, ...paths])) return nothing;
  const manifest = readManifest(readFileSync(join(out, begin), 'utf8'));
  if (typeof manifest === 'string') return nothing;
  const read = (name: string): Uint8Array => readFileSync(join(out, place + name));
  const names = await writtenBefore('names', manifest.tables.names, read);
  const entities = await writtenBefore('entities', manifest.tables.entities, read);
  return names && entities ? {tables: {names, entities}, paths} : nothing;
}
