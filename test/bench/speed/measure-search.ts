import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {BrowserContext} from '@playwright/test';
import {build} from 'esbuild';
import type {SearchedFigures, SearchFigures} from '../../../components/node/docs/speed-figures.js';
import {projectRoot} from '../../tools/shared.js';
import {mostFrequentWord, nameOf} from '../search/collection.js';
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

declare global {
  interface Window {
    searchShards(query: string): Promise<Searched>;
  }
}

/** Searches as the page of an edition does, by files that are fetched. */
const pageScript = `
import {shardSearch} from './components/core/search/shards/shard-search.ts';
let bytes = 0;
const index = shardSearch(async (name) => {
  const file = new Uint8Array(await (await fetch('shards/' + name)).arrayBuffer());
  bytes += file.length;
  return file;
});
window.searchShards = async (query) => {
  const began = performance.now();
  const {total, problems} = await index.search(query);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return {time: performance.now() - began, passages: total, bytes};
};
`;

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
      stdin: {contents: pageScript, resolveDir: projectRoot, loader: 'ts'},
      bundle: true,
      format: 'esm',
      outfile: join(folder, 'search.js'),
    });
    writeFileSync(
      join(folder, 'index.html'),
      '<!doctype html><meta charset="utf-8"><title>Search</title><script type="module" src="search.js"></script>',
    );
    const [, family = ''] = nameOf(77).split(' ');
    const queries = {
      'a rare name': family,
      'a name of two words': nameOf(77),
      'a name with one letter wrong': `${family.slice(0, 2)}x${family.slice(3)}~`,
      'the beginning of a word': `${family.slice(0, 4)}*`,
      'the most frequent word': mostFrequentWord,
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
  await page.goto(url);
  await page.waitForFunction(() => 'searchShards' in window);
  const searched = await page.evaluate((asked) => window.searchShards(asked), query);
  await page.close();
  return searched;
}
