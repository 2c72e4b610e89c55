import {buildSearchShards} from '../../core/search/shards/build-shards.js';
import {sitePaths} from '../pages/site-paths.js';
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
  {cache}: BuildSession,
  {list}: SitePages,
): Promise<SearchState> {
  const states = documents.flatMap(({source}) => compiled[source.path] ?? []);
  const key = hashOf(folder, written.hash, ...states.map(({searched}) => searched));
  if (former?.key === key && list.hasAll(former.paths)) {
    list.keep(former.paths);
    return former;
  }
  const groups = searchGroups(documents, compiled);
  const paths: string[] = [];
  const spill = new DiskSpill();
  try {
    for (const {name, bytes} of buildSearchShards({
      groups: groups.map((group) => groupIn(cache, group)),
      entities: {entities},
      spill,
      sha256: shortHash,
    })) {
      const path = sitePaths.search(folder) + name;
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
  return {key, paths, groups: [...now]};
}
