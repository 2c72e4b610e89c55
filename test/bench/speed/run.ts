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

const pages = await makePages(sizes, chosen);
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

const measures = [
  'firstPaint',
  'firstText',
  'interactive',
  'longestTask',
  'jumpToEnd',
  'heap',
  'nodes',
  'bytes',
] as const;
const rows = sizes.flatMap((size) =>
  chosen.map((way) => ({
    size,
    way,
    ...Object.fromEntries(measures.map((what) => [what, medianOf(size, way, what)])),
  })),
);

/** A target of the issue on speed, and what came of it. */
interface Verdict {
  readonly size: number;
  readonly what: string;
  readonly ratio: number;
  readonly target: string;
}

/** How many times sooner than CETEIcean, by megabytes. */
const sooner: Readonly<Record<'compiled' | 'raw', Readonly<Record<number, number>>>> = {
  compiled: {1: 6, 5: 18, 20: 60},
  raw: {1: 3, 5: 10, 20: 30},
};
const ratioOf = (
  [size, way]: readonly [number, Way],
  [otherSize, other]: readonly [number, Way],
  what: keyof Visit,
): number => medianOf(size, way, what) / medianOf(otherSize, other, what);
const verdicts: Verdict[] = [];
const judge = (size: number, what: string, ratio: number, target: string): void => {
  if (!Number.isNaN(ratio)) verdicts.push({size, what, ratio: Number(ratio.toFixed(2)), target});
};
for (const size of sizes) {
  const against = (way: Way, other: Way, what: keyof Visit): number =>
    ratioOf([size, way], [size, other], what);
  judge(
    size,
    'first paint: compiled / its first screen alone',
    against('compiled', 'first screen', 'firstPaint'),
    '≤ 1.15',
  );
  for (const way of ['compiled', 'raw'] as const) {
    const least = sooner[way][size];
    judge(
      size,
      `first text: CETEIcean / ${way}`,
      against('CETEIcean', way, 'firstText'),
      least === undefined ? '' : `≥ ${least}`,
    );
    judge(size, `longest task: ${way}, ms`, medianOf(size, way, 'longestTask'), '≤ 50');
  }
  judge(size, 'first text: raw / static', against('raw', 'static', 'firstText'), '≤ 1.2');
}
const [smallest, largest] = [Math.min(...sizes.filter((size) => size >= 1)), Math.max(...sizes)];
if (largest > smallest) {
  for (const what of ['firstPaint', 'heap'] as const) {
    judge(
      largest,
      `${what}: compiled / compiled at ${smallest} MB`,
      ratioOf([largest, 'compiled'], [smallest, 'compiled'], what),
      '≤ 1.15',
    );
  }
}

if (values.json) {
  for (const row of rows) say(JSON.stringify(row));
  for (const verdict of verdicts) say(JSON.stringify(verdict));
  say(JSON.stringify({build: pages.build}));
} else {
  say(`| MB | how | ${measures.join(' | ')} |`);
  say(`|---|---|${measures.map(() => '---|').join('')}`);
  for (const {size, way} of rows) {
    const figures = measures.map((what) => Math.round(medianOf(size, way, what)));
    say(`| ${size} | ${way} | ${figures.join(' | ')} |`);
  }
  say('');
  for (const {size, what, ratio, target} of verdicts) {
    say(`${size} MB: ${what}: ${ratio}${target ? ` (target ${target})` : ''}`);
  }
  const {seconds, bytes, memory} = pages.build;
  say(
    `build: ${(bytes / 1_000_000 / seconds).toFixed(1)} MB of TEI a second on this machine, at most ${Math.round(memory)} MB of memory with the bench itself`,
  );
}
