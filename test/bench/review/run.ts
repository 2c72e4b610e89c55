/**
 * `npm run bench:review -- [--items 10000] [--seconds 30] [--every 50] [--seed 1] [--only static]`:
 * opens the review of a text of about a megabyte in a browser, on the plain site and behind
 * `lectern serve`, and prints every task that held up the page, then sends decisions by keys faster
 * than anybody types and tells what became of each. `npm run build` comes first.
 */
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium, type Page} from '@playwright/test';
import {readDecisions} from '../../../components/core/annotations/decision.js';
import {browserArguments, requireBrowser} from '../../tools/find-browser.js';
import {makeBenchSite, type RunningSite, serveStatic, serveWithJournal} from './bench-site.js';
import {makeLongEdition} from './edition.js';
import {type Burst, sendBurst} from './key-burst.js';
import {longTasksOf, seenByPage, watchTasks} from './long-tasks.js';

const {values} = parseArgs({
  options: {
    items: {type: 'string', default: '10000'},
    seconds: {type: 'string', default: '30'},
    every: {type: 'string', default: '50'},
    seed: {type: 'string', default: '1'},
    /** `static` or `server`. */
    only: {type: 'string'},
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const count = Number(values.items);
const edition = makeLongEdition(count, Number(values.seed));
say(
  `${count} proposals, text ${kilobytes(edition.tei)}, annotations ${kilobytes(edition.annotations)}`,
);
const site = makeBenchSite(edition);
const browser = await chromium.launch({executablePath: requireBrowser(), args: browserArguments()});
try {
  if (values.only !== 'server') await measure('the plain site', await serveStatic(site));
  if (values.only !== 'static') await measure('lectern serve', await serveWithJournal(site));
} finally {
  await browser.close();
  site.remove();
}

async function measure(label: string, running: RunningSite): Promise<void> {
  say(`\n## ${label}`);
  const context = await browser.newContext({viewport: {width: 1280, height: 900}});
  const page = await context.newPage();
  await watchTasks(page);
  const open = async (): Promise<void> => {
    await page.goto(`${running.url}${site.page}`);
    await page.locator('lectern-review li[aria-current="true"]').waitFor({timeout: 120_000});
    say(`first item after ${Math.round(await page.evaluate(() => performance.now()))} ms`);
    await page.waitForFunction(
      () => document.querySelector('lectern-review')?.session?.loading === false,
    );
  };
  await phase(page, 'opening', open);
  await phase(page, 'scrolling', () => scroll(page));
  await phase(page, 'filtering by words', () => filter(page));
  await phase(page, 'changing the order', () => reorder(page));
  let burst: Burst | undefined;
  const keys = Math.round((Number(values.seconds) * 1000) / Number(values.every));
  await phase(page, 'deciding', async () => {
    burst = await sendBurst(page, keys, Number(values.every));
  });
  if (burst) sayBurst(burst, await keptLines(page, label));
  await phase(page, 'opening again', open);
  await context.close();
  await running.close();
}

async function phase(page: Page, name: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  const tasks = await longTasksOf(page, work);
  const seen = await seenByPage(page).catch(() => []);
  const list = tasks.map(({clock, processor}) => `${Math.round(clock)} (${Math.round(processor)})`);
  const took = Math.round(performance.now() - begun);
  say(
    `${name}: ${took} ms; ${tasks.length} long tasks, ${seen.length} by the page's own count` +
      `${list.length > 0 ? `; ms by the clock (by the processor): ${list.join(', ')}` : ''}`,
  );
}

/** From the first item to the last, as by a dragged scroll bar, and back. */
async function scroll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const list = document.querySelector('lectern-review')?.shadowRoot?.querySelector('.queue');
    if (!list) return;
    const frames = 200;
    for (let frame = 0; frame <= frames; frame++) {
      list.scrollTop = ((list.scrollHeight - list.clientHeight) * frame) / frames;
      await new Promise(requestAnimationFrame);
    }
    list.scrollTop = 0;
  });
}

async function filter(page: Page): Promise<void> {
  const words = page.getByRole('searchbox');
  await words.pressSequentially('lin', {delay: 50});
  await words.fill('');
  await page.locator('lectern-review li[aria-current="true"]').waitFor();
  await words.blur();
}

async function reorder(page: Page): Promise<void> {
  const order = page.getByRole('combobox', {name: 'Order'});
  for (const value of ['text', 'annotator', 'certainty']) {
    await order.selectOption(value);
    await page.waitForTimeout(200);
  }
  await order.blur();
}

/** What is kept for good: the file of the server, or what the browser exports. */
async function keptLines(page: Page, label: string): Promise<string> {
  const file = join(site.folder, 'annotations/bench/long.decisions.jsonl');
  if (label === 'lectern serve') return existsSync(file) ? readFileSync(file, 'utf8') : '';
  return page.evaluate(
    async () => (await document.querySelector('lectern-review')?.session?.exportLines()) ?? '',
  );
}

function sayBurst({sent, queue, waits}: Burst, lines: string): void {
  const {decisions} = readDecisions(lines, 'long.decisions.jsonl');
  const wrong = sent.filter((key, at) => {
    const made = decisions.filter(({annotation}) => annotation === queue[at]);
    return made.length !== 1 || made[0]?.verdict !== (key === 'x' ? 'rejected' : 'accepted');
  });
  const sorted = [...waits].sort((a, b) => a - b);
  const [median, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
  say(
    `${sent.length} keys sent, ${decisions.length} decisions kept, ${wrong.length} dropped, doubled or amiss; ` +
      `from key to kept and next item: median ${median?.toFixed(1)} ms, worst ${worst?.toFixed(1)} ms`,
  );
}

function kilobytes(text: string): string {
  return `${Math.round(Buffer.byteLength(text) / 1000)} kB`;
}
