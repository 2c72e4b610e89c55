import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Plugin, ViteDevServer} from 'vite';
import {textStyles} from '../../styles/text-styles.js';
import {compileEditions} from '../pages/compile-edition.js';
import {frameScripts} from '../pages/embed-page.js';
import {fillTemplate, type Page} from '../pages/page-shell.js';
import {makeSite, type Site} from '../pages/site.js';
import type {BundleScript} from '../pages/site-options.js';
import {applyToTexts} from '../server/apply-texts.js';
import {journalHandler} from '../server/journal-handler.js';

/** Where the plugin finds its sources, from the project's root. */
export interface LecternOptions {
  readonly texts?: string;
  readonly annotations?: string;
  /** The IRI that annotation files put before `<folder>/<file>`. */
  readonly annotationBase?: string;
  /**
   * The site's whole address, `https://example.org/edition/`. Every other address of the site is
   * relative; oEmbed alone cannot do without, and is left out where nobody says it.
   */
  readonly siteUrl?: string;
  /** The one-file bundle with its integrity, for the dialog that says how to embed a document. */
  readonly script?: BundleScript;
}

/** Scripts that run outside of modules, each in one file at the site's root. */
const classicScripts: Readonly<Record<string, string>> = {
  [frameScripts.inside]: fileURLToPath(new URL('../../lectern-embedded', import.meta.url)),
  [frameScripts.outside]: fileURLToPath(new URL('../../lectern-frame', import.meta.url)),
};

const stylesModule = 'virtual:lectern/text.css';

/**
 * Compiles `texts/` and `annotations/` into a site of plain files: prerendered reading pages,
 * entity pages, a library, and the data they load. In development the same pages are made on
 * request, and made again when a source changes.
 */
export function lectern(options: LecternOptions = {}): Plugin {
  let root = process.cwd();
  let site: Promise<Site> | undefined;
  const url = readSiteUrl(options.siteUrl);
  const compiled = (): Promise<Site> => {
    site ??= compileEditions({
      texts: join(root, options.texts ?? 'texts'),
      annotations: join(root, options.annotations ?? 'annotations'),
      annotationBase: options.annotationBase ?? 'https://lectern.example/texts/',
    }).then((editions) => makeSite(editions, {url, script: options.script}));
    return site;
  };
  return {
    name: 'lectern',
    enforce: 'post',
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === stylesModule ? `\0${stylesModule}` : undefined;
    },
    load(id) {
      return id === `\0${stylesModule}` ? textStyles() : undefined;
    },
    buildStart() {
      if (this.meta.watchMode) return;
      for (const [fileName, id] of Object.entries(classicScripts)) {
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
      server.watcher.on('all', async (_event, path) => {
        if (!/\.(xml|jsonld)$/.test(path)) return;
        site = undefined;
        // A reviewer whose own annotation was written keeps the page and the place in it.
        if (!(await journal.isOwnWrite(path))) server.ws.send({type: 'full-reload'});
      });
      serve(server, compiled);
    },
    async generateBundle(_options, bundle) {
      const index = bundle['index.html'];
      if (index?.type !== 'asset') return;
      const template = String(index.source);
      for (const fileName of Object.keys(classicScripts)) {
        const chunk = bundle[fileName];
        if (chunk?.type === 'chunk') chunk.code = `(()=>{${chunk.code.trim()}})();\n`;
      }
      const {pages, files} = await compiled();
      for (const page of pages) {
        const source = fillTemplate(template, page);
        if (page.path === 'index.html') index.source = source;
        else this.emitFile({type: 'asset', fileName: page.path, source});
      }
      for (const file of files) {
        this.emitFile({type: 'asset', fileName: file.path, source: file.content()});
      }
    },
  };
}

/** A folder's address ends with `/`: else its last name would be cut off by a relative one. */
function readSiteUrl(written: string | undefined): URL | undefined {
  if (written === undefined || written === '') return undefined;
  if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol)) {
    throw new Error(`siteUrl must be a whole http(s) address; it is “${written}”`);
  }
  return new URL(`${written.replace(/[?#].*$/, '').replace(/\/*$/, '')}/`);
}

/** Answers requests for pages and data as the built site would. */
function serve(server: ViteDevServer, compiled: () => Promise<Site>): void {
  server.middlewares.use(async (request, response, next) => {
    const path = pathOf(request.url ?? '/');
    try {
      const {pages, files} = await compiled();
      const page = pages.find((each) => each.path === path);
      if (page) {
        response.setHeader('Content-Type', 'text/html; charset=utf-8');
        response.end(await developmentPage(server, request.url ?? '/', page));
        return;
      }
      const script = classicScripts[path];
      const code = script && (await server.transformRequest(script))?.code;
      if (code) {
        response.setHeader('Content-Type', 'text/javascript');
        // A source map may be named in the last line, as a comment.
        response.end(`(()=>{${code.replace(/^export\b.*$/gm, '')}\n})();`);
        return;
      }
      const file = files.find((each) => each.path === path);
      if (!file) return next();
      response.setHeader('Content-Type', file.type);
      response.end(file.content());
    } catch (error) {
      next(error);
    }
  });
}

async function developmentPage(server: ViteDevServer, url: string, page: Page): Promise<string> {
  const template = readFileSync(join(server.config.root, 'index.html'), 'utf8');
  return server.transformIndexHtml(url, fillTemplate(template, page));
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
