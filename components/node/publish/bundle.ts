import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build as bundleAgain} from 'esbuild';
import {build} from 'vite';
import {integrityOf} from '../integrity.js';
import {scriptFiles} from './script-files.js';
import {shortStylesInVite} from './short-styles.js';

/**
 * The script for a page without a build. `lectern.min.js` registers every element of reading. It is
 * small; the elements, and what they need only when they are used, lie in `chunks/` and are fetched
 * relative to the script, wherever that is. `lectern-review.min.js` adds the elements of
 * reviewing and annotating at once.
 *
 * @param root folder of the project
 * @returns the paths of the scripts, from `dist/`
 */
export async function makeBundle(root: string): Promise<string[]> {
  const dist = join(root, 'dist');
  await rm(join(dist, 'chunks'), {recursive: true, force: true});
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    base: './',
    plugins: [shortStylesInVite],
    // Conditions of the libraries; nothing is told of the building machine.
    define: {'process.env.NODE_ENV': '"production"'},
    worker: {format: 'es', rolldownOptions: {output: {entryFileNames: chunkNames}}},
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      assetsDir: 'chunks',
      assetsInlineLimit: 0,
      modulePreload: false,
      copyPublicDir: false,
      lib: {entry: join(root, 'components/define-on-page.ts'), formats: ['es']},
      rolldownOptions: {
        // Files beside the entry take of it what they share.
        preserveEntrySignatures: 'allow-extension',
        output: {
          minify: true,
          entryFileNames: bundleName,
          chunkFileNames: chunkNames,
          codeSplitting: {groups: scriptFiles(root)},
        },
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  const helpers = outputs.find(({fileName}) => /\brolldown-runtime\b/.test(fileName))?.fileName;
  await Promise.all(
    outputs.flatMap((file) =>
      file.type === 'chunk' && helpers && file.imports.includes(helpers)
        ? [takeInHelpers(join(dist, file.fileName))]
        : [],
    ),
  );
  if (helpers) await rm(join(dist, helpers));
  const late = outputs.flatMap((file) =>
    file.type === 'chunk' && file.isDynamicEntry && lateElements.test(file.name)
      ? [file.fileName]
      : [],
  );
  const review = [bundleName, ...late.sort()].map((path) => `import './${path}';\n`);
  await writeFile(join(dist, 'lectern-review.min.js'), review.join(''));
  return [...outputs.map(({fileName}) => fileName), 'lectern-review.min.js']
    .filter((path) => path !== helpers)
    .sort();
}

/** The bundler's few own functions always are a chunk; no script is to wait for one more file. */
async function takeInHelpers(script: string): Promise<void> {
  await bundleAgain({
    entryPoints: [script],
    outfile: script,
    allowOverwrite: true,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'eof',
    ...(usedAtOnce.test(script) ? {banner: {js: compileAll}} : {}),
    plugins: [
      {
        name: 'others-stay-outside',
        setup({onLoad, onResolve}) {
          onLoad({filter: /rolldown-runtime/}, async ({path}) => ({
            contents: ofOwnNames(await readFile(path, 'utf8')),
          }));
          onResolve({filter: /\.js$/}, ({path, kind}) =>
            kind === 'entry-point' || path.includes('rolldown-runtime')
              ? undefined
              : {path, external: true},
          );
        },
      },
    ],
  });
}

/**
 * The bundler goes through the names of a module with those that all objects inherit: where an old
 * library of the page extended `Object.prototype`, nothing would start.
 */
const ofOwnNames = (helpers: string): string =>
  helpers.replace(/\bfor ?\((var|let) ([\w$]+) in ([\w$]+)\)/g, 'for($1 $2 of Object.keys($3))');

const bundleName = 'lectern.min.js';
const chunkNames = 'chunks/[name]-[hash].js';
/** What is used as soon as it has come is compiled while it comes; other engines see a comment. */
const usedAtOnce = /\/chunks\/raw-text-[^/]*$/;
const compileAll = '//# allFunctionsCalledOnLoad';
const lateElements = /^lectern-(review|annotate)-define$/;

/** Subresource Integrity of each file. */
export async function integrityOfAll(
  root: string,
  paths: readonly string[],
): Promise<Record<string, string>> {
  const hashed = await Promise.all(
    paths.map(async (path) => {
      const content = await readFile(join(root, 'dist', path));
      return [path, integrityOf(content)] as const;
    }),
  );
  return Object.fromEntries(hashed);
}
