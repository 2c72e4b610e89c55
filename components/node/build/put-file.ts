import {readFileSync, renameSync, statSync, unlinkSync, writeFileSync} from 'node:fs';
import {withPath} from './disk-error.js';
import {draftOf, inFolder} from './draft-of.js';

/**
 * Writes a file whole or not at all, and only where it would change something. What is made anew
 * by every build need not outlive a loss of power: the disk is not waited for. Small files are
 * written four times as fast by calls that wait for nothing else.
 *
 * @param isImmutable whether the name carries the hash of the content
 * @returns whether anything was written
 */
export function putFile(path: string, content: string | Uint8Array, isImmutable = false): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (isThere(path, bytes, isImmutable)) return false;
  const draft = draftOf(path);
  try {
    inFolder(draft, () => writeFileSync(draft, bytes));
    renameSync(draft, path);
  } catch (error) {
    if (statSync(draft, {throwIfNoEntry: false})) unlinkSync(draft);
    throw withPath(error, path);
  }
  return true;
}

function isThere(path: string, bytes: Uint8Array, isImmutable: boolean): boolean {
  const found = statSync(path, {throwIfNoEntry: false});
  if (found?.size !== bytes.length) return false;
  return isImmutable || readFileSync(path).equals(bytes);
}
