import {readFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin, ViteDevServer} from 'vite';
import {textStyles} from '../../styles/text-styles.js';
import {type BuildReport, buildSite} from '../build/build-site.js';
import {integrityOf, isIntegrity} from '../integrity.js';
import {classicScripts} from '../pages/classic-scripts.js';
import type {Page} from '../pages/page-shell.js';
import {type BundleScript, readSiteUrl} from '../pages/site-options.js';
import {applyToTexts} from '../server/apply-texts.js';
import {journalHandler} from '../server/journal-handler.js';
import {mediaType} from '../server/static-files.js';

/** Where the plugin finds its sources, from the project's root. */
export interface LecternOptions {
  readonly texts?: string;
  readonly annotations?: string;
  /** The IRI that annotation files put before `<folder>/<file>`. */
  readonly annotationBase?: string;
  /** What builds keep between them. */
  readonly cache?: string;
  /**
   * The site's whole address, `https://example.org/edition/`. Every other address of the site is
   * relative; oEmbed alone cannot do without, and is left out where nobody says it.
   */
  readonly siteUrl?: string;
  /**
   * The one-file bundle, for the dialog that says how to embed a document: a whole address, with its
   * integrity, or a file of the site, whose integrity is found out.
   */
  readonly script?: BundleScript;
  /** The index of OpenSearch or Elasticsearch that pages search: see `SiteOptions`. */
  readonly searchServer?: string;
  /** Threads of a build; as many as there are processors, if it is not said; 0 for none. */
  readonly jobs?: number;
  /** Further pages of the site, which no text makes. */
  readonly pages?: () => Promise<readonly Page[]>;
}

/** Scripts that run outside of modules, each in one file at the site's root. */
const scriptSources: Readonly<Record<string, string>> = {
  [classicScripts.inside]: fileURLToPath(new URL('../../lectern-embedded', import.meta.url)),
  [classicScripts.outside]: fileURLToPath(new URL('../../lectern-frame', import.meta.url)),
  [classicScripts.settings]: fileURLToPath(new URL('../../settings-early', import.meta.url)),
};

const stylesModule = 'virtual:lectern/text.css';

/**
 * Compiles `texts/` and `annotations/` into a site of plain files: prerendered reading pages,
 * entity pages, a library, and the data they load. In development the same site is built aside,
 * and what changed of it again when a source changes.
 */
export function lectern(options: LecternOptions = {}): Plugin {
  let root = process.cwd();
  let outDir = 'dist';
  const url = siteUrl(options.siteUrl);
  checkJobs(options.jobs);
  checkIntegrity(options.script);
  const build = async (out: string, template: string): Promise<BuildReport> =>
    buildSite({
      texts: join(root, options.texts ?? 'texts'),
      annotations: join(root, options.annotations ?? 'annotations'),
      annotationBase: options.annotationBase ?? 'https://lectern.example/texts/',
      cache: join(root, options.cache ?? '.cache/lectern'),
      out,
      template,
      site: {
        url,
        searchServer: options.searchServer,
        script: await withIntegrityIn(out, options.script),
      },
      ...(options.jobs === undefined ? {} : {jobs: options.jobs}),
      pages: (await options.pages?.()) ?? [],
    });
  return {
    name: 'lectern',
    enforce: 'post',
    /** What is built aside is no source: a page must not load anew for it. */
    config: (config) => ({
      server: {
        watch: {
          ignored: [`${resolve(config.root ?? '.', options.cache ?? '.cache/lectern')}/**`],
        },
      },
    }),
    configResolved(config) {
      root = config.root;
      outDir = resolve(root, config.build.outDir);
    },
    resolveId(id) {
      return id === stylesModule ? `\0${stylesModule}` : undefined;
    },
    load(id) {
      return id === `\0${stylesModule}` ? textStyles() : undefined;
    },
    buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, id] of Object.entries(scriptSources)) {
        this.emitFile({type: 'chunk', id, fileName});
      }
      if (!url) {
        this.info('siteUrl is not set: the site has no oEmbed, which needs whole addresses.');
      }
    },
    configureServer(server) {
      // Opened by the first request: when Vite starts anew, the server before has let go by then.
      const journal = journalHandler({
        annotations: join(root, options.annotations ?? 'annotations'),
        apply: applyToTexts(join(root, options.texts ?? 'texts')),
      });
      server.httpServer?.once('close', () => void journal.close());
      server.middlewares.use(journal.handle);
      const aside = join(root, options.cache ?? '.cache/lectern', 'development');
      let built: Promise<BuildReport> | undefined;
      // One build after the other: two at once would write the same files.
      const upToDate = (): Promise<BuildReport> => {
        built ??= build(aside, readFileSync(join(root, 'index.html'), 'utf8'));
        return built;
      };
      server.watcher.on('all', async (_event, path) => {
        if (!/\.(xml|jsonld)$/.test(path) && path !== join(root, 'index.html')) return;
        const before = built;
        built = undefined;
        await before?.catch(() => undefined);
        // A reviewer whose own annotation was written keeps the page and the place in it.
        if (!(await journal.isOwnWrite(path))) server.ws.send({type: 'full-reload'});
      });
      serve(server, aside, upToDate);
    },
    generateBundle(_options, bundle) {
      for (const fileName of Object.keys(scriptSources)) {
        const chunk = bundle[fileName];
        if (chunk?.type === 'chunk') chunk.code = `(()=>{${chunk.code.trim()}})();\n`;
      }
    },
    /** Too many files for a bundle: they are written beside it. */
    async writeBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const report = await build(outDir, String(index.source));
      for (const {file, line, column, message} of report.failures) {
        this.warn(`${file}:${line}:${column}: ${message}`);
      }
    },
  };
}

