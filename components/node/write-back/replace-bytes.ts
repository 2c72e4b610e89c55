import {open, readFile, realpath, rename} from 'node:fs/promises';
import {appendDurably, stateOf, withDraft} from '../journal/durable-write.js';

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
  return withDraft(file, after, async (draft) => {
    if (!(await readFile(file)).equals(before)) return false;
    await rename(draft, file);
    return true;
  });
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
