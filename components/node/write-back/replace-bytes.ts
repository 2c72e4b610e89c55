import {randomUUID} from 'node:crypto';
import {open, readFile, realpath, rename, stat, unlink} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';
import {appendDurably, stateOf, syncFolder} from '../journal/durable-write.js';

/**
 * Puts new bytes in the place of those that were read. Whoever reads meanwhile, and whoever starts
 * after a crash, finds the old file or the new one, whole; mode and symbolic links stay.
 *
 * @param before the bytes the new ones were made from
 * @returns false, and nothing is written, where the file does not hold these any more
 */
export async function replaceBytes(
  path: string,
  before: Uint8Array,
  after: Uint8Array,
): Promise<boolean> {
  const file = await realpath(path);
  const folder = dirname(file);
  const {mode} = await stat(file);
  const draft = join(folder, `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode & 0o777);
    try {
      // The mask of the process may have taken from the mode that the file has.
      await handle.chmod(mode & 0o777);
      await handle.writeFile(after);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!(await readFile(file)).equals(before)) {
      await unlink(draft);
      return false;
    }
    await rename(draft, file);
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  return true;
}

/** Appends lines in one write and resolves when the disk has them. */
export async function appendLines(path: string, lines: string): Promise<void> {
  // A line that a crash cut off must not take the first new one with it.
  const cut = !(await endsLine(path));
  await appendDurably(path, Buffer.from(cut ? `\n${lines}` : lines));
}

async function endsLine(path: string): Promise<boolean> {
  const size = (await stateOf(path))?.size ?? 0;
  if (size === 0) return true;
  const handle = await open(path, 'r');
  try {
    const last = Buffer.alloc(1);
    await handle.read(last, 0, 1, size - 1);
    return last[0] === 0x0a;
  } finally {
    await handle.close();
  }
}
