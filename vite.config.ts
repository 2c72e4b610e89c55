import {fileURLToPath} from 'node:url';
import {defineConfig, type Plugin} from 'vite';
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
  build: {outDir: 'dist/site', emptyOutDir: true, assetsInlineLimit: 0, target: 'es2022'},
  // No other site reads from the development server: it keeps decisions.
  server: {host: '127.0.0.1', port: 4810, cors: false},
  preview: {host: '127.0.0.1', port: 4811},
});
