import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin, type Rolldown} from 'vite';
import {docsPages} from './components/node/docs/docs-pages.js';
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

/**
 * What is fetched at one time lies in one file. Each module belongs to the first of these that takes
 * it at once, so that the first holds what every page needs and the others only what they add.
 */
const together: readonly (readonly [name: string, ...modules: string[]])[] = [
  ['site', 'site.ts'],
  ['collection', 'state/load-collection.ts'],
  [
    'notes',
    'elements/lectern-notes/lectern-notes-define.ts',
    'elements/lectern-link/lectern-link-define.ts',
  ],
  [
    'card',
    'elements/lectern-card/lectern-card-define.ts',
    'elements/lectern-date/date-words.ts',
    'elements/lectern-link/link-preview.ts',
  ],
  [
    'record',
    'elements/lectern-record/lectern-record-define.ts',
    'elements/lectern-record/render-record.ts',
    'elements/lectern-citation/citing.ts',
  ],
  [
    'window',
    'state/compiled/compiled-source.ts',
    'elements/lectern-text/windowed-text.ts',
    'elements/lectern-text/text-tools.ts',
    'render/window/chunk-window.ts',
  ],
];

function groupsTogether(): Rolldown.CodeSplittingGroup[] {
  /** By module, the file it lies in; found out once, from the finished graph. */
  const files = new Map<string, string>();
  const findOut = (context: Rolldown.ChunkingContext): void => {
    for (const [name, ...modules] of together) {
      const take = (module: string): void => {
        if (files.has(module)) return;
        files.set(module, name);
        for (const each of context.getModuleInfo(module)?.importedIds ?? []) take(each);
      };
      for (const module of modules) {
        take(fileURLToPath(new URL(`components/${module}`, import.meta.url)));
      }
    }
  };
  return together.map(([name], at) => ({
    debugName: name,
    priority: together.length - at,
    name: (id, context) => {
      if (files.size === 0) findOut(context);
      return files.get(id) === name ? name : null;
    },
  }));
}

export default defineConfig({
  // Every address is relative: the site works from any folder of any host.
  base: './',
  appType: 'mpa',
  // Whoever publishes the site knows its address: only oEmbed needs it.
  plugins: [
    textStylesOnPage,
    lectern({siteUrl: process.env.LECTERN_SITE_URL ?? '', pages: docsPages}),
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
