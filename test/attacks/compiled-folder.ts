import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildSite} from '../../components/node/build/build-site.js';

/** Files of a folder by their paths. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

/** Names say the beginning of a hash; without it nobody can tell that a file was changed. */
const withoutHash = (words: string): string => words.replace(/-[0-9a-f]{16}(?=\.json)/g, '');

/** What a build writes of one text that script of a page fetches, under names that promise nothing. */
export async function compiledFolder(text: string): Promise<Folder> {
  const place = mkdtempSync(join(tmpdir(), 'lectern-attacks-'));
  const [texts, annotations, out, cache] = ['texts', 'annotations', 'out', 'cache'].map((name) =>
    join(place, name),
  ) as [string, string, string, string];
  await mkdir(join(texts, 'x'), {recursive: true});
  await mkdir(annotations);
  writeFileSync(join(texts, 'x/text.xml'), text);
  await buildSite({
    ...{texts, annotations, out, cache, template: '', annotationBase: 'https://a.example/'},
    jobs: 0,
  });
  const built = join(out, 'x');
  const files: Record<string, string | Uint8Array> = {};
  for (const path of readdirSync(built, {recursive: true, encoding: 'utf8'})) {
    const name = path.replaceAll('\\', '/');
    if (name.endsWith('.bin')) files[name] = readFileSync(join(built, path));
    else if (name.endsWith('.json')) {
      files[withoutHash(name)] = withoutHash(readFileSync(join(built, path), 'utf8'));
    }
  }
  rmSync(place, {recursive: true});
  return files;
}
