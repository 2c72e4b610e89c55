import {mkdirSync, mkdtempSync, writeFileSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {build} from 'esbuild';
import {placeOfSource} from './place-of-source.js';
import {projectRoot} from './shared.js';

/** Comes before the tests of a folder. */
const beforehand = 'test/tools/steady-properties.ts';

/** Programs that tests start; each finds its copy by `runFromSource`. */
const programs = [
  'components/node/cli/main.ts',
  'test/fuzz/run-fuzzer.ts',
  'test/fuzz/child.ts',
] as const;

/** Test data lies beside the sources. */
const besideSource = placeOfSource((path) => ({
  'import.meta.url': JSON.stringify(pathToFileURL(path).href),
  'import.meta.dirname': JSON.stringify(dirname(path)),
  'import.meta.filename': JSON.stringify(path),
}));

/** Compiled tests, and the folder they lie in. */
export interface CompiledTests {
  readonly folder: string;
  /** One for each folder of sources, with all its tests: a process a file would start for most of its time. */
  readonly files: readonly string[];
}

/**
 * Compiles test files, the programs they start and all of ours they import, once for all of them:
 * a loader in each of their processes costs half a second a file. Code that several share is
 * compiled to modules they share; packages stay outside; stack traces name the sources.
 *
 * @param sources paths from the project's root
 * @returns in a folder of its own below `.cache`, which is the caller's to remove
 */
export async function compileTests(sources: readonly string[]): Promise<CompiledTests> {
  // Below the root, for packages are looked for in the folders above.
  const cache = resolve(projectRoot, '.cache');
  mkdirSync(cache, {recursive: true});
  const folder = mkdtempSync(join(cache, 'node-tests-'));
  await build({
    absWorkingDir: projectRoot,
    entryPoints: [...sources, ...programs, beforehand],
    outdir: folder,
    outbase: projectRoot,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    sourcesContent: false,
    keepNames: true,
    logLevel: 'warning',
    plugins: [besideSource],
  });
  const rooms = [...new Set(sources.map((path) => dirname(path)))];
  return {folder, files: rooms.map((room) => writeRoom(folder, room, sources))};
}

/** Writes the file that has the compiled tests of one folder. */
function writeRoom(folder: string, room: string, sources: readonly string[]): string {
  const path = join(folder, `${room.replaceAll('/', '-')}.js`);
  const tests = sources.filter((source) => dirname(source) === room);
  const imports = [beforehand, ...tests].map(
    (source) => `import './${source.replace(/\.ts$/, '.js')}';\n`,
  );
  writeFileSync(path, imports.join(''));
  return path;
}
