import {createReadStream, rmSync} from 'node:fs';
import {mkdtemp} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {extname, join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {defaultReporter} from '@web/test-runner';
import {build} from 'esbuild';
import {tsImport} from 'tsx/esm/api';

/** This project's folder, with a slash at its end. */
const project = new URL('../../', import.meta.url);
const {pagesPlugin} = await tsImport('./pages-plugin.ts', import.meta.url);
const {totalsReporter} = await tsImport('./wtr-totals.ts', import.meta.url);
const {sharedFolder} = await tsImport('./shared.ts', import.meta.url);
const {journalHandler} = await tsImport(
  '../../components/node/server/journal-handler.ts',
  import.meta.url,
);
const {answerTrouble, startElsewhere} = await tsImport('./trouble-server.ts', import.meta.url);

const totals = process.env.LECTERN_WTR_TOTALS;
const shared = sharedFolder();

/** Fixtures lie outside the root: `/__shared__/fixtures/a.xml` reads them where they are present. */
async function serveShared(context, next) {
  const prefix = '/__shared__/';
  if (!context.path.startsWith(prefix)) return next();
  if (shared === undefined) return;
  const path = resolve(join(shared, decodeURIComponent(context.path.slice(prefix.length))));
  if (!path.startsWith(shared + sep)) return;
  const file = createReadStream(path);
  const opened = await new Promise((done) => {
    file.once('readable', () => done(true)).once('error', () => done(false));
  });
  if (!opened) return;
  context.type = extname(path) === '.xml' ? 'application/xml' : 'application/octet-stream';
  context.body = file;
}

/** What the journal says it would write into any text: no text lies in the folder. */
const planned = {
  ok: true,
  diff: '--- a/letter.xml\n+++ b/letter.xml\n@@ -1 +1 @@\n-<p>Anna</p>\n+<p><persName>Anna</persName></p>\n',
  outcomes: [
    {state: 'applied', annotation: 'urn:x:1'},
    {state: 'refused', annotation: 'urn:x:2', reason: 'It names 2 candidates.'},
  ],
  warnings: ['The schema of the text could not be read.'],
};

/** A journal behind `/_lectern/`, as `lectern serve` has it, in a folder of this run. */
const annotations = await mkdtemp(join(tmpdir(), 'lectern-wtr-'));
process.on('exit', () => rmSync(annotations, {recursive: true, force: true}));
const journal = journalHandler({annotations, name: 'Ada', apply: async () => planned});
async function serveJournal(context, next) {
  if (!context.path.startsWith('/_lectern/')) return next();
  context.respond = false;
  // Koa's own is 404 until it answers itself, which the runner would report.
  context.status = 200;
  journal.handle(context.req, context.res, () => undefined);
}

/** A copy of the library in one file with a Lit of its own, as another script of a page brings it. */
const copies = new Map();
async function copyOf(name) {
  if (!copies.has(name)) copies.set(name, bundleOf(name));
  return copies.get(name);
}

async function bundleOf(name) {
  const {outputFiles} = await build({
    entryPoints: [fileURLToPath(new URL(`components/${name}.ts`, project))],
    bundle: true,
    format: 'esm',
    write: false,
    minify: true,
    logLevel: 'silent',
    tsconfig: fileURLToPath(new URL('tsconfig.json', project)),
  });
  // esbuild makes modules of what all objects inherit as well; what is published does not.
  return outputFiles[0].text.replace(
    /for\((var|let) (\w+) in (\w+)\)(?=\w+\(\w+,\2,\{get:)/,
    'for($1 $2 of Object.keys($3))',
  );
}

/** Files that do not come as they should, from here and from another origin. */
const elsewhere = await startElsewhere(copyOf);
function serveTrouble(context, next) {
  if (!context.path.startsWith('/__trouble__/')) return next();
  if (context.path === '/__trouble__/elsewhere') {
    context.body = {origin: elsewhere};
    return;
  }
  context.respond = false;
  context.status = 200;
  answerTrouble(context.req, context.res);
}

/**
 * What component tests need whatever the browser: the server they ask, the translation of what it
 * serves, the reports. A configuration adds `browsers`.
 */
export const common = {
  rootDir: fileURLToPath(project),
  files: ['test/**/*.test.ts', '!test/e2e/**'],
  nodeResolve: true,
  // The first test of all waits until the server has compiled every one.
  testFramework: {config: {timeout: '20000'}},
  // Every element in every state is one file, on a busy machine a slow one.
  testsFinishTimeout: 400_000,
  // One page at a time: a page behind another gets neither focus nor animation frames.
  concurrency: 1,
  middleware: [serveShared, serveJournal, serveTrouble],
  plugins: [pagesPlugin()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter(), ...(totals ? [totalsReporter(totals)] : [])],
};
