import {relative} from 'node:path';
import {gzipSync} from 'node:zlib';
import {build, type Metafile} from 'esbuild';
import {shortStylesInEsbuild} from '../../components/node/publish/short-styles.js';
import {projectRoot} from '../tools/shared.js';

/** What a page fetches before an export can work, and what that is made of. */
export interface Weight {
  /** Bytes after gzip, minified, each file by itself; Lit included. */
  readonly gzip: number;
  /** By source, bytes after minifying, the heaviest first. */
  readonly sources: readonly (readonly [path: string, bytes: number])[];
}

/**
 * Weighs a module with all it imports at once, as a bundler would deliver it. What it imports only
 * when it is used is not counted.
 *
 * @param contents of the module, with paths from the project's root
 */
export async function weigh(contents: string): Promise<Weight> {
  const {metafile, outputFiles} = await build({
    absWorkingDir: projectRoot,
    stdin: {contents, resolveDir: projectRoot, sourcefile: 'entry.ts', loader: 'ts'},
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    write: false,
    metafile: true,
    plugins: [shortStylesInEsbuild],
  });
  const files = takenAtOnce(metafile);
  const gzip = outputFiles
    .filter(({path}) => files.has(relative(projectRoot, path).replaceAll('\\', '/')))
    .reduce((sum, file) => sum + gzipSync(file.contents, {level: 9}).length, 0);
  const bytes = new Map<string, number>();
  for (const file of files) {
    for (const [path, {bytesInOutput}] of Object.entries(metafile.outputs[file]?.inputs ?? {})) {
      bytes.set(path, (bytes.get(path) ?? 0) + bytesInOutput);
    }
  }
  return {gzip, sources: [...bytes].sort(([, a], [, b]) => b - a)};
}

/** The file of the entry and all that it imports by statements. */
function takenAtOnce({outputs}: Metafile): ReadonlySet<string> {
  const entry = Object.entries(outputs).find(([, {entryPoint}]) => entryPoint === 'entry.ts');
  const taken = new Set<string>();
  const take = (file: string): void => {
    if (taken.has(file)) return;
    taken.add(file);
    for (const {path, kind} of outputs[file]?.imports ?? []) {
      if (kind === 'import-statement') take(path);
    }
  };
  if (entry) take(entry[0]);
  return taken;
}
