import {randomUUID} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync} from 'node:fs';
import {basename, dirname, join} from 'node:path';

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
  const folder = dirname(path);
  // Names may be as long as a file system takes: the draft's is its own.
  const draft = join(folder, `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    writeInFolder(folder, draft, bytes);
    renameSync(draft, path);
  } catch (error) {
    if (statSync(draft, {throwIfNoEntry: false})) unlinkSync(draft);
    throw error;
  }
  return true;
}

function writeInFolder(folder: string, path: string, bytes: Uint8Array): void {
  if (!statSync(folder, {throwIfNoEntry: false})) mkdirSync(folder, {recursive: true});
  writeFileSync(path, bytes);
}

function isThere(path: string, bytes: Uint8Array, isImmutable: boolean): boolean {
  const found = statSync(path, {throwIfNoEntry: false});
  if (found?.size !== bytes.length) return false;
  return isImmutable || readFileSync(path).equals(bytes);
}
