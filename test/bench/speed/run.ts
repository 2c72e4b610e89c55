/**
 * `npm run bench -- [--sizes 0.1,1,5,20] [--runs 7] [--ways compiled,raw,…] [--json]`: the same texts,
 * made from the shared fixtures, as compiled pages, as raw TEI in an element, by CETEIcean, by the
 * browser's DOMParser with all of it on the page, and as one static page: the floor. Visits are
 * interleaved and with nothing cached; what is printed are medians, and ratios between them.
 */
import {parseArgs} from 'node:util';
import {chromium} from '@playwright/test';
import {listenOnLoopback} from '../../../components/node/server/loopback-server.js';
import {serveFile} from '../../../components/node/server/static-files.js';
import {browserArguments, requireBrowser} from '../../tools/find-browser.js';
import {type Visit, visit} from './measure.js';
import {makePages, type Way, ways} from './pages.js';

const {values} = parseArgs({
  options: {
    sizes: {type: 'string', default: '0.1,1,5,20'},
    runs: {type: 'string', default: '7'},
    ways: {type: 'string', default: ways.join(',')},
    json: {type: 'boolean', default: false},
  },
});
const sizes = values.sizes.split(',').map(Number);
const chosen = ways.filter((way) => values.ways.split(',').includes(way));
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const pages = await makePages(sizes);
const server = await listenOnLoopback((request, response) => {
  response.setHeader('Cache-Control', 'no-store');
  void serveFile(request, response, pages.folder);
}, 0);
if (!server.ok) throw new Error(server.message);
const browser = await chromium.launch({
  executablePath: requireBrowser(),
  args: browserArguments(),
});
const visits = new Map<string, Visit[]>();
try {
  for (let run = 0; run < Number(values.runs); run++) {
    for (const size of sizes) {
      for (const way of chosen) {
        const key = `${size} ${way}`;
        const done = visits.get(key) ?? [];
        visits.set(key, done);
        done.push(await visit(browser, `${server.url}${pages.page(way, size)}`));
      }
    }
  }
} finally {
  await browser.close();
  await server.close();
  pages.remove();
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

function medianOf(size: number, way: Way, what: keyof Visit): number {
  return median((visits.get(`${size} ${way}`) ?? []).map((each) => each[what]));
}

const measures = ['firstPaint', 'firstText', 'longestTask', 'heap', 'nodes', 'bytes'] as const;
const rows = sizes.flatMap((size) =>
  chosen.map((way) => ({
    size,
    way,
    ...Object.fromEntries(measures.map((what) => [what, medianOf(size, way, what)])),
  })),
);

if (values.json) {
  for (const row of rows) say(JSON.stringify(row));
  say(JSON.stringify({build: pages.build}));
} else {
  say(`| MB | how | ${measures.join(' | ')} |`);
  say(`|---|---|${measures.map(() => '---|').join('')}`);
  for (const {size, way} of rows) {
    const figures = measures.map((what) => Math.round(medianOf(size, way, what)));
    say(`| ${size} | ${way} | ${figures.join(' | ')} |`);
  }
  say('');
  const ratio = (size: number, one: Way, other: Way, what: keyof Visit): string =>
    (medianOf(size, one, what) / medianOf(size, other, what)).toFixed(2);
  for (const size of sizes) {
    const has = (...needed: readonly Way[]): boolean => needed.every((way) => chosen.includes(way));
    if (has('compiled', 'first screen'))
      say(
        `${size} MB: compiled / its first screen alone, first paint: ${ratio(size, 'compiled', 'first screen', 'firstPaint')}`,
      );
    if (has('compiled', 'CETEIcean'))
      say(
        `${size} MB: CETEIcean / compiled, first text: ${ratio(size, 'CETEIcean', 'compiled', 'firstText')}`,
      );
    if (has('raw', 'CETEIcean'))
      say(
        `${size} MB: CETEIcean / raw, first text: ${ratio(size, 'CETEIcean', 'raw', 'firstText')}`,
      );
    if (has('raw', 'static'))
      say(`${size} MB: raw / static, first text: ${ratio(size, 'raw', 'static', 'firstText')}`);
  }
  const {seconds, bytes} = pages.build;
  say(`build: ${(bytes / 1_000_000 / seconds).toFixed(1)} MB of TEI a second on this machine`);
}
