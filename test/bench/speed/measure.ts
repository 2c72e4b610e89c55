import type {Page} from '@playwright/test';
import type {PageFigures} from '../../../components/node/docs/speed-figures.js';
import {rendererMemory} from './renderer-memory.js';
import type {Served} from './serve-pages.js';
import {isComing, jumpScript, type Watched, watchScript} from './watch.js';

/** So long nothing may be done before a page has come to rest, in milliseconds. */
const rest = 700;

/** A way that takes longer to show its words, or to come to rest, is not waited for; in seconds. */
export const patience = 60;

/** Opens a page with nothing cached, and waits until it has come to rest; undefined where it does not. */
export async function visit(
  {browser, url, takeBytes}: Served,
  path: string,
  {hasEnd}: {readonly hasEnd: boolean},
): Promise<PageFigures | undefined> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watchScript);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    takeBytes();
    await page.goto(`${url}${path}`, {waitUntil: 'commit'});
    const watched = await rested(page);
    if (!watched) return undefined;
    const {firstPaint, firstText, longest, longestFrame, lastLong} = watched;
    const bytes = takeBytes();
    await devtools.send('HeapProfiler.collectGarbage');
    const {metrics} = await devtools.send('Performance.getMetrics');
    const metric = (name: string): number =>
      metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    const memory = await rendererMemory(browser);
    return {
      firstPaint,
      firstText,
      interactive: Math.max(firstText, lastLong),
      longestTask: longest,
      longestFrame,
      heap: metric('JSHeapUsedSize') / 1_000_000,
      memory,
      nodes: metric('Nodes'),
      bytes,
      ...(hasEnd ? {jumpToEnd: await page.evaluate<number>(jumpScript)} : {}),
    };
  } finally {
    await context.close();
  }
}

/** Looks now and then: a page that is asked all the time has less time for itself. */
async function rested(page: Page): Promise<Watched | undefined> {
  for (const began = performance.now(); performance.now() - began < patience * 1000; ) {
    const {speed, now} = await inTime(
      page.evaluate(() => ({speed: window.speed, now: performance.now()})),
      patience * 1000,
    );
    const isAtRest = speed.firstText > 0 && now - speed.lastDone > rest;
    if (isAtRest && !(await page.evaluate(isComing))) return speed;
    await new Promise((done) => setTimeout(done, 100));
  }
  return undefined;
}

const never: {readonly speed: Watched; readonly now: number} = {
  speed: {firstPaint: 0, firstText: 0, longest: 0, longestFrame: 0, lastLong: 0, lastDone: 0},
  now: 0,
};

/** A page that is busy answers nothing. */
function inTime(asked: Promise<typeof never>, milliseconds: number): Promise<typeof never> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof never>((done) => {
    timer = setTimeout(() => done(never), milliseconds);
  });
  // It may fail once the page is closed.
  asked.catch(() => undefined);
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}
