import {readdir} from 'node:fs/promises';
import {extname, join} from 'node:path';
import {formatOf} from './formats.js';

export interface ImportableFile {
  readonly path: string;
  /** Where its TEI goes, relative to the folder of the results. */
  readonly result: string;
}

export interface FoundFiles {
  readonly files: readonly ImportableFile[];
  /** Paths of files of other formats. */
  readonly others: readonly string[];
  /** Folders that could not be read, each with the reason. */
  readonly problems: readonly string[];
}

/**
 * Every file of a folder that can be imported, with those of the folders in it, in the order of
 * names. Hidden files are passed over, and links are not followed: they may lead out or in circles.
 */
export async function findImportable(folder: string, below = ''): Promise<FoundFiles> {
  const files: ImportableFile[] = [];
  const others: string[] = [];
  const problems: string[] = [];
  let entries: Awaited<ReturnType<typeof readEntries>>;
  try {
    entries = await readEntries(join(folder, below));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      files,
      others,
      problems: [`${join(folder, below)}: the folder cannot be read: ${reason}`],
    };
  }
  const stems = entries
    .filter((entry) => entry.isFile() && formatOf(entry.name))
    .map(({name}) => stemOf(name));
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      const inside = await findImportable(folder, path);
      files.push(...inside.files);
      others.push(...inside.others);
      problems.push(...inside.problems);
    } else if (entry.isFile() && formatOf(entry.name)) {
      const stem = stemOf(entry.name);
      // `memo.txt` and `memo.docx` must not both become `memo.xml`.
      const isShared = stems.filter((one) => one === stem).length > 1;
      const result = join(below, `${isShared ? entry.name : stem}.xml`);
      files.push({path: join(folder, path), result});
    } else others.push(join(folder, path));
  }
  return {files, others, problems};
}

async function readEntries(folder: string) {
  const entries = await readdir(folder, {withFileTypes: true});
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The name of a file without its ending. */
export const stemOf = (name: string): string => name.slice(0, name.length - extname(name).length);
