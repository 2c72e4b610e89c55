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

/** Does something with a file of a folder that is made where it is not there: mostly it is. */
export function inFolder<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    mkdirSync(dirname(path), {recursive: true});
    return work();
  }
}
