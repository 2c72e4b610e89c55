import {randomUUID} from 'node:crypto';
import {type FileHandle, mkdir, open, rename, stat, unlink} from 'node:fs/promises';
import {basename, dirname, join, resolve} from 'node:path';

/** By what a file is known to be the one that was read: it was not replaced or written since. */
export interface FileState {
  readonly inode: number;
  readonly size: number;
  readonly modified: number;
}

/** The state of a file now; undefined where there is none. */
export async function stateOf(path: string): Promise<FileState | undefined> {
  try {
    return asState(await stat(path));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export function sameState(one: FileState | undefined, other: FileState | undefined): boolean {
  return (
    one?.inode === other?.inode && one?.size === other?.size && one?.modified === other?.modified
  );
}

/**
 * Appends bytes in one write and resolves when the disk has them: the file, and its folder's entry
 * where the file is new. With nothing to append it makes sure of what stands there already.
 */
export async function appendDurably(path: string, bytes: Uint8Array): Promise<FileState> {
  const isNew = (await stateOf(path)) === undefined;
  if (isNew) await makeFolder(dirname(path));
  const file = await open(path, 'a');
  try {
    await writeAll(file, bytes);
    await file.sync();
    if (isNew) await syncFolder(dirname(path));
    return asState(await file.stat());
  } finally {
    await file.close();
  }
}

/**
 * Puts a new file in the place of the old one, or of none. Whoever reads meanwhile, and whoever
 * starts after a crash, finds the old file or the new one, whole.
 */
export async function replaceDurably(path: string, text: string): Promise<FileState> {
  await withDraft(path, Buffer.from(text), (draft) => rename(draft, path));
  return asState(await stat(path));
}

/**
 * Writes a draft beside a path, with the mode of the file that is there, and has it put in its
 * place: moved, linked, or not at all. The draft does not stay, and the disk
 * has what was done.
 */
export async function withDraft<Placed>(
  path: string,
  bytes: Uint8Array,
  place: (draft: string) => Promise<Placed>,
): Promise<Placed> {
  const folder = dirname(path);
  await makeFolder(folder);
  const mode = await modeOf(path);
  const draft = join(folder, `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, 'wx', mode ?? 0o666);
    try {
      // The mask of the process may have taken from the mode that the old file has.
      if (mode !== undefined) await file.chmod(mode);
      await writeAll(file, bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    const placed = await place(draft);
    await syncFolder(folder);
    return placed;
  } finally {
    // Gone already where it was moved.
    await unlink(draft).catch(() => undefined);
  }
}

/** One write, and further ones only where the system took a part of it. */
async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const {bytesWritten} = await file.write(bytes, from, bytes.length - from, null);
    from += bytesWritten;
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Makes a folder and those above it, and sees to it that the disk has their entries. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, {recursive: true});
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let at = dirname(resolve(folder)); ; at = dirname(at)) {
    await syncFolder(at);
    if (at === top || at === dirname(at)) return;
  }
}

/** Sees to it that the disk has the entries of a folder. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows gives no handle of a folder, and writes its entries with the file.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asState(found: {ino: number; size: number; mtimeMs: number}): FileState {
  return {inode: found.ino, size: found.size, modified: found.mtimeMs};
}

export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT', 'ENOTDIR');
}

export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
