import {existsSync, readdirSync, statSync} from 'node:fs';
import {basename, join, posix, relative, resolve, sep} from 'node:path';
import type {SourceFile} from './load-document.js';

/** A folder of TEI files that is published as one collection. */
export interface CollectionFolder {
  /** Its name under the site's root. */
  readonly name: string;
  /** What annotations put before the path of its files, after what they put before all texts: `letters/`. */
  readonly base: string;
  readonly root: string;
  readonly files: readonly (SourceFile & FileSize)[];
  readonly annotations: readonly SourceFile[];
}

interface FileSize {
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly modified: number;
}

/**
 * The collections of a folder: each folder in it that holds TEI files, or the folder itself where
 * TEI files lie directly in it.
 */
export function findCollections(texts: string, annotations: string): CollectionFolder[] {
  if (!existsSync(texts)) return [];
  const entries = readdirSync(texts, {withFileTypes: true});
  const isOne = entries.some((entry) => !entry.isDirectory() && entry.name.endsWith('.xml'));
  const roots = isOne
    ? [{name: folderName(texts), base: '', root: texts, notes: annotations}]
    : entries
        .filter((entry) => entry.isDirectory())
        .map(({name}) => ({
          name,
          base: `${name}/`,
          root: join(texts, name),
          notes: join(annotations, name),
        }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
  return roots
    .map(({name, base, root, notes}) => ({
      name,
      base,
      root: resolve(root),
      files: filesBelow(root, '.xml').map((file) => {
        const {size, mtimeMs} = statSync(file.disk);
        return {...file, bytes: size, modified: mtimeMs};
      }),
      annotations: filesBelow(notes, '.jsonld'),
    }))
    .filter(({files}) => files.length > 0);
}

/** A name that is none of those with a meaning in paths. */
function folderName(texts: string): string {
  const name = basename(resolve(texts)).replace(/^\.+/, '');
  return name === '' ? 'texts' : name;
}

function filesBelow(root: string, ending: string): SourceFile[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()
    .map((disk) => ({disk: resolve(disk), path: relative(root, disk).split(sep).join(posix.sep)}));
}
