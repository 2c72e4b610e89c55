import {readdir, readFile} from 'node:fs/promises';
import {join} from 'node:path';

/** Every source of elements and of what they stand on, by its path from the root. */
export async function sourceFiles(root: string): Promise<Map<string, string>> {
  const folders = ['components/elements', 'components/state'];
  const paths = await Promise.all(
    folders.map(async (folder) =>
      (await readdir(join(root, folder), {recursive: true}))
        .filter((path) => path.endsWith('.ts'))
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  );
  return new Map(
    await Promise.all(
      paths
        .flat()
        .sort()
        .map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const),
    ),
  );
}
