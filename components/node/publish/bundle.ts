import {readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {build as bundleAgain} from 'esbuild';
import {build} from 'vite';
import {integrityOf} from '../integrity.js';

/**
 * The script for a page without a build. `lectern.min.js` registers every element of reading and
 * holds all that they share; what an element needs only when it is used lies in `chunks/` and is
 * fetched relative to the script, wherever that is. `lectern-review.min.js` adds the elements of
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
        output: {
          minify: true,
          entryFileNames: entryStub,
          chunkFileNames: ({name}) => (name === 'lectern' ? 'lectern.min.js' : chunkNames),
          // The entry with all it imports is one file; what only late parts share is theirs.
          codeSplitting: {
            groups: [
              {name: 'lectern', test: /\/components\/define-on-page\.ts$/, priority: 2},
              // Each of these is many modules that are always used together: one request.
              {name: 'raw-text', test: rawText, priority: 1},
              {name: 'long-text', test: longText, priority: 1},
              {name: 'first-screen', test: /\/state\/raw\/first-screen\.ts$/, priority: 1},
            ],
          },
        },
      },
    },
  });
  const outputs = [built].flat().flatMap((result) => ('output' in result ? result.output : []));
  await rm(join(dist, entryStub));
  const helpers = outputs.find(({fileName}) => /\brolldown-runtime\b/.test(fileName))?.fileName;
  await Promise.all(
    outputs.flatMap((file) =>
      file.type === 'chunk' && helpers && file.imports.includes(helpers) && !isEntry(file)
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
  const review = ['lectern.min.js', ...late.sort()].map((path) => `import './${path}';\n`);
  await writeFile(join(dist, 'lectern-review.min.js'), review.join(''));
  return [...outputs.map(({fileName}) => fileName), 'lectern-review.min.js']
    .filter((path) => path !== entryStub && path !== helpers)
    .sort();
}

const isEntry = ({fileName}: {readonly fileName: string}): boolean => fileName === entryStub;

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
  helpers.replace(/\bfor ?\((var|let) (\w+) in (\w+)\)/g, 'for($1 $2 of Object.keys($3))');

/** Loads raw TEI, and shows its beginning. */
const rawText =
  /\/(?:elements\/lectern-text\/(?:load-text|load-raw-text|beginning-on-page|raw-text)|state\/raw\/(?:load-raw|raw-body|raw-line|raw-source|raw-edition|raw-messages)|state\/is-json|render\/chunks\/patch-chunk)\.ts$/;
/** Shows what is near the view of a long text. */
const longText =
  /\/(?:elements\/lectern-text\/(?:windowed-text|empty-article)|render\/window\/[\w-]+|render\/chunks\/replay|state\/(?:growing|entities-on-demand))\.ts$/;
const chunkNames = 'chunks/[name]-[hash].js';
/** What is left of the entry when all of it stands in `lectern.min.js`. */
const entryStub = 'chunks/entry.js';
/** What is used as soon as it has come is compiled while it comes; other engines see a comment. */
const usedAtOnce = /\/first-screen-[^/]*$/;
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
