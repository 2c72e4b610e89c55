import {isNamedByContent} from '../../core/search/shards/shard-name.js';
import type {FetchShard} from '../../core/search/shards/shard-store.js';
import {msg, str} from '../../core/words/msg.js';

/**
 * Gets the files of an index from a folder of a site. What is named by its content never changes: what
 * the browser has kept of it is taken as it is, though most hosts would have it ask again each time.
 *
 * @param folder its whole address, with the `/` at its end
 * @param fresh ask for everything again: what was kept may be damaged
 */
export function fetchShardFrom(folder: string, fresh = false): FetchShard {
  return async (name, signal) => {
    const ask = (cache: RequestCache): Promise<Response> =>
      fetch(new URL(name, folder), {cache, ...(signal ? {signal} : {})});
    const isKept = !fresh && isNamedByContent(name);
    let response = await ask(fresh ? 'no-cache' : isKept ? 'force-cache' : 'default');
    // That there was no such file may have been kept too, while a site was being put there.
    if (!response.ok && isKept) response = await ask('no-cache');
    if (!response.ok) throw new Error(msg(str`The server answered ${response.status}.`));
    return new Uint8Array(await response.arrayBuffer());
  };
}
