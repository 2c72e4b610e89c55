import {realpath} from 'node:fs/promises';
import {sep} from 'node:path';

/**
 * Why a file that a document points to is not read, or undefined where it may be: it lies in the
 * folder or below it, symbolic links followed. A pointer must not make the program read whatever
 * lies elsewhere on the disk.
 */
export async function whyNotRead(path: string, folder: string): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return 'it is not a file of this folder';
  let home: string;
  let found: string;
  try {
    [home, found] = await Promise.all([realpath(folder), realpath(path)]);
  } catch {
    return 'there is no such file';
  }
  const inside = found.startsWith(home.endsWith(sep) ? home : home + sep);
  return inside ? undefined : 'it lies outside the folder of the document and is not read';
}
