import type {FetchShard} from '../../core/search/shards/shard-store.js';
import {msg, str} from '../../core/words/msg.js';

/**
 * Gets the files of an index from a folder of a site.
 *
 * @param folder its whole address, with the `/` at its end
 */
export function fetchShardFrom(folder: string): FetchShard {
  return async (name, signal) => {
    const response = await fetch(new URL(name, folder), signal ? {signal} : {});
    if (!response.ok) throw new Error(msg(str`The server answered ${response.status}.`));
    return new Uint8Array(await response.arrayBuffer());
  };
}
