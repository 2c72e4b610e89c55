import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {type LockResult, lockFolder, lockName} from '../journal/folder-lock.js';

/**
 * Makes this process the only writer of the folder that decisions lie in: of the one above it that
 * somebody holds or held, such as `annotations/` under `lectern serve`, else of their own.
 */
export async function holdDecisions(decisionFile: string): Promise<LockResult> {
  const own = dirname(resolve(decisionFile));
  let held = own;
  while (!existsSync(join(held, lockName)) && held !== dirname(held)) held = dirname(held);
  try {
    return await lockFolder(existsSync(join(held, lockName)) ? held : own);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    return {ok: false, message: `${own} cannot be written: ${said}`};
  }
}