function siteUrl(written: string | undefined): string | undefined {
  if (written === undefined || written === '') return undefined;
  const url = readSiteUrl(written);
  if (url !== undefined) return url;
  throw new Error(`siteUrl must be a whole http(s) address; it is “${written}”`);
}

function checkJobs(jobs: number | undefined): void {
  if (jobs === undefined || (Number.isInteger(jobs) && jobs >= 0 && jobs < 1000)) return;
  throw new Error(`jobs must be a number of threads, 0 to 999; it is ${jobs}`);
}

function checkIntegrity(script: BundleScript | undefined): void {
  if (script?.integrity === undefined || isIntegrity(script.integrity)) return;
  throw new Error(`script.integrity must be hashes such as sha384-…; it is “${script.integrity}”`);
}

/** A script that Vite has put into the site is hashed as it lies there. */
async function withIntegrityIn(
  site: string,
  script: BundleScript | undefined,
): Promise<BundleScript | undefined> {
  if (!script || script.integrity !== undefined || URL.canParse(script.href)) return script;
  const file = resolve(site, script.href);
  const content = file.startsWith(site + sep) ? await contentOf(file) : undefined;
  return content ? {...script, integrity: integrityOf(content)} : script;
}

/** Answers requests for pages and data as the built site would. */
function serve(server: ViteDevServer, site: string, upToDate: () => Promise<BuildReport>): void {
  server.middlewares.use(async (request, response, next) => {
    const path = pathOf(request.url ?? '/');
    try {
      await upToDate();
      const file = resolve(site, path);
      const content = file.startsWith(site + sep) ? await contentOf(file) : undefined;
      if (content) {
        response.setHeader('Content-Type', mediaType(file));
        response.end(
          file.endsWith('.html')
            ? await server.transformIndexHtml(request.url ?? '/', content.toString('utf8'))
            : content,
        );
        return;
      }
      const script = scriptSources[path];
      const code = script && (await server.transformRequest(script))?.code;
      if (!code) return next();
      response.setHeader('Content-Type', 'text/javascript');
      // A source map may be named in the last line, as a comment.
      response.end(`(()=>{${code.replace(/^export\b.*$/gm, '')}\n})();`);
    } catch (error) {
      next(error);
    }
  });
}

async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}

/** The file an address means: a folder stands for its `index.html`. */
function pathOf(url: string): string {
  let path = url.split(/[?#]/)[0] ?? '/';
  try {
    path = decodeURIComponent(path);
  } catch {
    // A malformed address names no page of ours.
  }
  return `${path}${path.endsWith('/') ? 'index.html' : ''}`.replace(/^\/+/, '');
}
