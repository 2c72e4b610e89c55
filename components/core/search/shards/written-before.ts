import {hexOf} from '../../natives/hex-of.js';
import {unpacked} from './packed.js';
import {readPage} from './page.js';
import {shardName} from './shard-name.js';
import {fewOf, type TableRoot, type Way, type WrittenTable} from './ways.js';

/**
 * A table that was written before, as it was then.
 *
 * @param read gets a file by its name; undefined where it is not there
 */
export async function writtenBefore(
  table: string,
  root: TableRoot,
  read: (name: string) => Uint8Array | undefined,
): Promise<WrittenTable | undefined> {
  const levels: Way[][] = [];
  let hashes = [root.hash];
  // Pages of entries are on the way to nothing, but for the only one of a short table.
  for (let {depth} = root; levels.length === 0 || depth > 0; depth--) {
    const level: Way[] = [];
    const below: string[] = [];
    for (const hash of hashes) {
      const name = shardName(table, hash);
      const file = read(name);
      const content = file && (await unpacked(file));
      if (!content) return undefined;
      level.push({name, content});
      if (depth > 0) below.push(...readPage(content).map(({value}) => hexOf(value)));
    }
    levels.push(level);
    hashes = below;
  }
  return {...root, ways: fewOf(levels)};
}
