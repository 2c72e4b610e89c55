import {mkdir, readFile, stat, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {readAnnotations} from '../../core/annotations/read-annotations.js';
import {pathInCollection} from './suggest-addresses.js';

/** Where pages of annotations go. */
export interface Destination {
  /** True where nothing is written: then the command prints the pages. */
  readonly prints: boolean;
  /** Writes the page of a document; gives the reason, as a clause, where it cannot. */
  readonly write: (document: string, page: string) => Promise<string | undefined>;
}

/** @param out `--out`: a file for one document, else a folder; undefined for printing */
export async function findDestination(
  out: string | undefined,
  files: readonly string[],
): Promise<Destination> {
  if (out === undefined) return {prints: true, write: async () => undefined};
  const isFolder = files.length > 1 || out.endsWith('/') || (await isExistingFolder(out));
  const taken = new Set<string>();
  return {
    prints: false,
    write: async (document, page) => {
      const path = isFolder
        ? join(out, `${pathInCollection(document).replace(/\.xml$/i, '')}.jsonld`)
        : out;
      if (taken.has(path)) return `${path} holds the annotations of another document of this run`;
      taken.add(path);
      return writePage(path, page);
    },
  };
}

async function isExistingFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function writePage(path: string, page: string): Promise<string | undefined> {
  try {
    if (await holdsOthers(path)) {
      return `${path} holds annotations that this command did not make, and is left as it is; name another file with --out`;
    }
    await mkdir(dirname(path), {recursive: true});
    await writeFile(path, page);
    return undefined;
  } catch (error) {
    return `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The work of people, or of other programs, is never written over. */
async function holdsOthers(path: string): Promise<boolean> {
  let written: string;
  try {
    written = await readFile(path, 'utf8');
  } catch {
    return false;
  }
  const {annotations, problems} = readAnnotations(written, path);
  return problems.length > 0 || annotations.some(({generator}) => generator !== 'lectern suggest');
}
