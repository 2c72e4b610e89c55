import {randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, stat, unlink, writeFile} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {hasCode} from '../journal/durable-write.js';

/**
 * Writes a file whole or not at all, and only where it would change something. What is made anew
 * by every build need not outlive a loss of power: the disk is not waited for.
 *
 * @param isImmutable whether the name carries the hash of the content
 * @returns whether anything was written
 */
export async function putFile(
  path: string,
  content: string | Uint8Array,
  isImmutable = false,
): Promise<boolean> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (await isThere(path, bytes, isImmutable)) return false;
  const folder = dirname(path);
  // Names may be as long as a file system takes: the draft's is its own.
  const draft = join(folder, `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, bytes).catch(async (error: unknown) => {
      if (!hasCode(error, 'ENOENT')) throw error;
      await mkdir(folder, {recursive: true});
      await writeFile(draft, bytes);
    });
    await rename(draft, path);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  return true;
}

async function isThere(path: string, bytes: Uint8Array, isImmutable: boolean): Promise<boolean> {
  try {
    const {size} = await stat(path);
    if (size !== bytes.length) return false;
    return isImmutable || (await readFile(path)).equals(bytes);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return false;
    throw error;
  }
}
