import {fileURLToPath} from 'node:url';
import compression from '@polka/compression';
import {defineConfig, type Plugin, type Rolldown} from 'vite';
import {docsPages} from './components/node/docs/docs-pages.js';
import {shortStylesInVite} from './components/node/publish/short-styles.js';
import {importedBy, splittingGroups} from './components/node/publish/splitting-groups.js';
import {lectern} from './components/node/vite-plugin/lectern.js';

/** A face that is late is used from the next page on: letters that are being read do not move. */
const lateFaces = {
  postcssPlugin: 'late-faces',
  Declaration: {
    'font-display': (declaration: {value: string}): void => {
      declaration.value = 'optional';
    },
  },
};

/** A face that is not there at once is not used: a site in Russian preloads its Cyrillic letters too. */
const facesOf = (locale: string): Plugin => ({
  name: 'faces-of-locale',
  transformIndexHtml: {
    order: 'pre',
    handler: (html) =>
      locale.startsWith('ru')
        ? html.replace(
            /<link rel="preload" as="font"[^>]*-latin-wght-[^>]*>/g,
            (link) => `${link}\n    ${link.replace('-latin-', '-cyrillic-')}`,
          )
        : html,
  },
});

const locale = process.env.LECTERN_SITE_LOCALE ?? 'en';

/** The site's own pages come with the styles of a text: its script need not bring them. */
const textStylesOnPage: Plugin = {
  name: 'text-styles-on-page',
  enforce: 'pre',
  resolveId(id, importer) {
    return /\/adopt-text-layer\.js$/.test(id) && importer
      ? fileURLToPath(new URL('components/styles/text-layer-on-page.ts', import.meta.url))
      : undefined;
  },
};

/** The preview compresses what it sends, as whatever serves the site should. */
const compressedPreview: Plugin = {
  name: 'compressed-preview',
  configurePreviewServer: ({middlewares}) => void middlewares.use(compression()),
};

/**
 * What is fetched at one time lies in one file. Each module belongs to the first of these that takes
 * it at once, so that the first holds what every page needs and the others only what they add. What
 * others need as well lies by itself: nobody fetches a record who only annotates.
 */
const together: readonly (readonly [name: string, ...modules: string[]])[] = [
  ['site', 'site.ts'],
  ['reader', 'elements/lectern-reader/lectern-reader-define.ts'],
  ['collection', 'state/load-collection.ts'],
  ['dates', 'elements/lectern-date/date-words.ts'],
  [
    'window',
    'state/compiled/compiled-source.ts',
    'elements/lectern-text/windowed-text.ts',
    'elements/lectern-text/text-tools.ts',
    'render/window/chunk-window.ts',
  ],
  [
    'notes',
    'elements/lectern-notes/lectern-notes-define.ts',
    'elements/lectern-link/lectern-link-define.ts',
  ],
  ['card', 'elements/lectern-card/lectern-card-define.ts', 'elements/lectern-link/link-preview.ts'],
  ['citations', 'core/citations/cite-document.ts'],
  [
    'record',
    'elements/lectern-record/lectern-record-define.ts',
    'elements/lectern-record/render-record.ts',
    'elements/lectern-citation/citing.ts',
  ],
];

/** Files that hold also what others need: whoever reads has them. */
const forAll: ReadonlySet<string> = new Set([
  'site',
  'reader',
  'collection',
  'dates',
  'notes',
  'card',
  'citations',
]);

function groupsTogether(): Rolldown.CodeSplittingGroup[] {
  const findOut = (context: Rolldown.ChunkingContext): Map<string, string> => {
    const files = new Map<string, string>();
    for (const [name, ...modules] of together) {
      const roots = modules.map((each) =>
        fileURLToPath(new URL(`components/${each}`, import.meta.url)),
      );
      const taken = importedBy(roots, context, (module) => files.has(module));
      const isShared = (module: string): boolean =>
        !roots.includes(module) &&
        !(context.getModuleInfo(module)?.importers ?? []).every((each) => taken.has(each));
      for (let shared = ['']; shared.length > 0 && !forAll.has(name); ) {
        shared = [...taken].filter(isShared);
        for (const each of shared) taken.delete(each);
      }
      for (const each of taken) files.set(each, name);
    }
    return files;
  };
  return splittingGroups(
    together.map(([name]) => name),
    findOut,
  );
}

export default defineConfig({
  // Every address is relative: the site works from any folder of any host.
  base: './',
  appType: 'mpa',
  // Whoever publishes the site knows its address: only oEmbed needs it.
  plugins: [
    shortStylesInVite,
    textStylesOnPage,
    compressedPreview,
    facesOf(locale),
    lectern({siteUrl: process.env.LECTERN_SITE_URL ?? '', locale, pages: docsPages}),
  ],
  css: {postcss: {plugins: [lateFaces]}},
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // A browser without it fetches the same a little later.
    modulePreload: {polyfill: false},
    rolldownOptions: {output: {codeSplitting: {groups: groupsTogether()}}},
  },
  // No other site reads from the development server: it keeps decisions.
  server: {host: '127.0.0.1', port: 4810, cors: false},
  preview: {host: '127.0.0.1', port: 4811},
});
