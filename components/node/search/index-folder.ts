import {readFileSync} from 'node:fs';
import {readFile, stat} from 'node:fs/promises';
import {join} from 'node:path';
import {manifestName} from '../../core/search/shards/shard-name.js';
import {openSource} from '../../core/search/shards/shard-search.js';
import type {ShardSource} from '../../core/search/shards/shard-source.js';
import {hashOf} from '../build/hash.js';

/** An index of files that a build wrote. */
export interface IndexFolder {
  readonly source: ShardSource;
  /** The same for the same words: the first file names all the others by their content. */
  readonly version: string;
}

/**
 * Opens the index of a built collection; a sentence where there is none.
 *
 * @param folder the collection in its site, or the folder of the index itself
 */
export async function openIndexFolder(folder: string): Promise<IndexFolder | string> {
  const within = join(folder, 'search');
  const index = (await isFile(join(folder, manifestName))) ? folder : within;
  if (!(await isFile(join(index, manifestName)))) {
    return `${folder}: here is no index of words; expected the folder of a collection that lectern build wrote, as in site/letters`;
  }
  const source = await openSource((name) => readFile(join(index, name)));
  if ('message' in source) return `${join(index, source.shard)}: ${source.message}`;
  const version = hashOf(readFileSync(join(index, manifestName), 'utf8')).slice(0, 12);
  return {source, version};
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
