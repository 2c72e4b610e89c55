import {readManifest} from '../../core/search/shards/manifest.js';
import {manifestName} from '../../core/search/shards/shard-name.js';
import {shardSearch} from '../../core/search/shards/shard-search.js';
import {msg, str} from '../../core/words/msg.js';
import {fetchChecked} from '../compiled/fetch-verified.js';
import {isCollectionManifest} from '../compiled/shapes.js';
import {asLoaded, type Loaded} from '../loaded.js';
import {fetchShardFrom} from './fetch-shard.js';
import type {SearchPlaces, SearchRequest, SearchSources} from './search-place.js';

/** Where the files of an index lie from the collection they are of, unless its manifest says. */
const usualFolder = 'search/';

/**
 * Opens what answers searches: a server, the files that a build wrote, or an index made here and now
 * of texts that are fetched. Whichever it is, it is asked in the same way.
 */
export async function openSearch(
  places: SearchPlaces,
  request: SearchRequest,
): Promise<Loaded<SearchSources>> {
  const {server, manifest, sources, around} = places;
  if (server !== '') return onServer(server, request);
  if (manifest !== '') return byManifest(manifest, request);
  const [source] = sources;
  if (sources.length === 1 && source !== undefined && /\.json(?:[?#]|$)/.test(source)) {
    const index = await besideCollection(source, request);
    if (index) return {ok: true, value: {index}};
  }
  const {loadSearch} = await import('./load-search.js');
  return loadSearch(sources.length === 0 && around ? around : sources, {
    ...request,
    authority: places.authority,
  });
}

async function onServer(address: string, {base}: SearchRequest): Promise<Loaded<SearchSources>> {
  const {serverSearch} = await import('../../core/search/server/server-search.js');
  const {askServer} = await import('./ask-server.js');
  const index = new URL(address, base ?? document.baseURI).href;
  return {ok: true, value: {index: serverSearch(askServer(index), index)}};
}

async function byManifest(address: string, request: SearchRequest): Promise<Loaded<SearchSources>> {
  const at = new URL(address, request.base ?? document.baseURI).href;
  const fetched = await fetchChecked(at, isCollectionManifest, request.signal);
  if (!fetched.ok) return asLoaded(fetched.message, address);
  const place = fetched.value.search ?? {files: usualFolder};
  if ('server' in place) {
    const {origin} = new URL(place.server, at);
    // What somebody looks for goes where the page says, or where the collection lies: no data may lead it elsewhere.
    if (origin !== new URL(at).origin && origin !== location.origin) {
      return asLoaded(
        msg(
          str`it is searched by a server of another site, ${origin}; a page that means to ask it names it in the attribute “server”`,
        ),
        address,
      );
    }
    return onServer(place.server, {...request, base: at});
  }
  const fetchShard = fetchShardFrom(new URL(place.files, at).href, request.fresh);
  return {ok: true, value: {index: shardSearch(fetchShard)}};
}

/** The files that a build writes beside a `collection.json`; undefined where there are none. */
async function besideCollection(
  source: string,
  {base, signal, fresh}: SearchRequest,
): Promise<SearchSources['index'] | undefined> {
  const folder = new URL(usualFolder, new URL(source, base ?? document.baseURI)).href;
  const fetchShard = fetchShardFrom(folder, fresh);
  try {
    const first = await fetchShard(manifestName, signal);
    // Some servers answer with a page where there is no file.
    const isIndex = typeof readManifest(new TextDecoder().decode(first)) !== 'string';
    return isIndex ? shardSearch(fetchShard) : undefined;
  } catch (error) {
    if (signal.aborted) throw error;
    return undefined;
  }
}
