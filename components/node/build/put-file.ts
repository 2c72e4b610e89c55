import {readFileSync, renameSync, statSync, unlinkSync, writeFileSync} from 'node:fs';
import {isOfTheDisk, withPath} from './disk-error.js';
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

/**
 * Writes a file of a site. Where nothing is there yet it is written in its place at once, which costs
 * half of what a draft does: a build that was interrupted makes it again, and tells half of a file
 * from the whole by its size. What is there is replaced whole or not at all.
 */
export function putInSite(
  path: string,
  content: string | Uint8Array,
  isImmutable = false,
): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return putNew(path, bytes) || putFile(path, bytes, isImmutable);
}

/** @returns false where something is there already */
function putNew(path: string, bytes: Uint8Array): boolean {
  try {
    inFolder(path, () => writeFileSync(path, bytes, {flag: 'wx'}));
    return true;
  } catch (error) {
    if (isOfTheDisk(error) && error.code === 'EEXIST') return false;
    if (statSync(path, {throwIfNoEntry: false})?.isFile()) unlinkSync(path);
    throw withPath(error, path);
  }
}

function isThere(path: string, bytes: Uint8Array, isImmutable: boolean): boolean {
  const found = statSync(path, {throwIfNoEntry: false});
  if (found?.size !== bytes.length) return false;
  return isImmutable || readFileSync(path).equals(bytes);
}
