import {randomUUID} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

/** Other threads and programs may write into the same folder. */
const own = randomUUID();
let count = 0;

/** Where a file is written until it is whole. Names may be as long as a file system takes: this one is its own. */
export function draftOf(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, 40)}.${own}-${++count}.tmp`);
}

/** Folders that are there, as far as this program knows: to ask and be refused costs as much as a file. */
const known = new Set<string>();
const mostKnown = 10_000;

/** Does something with a file of a folder that is made where it is not there. */
export function inFolder<Result>(path: string, work: () => Result): Result {
  const folder = dirname(path);
  if (!known.has(folder)) {
    mkdirSync(folder, {recursive: true});
    if (known.size >= mostKnown) known.clear();
    known.add(folder);
  }
  try {
    return work();
  } catch (error) {
    // Somebody took the folder away.
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(folder, {recursive: true});
    return work();
  }
}
