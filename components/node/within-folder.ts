import {realpath} from 'node:fs/promises';
import {resolve, sep} from 'node:path';

/** The one reason that is the pointer's own fault. */
export const noSuchFile = 'there is no such file';

/**
 * Why a file that a document points to is not read, or undefined where it may be: it lies in the
 * folder or below it, symbolic links followed, or the user named it too. A pointer must not make the
 * program read whatever lies elsewhere on the disk.
 *
 * @param named whole paths of the files that the user asked for
 */
export async function whyNotRead(
  path: string,
  folder: string,
  named: ReadonlySet<string> = new Set(),
): Promise<string | undefined> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path)) return 'it is not a file of this folder';
  let home: string;
  let found: string;
  try {
    [home, found] = await Promise.all([realpath(folder), realpath(path)]);
  } catch {
    return noSuchFile;
  }
  if (named.has(resolve(path))) return undefined;
  const inside = found.startsWith(home.endsWith(sep) ? home : home + sep);
  return inside ? undefined : 'it lies outside the folder of the document and is not read';
}
