import {buildSearchShards} from '../../core/search/shards/build-shards.js';
import type {DigestedDocument} from '../../core/search/shards/document-digest.js';
import {sitePaths} from '../pages/site-paths.js';
import {DiskSpill} from '../search/disk-spill.js';
import type {AssembledExtracts} from './assemble-extracts.js';
import {cached} from './cached.js';
import type {CompiledState, SearchState} from './collection-state.js';
import {hashOf, shortHash} from './hash.js';
import {readDigest} from './search-digest.js';
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
  function* digests(): Generator<DigestedDocument> {
    for (const state of states) {
      const bytes = cache.bytes(cached.searched, state.searched);
      if (bytes) yield readDigest(bytes);
    }
  }
  const paths: string[] = [];
  const spill = new DiskSpill();
  try {
    for (const {name, bytes} of buildSearchShards({
      documents: digests(),
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
  return {key, paths};
}
