import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BrowserContext} from '@playwright/test';
import {build} from 'esbuild';
import {compiledFormat} from '../../../components/core/collection/compiled/compiled-files.js';
import type {SearchedFigures, SearchFigures} from '../../../components/node/docs/speed-figures.js';
import {projectRoot} from '../../tools/shared.js';
import {
  chineseNameOf,
  cyrillicNameOf,
  documentFile,
  mostFrequentWord,
  nameOf,
} from '../search/collection.js';
import {makeShards} from '../search/make-shards.js';
import {median, rounded, today} from './figures.js';
import {withBrowser} from './serve-pages.js';

const documents = 10_000;

/** What one search gave, in milliseconds and bytes. */
interface Searched {
  readonly time: number;
  readonly passages: number;
  readonly bytes: number;
}

/** What the page of a search has for this collection. */
const pageBody = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>
<script type="module" src="page.js"></script>
<lectern-search manifest="manifest.json" read-href="read/{document}/"></lectern-search>`;

const manifest = {
  ...{format: compiledFormat, title: 'Letters', search: {files: 'shards/'}},
  ...{library: [], entities: [], mentions: [], failures: []},
};

/**
 * Runs in the page from its first line on; written out, for a compiler's helpers are not there. Times
 * are from the key that starts the search to the frame in which the first hit is painted; bytes those
 * of the index until the whole page of hits is there.
 */
const watchScript = `
performance.setResourceTimingBufferSize(2000);
window.watchSearch = () => { window.searched = new Promise((resolve) => {
  const root = document.querySelector('lectern-search').shadowRoot;
  let began = 0;
  let time = 0;
  root.addEventListener('keydown', ({key}) => { if (key === 'Enter') began = performance.now(); }, true);
  const look = () => {
    const hits = root.querySelectorAll('a.hit').length;
    const counted = root.querySelector('.found:not(.counting)') !== null;
    if (began === 0 || hits === 0) return;
    if (time === 0) {
      time = -1;
      requestAnimationFrame(() => setTimeout(() => { time = performance.now() - began; look(); }));
    }
    if (time <= 0 || !counted) return;
    watch.disconnect();
    const words = root.querySelector('[part="count"]').textContent.replace(/,/g, '');
    const files = performance.getEntriesByType('resource').filter(({name}) => name.includes('/shards/'));
    const facets = files.filter(({name}) => name.includes('/shards/labels-'));
    const before = facets.length > 0 ? Math.min(...facets.map(({startTime}) => startTime)) : Infinity;
    const ofSearch = files.filter(({startTime}) => startTime < before);
    resolve({
      time,
      passages: parseInt(words, 10),
      bytes: ofSearch.reduce((sum, {encodedBodySize}) => sum + encodedBodySize, 0),
    });
  };
  const watch = new MutationObserver(look);
  watch.observe(root, {subtree: true, childList: true, attributes: true});
}); };`;

declare global {
  interface Window {
    watchSearch(): void;
    searched: Promise<Searched>;
  }
}

/** Searches the collection of ten thousand documents in a browser. */
export async function measureSearch(
  runs: number,
  say: (line: string) => void,
): Promise<SearchFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-speed-'));
  try {
    say(`making the index of ${documents} documents`);
    const mentions = makeShards(join(folder, 'shards'), documents);
    await build({
      entryPoints: {
        page: join(projectRoot, 'components/elements/lectern-search/lectern-search-define.ts'),
      },
      tsconfig: join(projectRoot, 'tsconfig.json'),
      ...{bundle: true, splitting: true, minify: true, format: 'esm', outdir: folder},
    });
    writeFileSync(join(folder, 'index.html'), pageBody);
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
    const [, family = ''] = nameOf(77).split(' ');
    const words = documentFile(5)
      .replace(/^.*<body>|<[^>]+>/g, ' ')
      .trim()
      .split(/\s+/);
    const queries = {
      'a rare name': family,
      'a name of two words': nameOf(77),
      'a name with one letter wrong': `${family.slice(0, 2)}x${family.slice(3)}~`,
      'the beginning of a word': `${family.slice(0, 4)}*`,
      'the most frequent word': mostFrequentWord,
      'a phrase': `"${words[20]} ${words[21]}"`,
      'two words': `${words[100]} ${words[120]}`,
      'a name in Cyrillic letters': cyrillicNameOf(77),
      'a name in Chinese characters': chineseNameOf(77),
    };
    const figures = await withBrowser(folder, async ({browser, url}) => {
      const found: SearchedFigures[] = [];
      for (const [name, query] of Object.entries(queries)) {
        say(`searching ${name}`);
        const [cold, warm]: [Searched[], Searched[]] = [[], []];
        for (let run = 0; run < runs; run++) {
          const context = await browser.newContext();
          cold.push(await search(context, url, query));
          warm.push(await search(context, url, query));
          await context.close();
        }
        const times = (of: readonly Searched[]): number => median(of.map(({time}) => time));
        found.push({
          query: name,
          passages: cold[0]?.passages ?? 0,
          cold: rounded(times(cold)),
          warm: rounded(times(warm)),
          bytes: cold[0]?.bytes ?? 0,
        });
      }
      return found;
    });
    return {date: today(), documents, mentions, queries: figures};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** In a page of its own: nothing of the index is in its memory, only what the browser has kept. */
async function search(context: BrowserContext, url: string, query: string): Promise<Searched> {
  const page = await context.newPage();
  await page.addInitScript(watchScript);
  await page.goto(url);
  await page.locator('lectern-search input').click();
  // What begins when somebody comes into the field is there before a word is typed.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({name}) => name.includes('/shards/top-')),
  );
  await page.evaluate(() => window.watchSearch());
  await page.keyboard.insertText(query);
  await page.keyboard.press('Enter');
  const found = await page.evaluate(() => window.searched);
  await page.close();
  return found;
}
