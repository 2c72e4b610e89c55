import {lstat, realpath} from 'node:fs/promises';
import {basename, dirname, join, sep} from 'node:path';
import {isMissing} from './durable-write.js';

export type PathResult =
  | {readonly ok: true; readonly path: string}
  | {readonly ok: false; readonly message: string};

/**
 * Why a path from outside names no file of ours, or undefined where it may: plain names between
 * slashes, none hidden, none that one of the systems reads as something else.
 */
export function faultOfPath(path: string): string | undefined {
  const names = path.split('/');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) {
    return 'the path holds a control character or a backslash';
  }
  if (names.some((name) => name === '' || name.startsWith('.'))) {
    return 'the path holds an empty name, or one that begins with a full stop';
  }
  // A drive, or on Windows a stream of a file.
  if (/^[a-z]:/i.test(path) || (process.platform === 'win32' && path.includes(':'))) {
    return 'the path holds a colon';
  }
  if (names.some((name) => Buffer.byteLength(name) > 200)) return 'the path holds too long a name';
  return undefined;
}

/**
 * The file itself, symbolic links followed, so that nothing outside the folder is read or written.
 * It need not be there yet.
 */
export async function fileWithin(folder: string, path: string): Promise<PathResult> {
  const fault = faultOfPath(path);
  if (fault) return {ok: false, message: fault};
  const home = await realpath(folder);
  const real = await realOrFuture(join(home, path));
  const inside = real?.startsWith(home.endsWith(sep) ? home : home + sep);
  return real && inside
    ? {ok: true, path: real}
    : {ok: false, message: 'the path leads out of the folder'};
}

/** Undefined for a link to nothing: what is made through it would be made elsewhere. */
async function realOrFuture(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch (error) {
    if (!isMissing(error)) return undefined;
  }
  if (await isThere(path)) return undefined;
  const parent = await realOrFuture(dirname(path));
  return parent && join(parent, basename(path));
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false;
  }
}
