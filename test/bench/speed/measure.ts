import type {Browser, Page} from '@playwright/test';
import {jumpScript, type Watched, watchScript} from './watch.js';

/** What one visit of a page gave; milliseconds from the start of navigation. */
export interface Visit {
  readonly firstPaint: number;
  /** When words of the document were painted. */
  readonly firstText: number;
  /** From then on no task held up the page: not before the first words. */
  readonly interactive: number;
  readonly longestTask: number;
  /** From the wish to see the end until words are painted there. */
  readonly jumpToEnd: number;
  /** Megabytes of script memory of the page. */
  readonly heap: number;
  readonly nodes: number;
  /** Bytes that came over the line, until the page had come to rest. */
  readonly bytes: number;
}

/** So long nothing may be done before a page has come to rest, in milliseconds. */
const rest = 1000;

/** Opens a page with nothing cached, and waits until it has come to rest. */
export async function visit(browser: Browser, url: string, patience = 240_000): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watchScript);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Network.enable');
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({encodedDataLength}) => {
      bytes += encodedDataLength;
    });
    await page.goto(url, {waitUntil: 'commit', timeout: patience});
    await until(page, url, patience, ({firstText}) => firstText > 0);
    const {firstPaint, firstText, longest, lastLong} = await until(
      page,
      url,
      patience,
      ({lastDone}, now) => now - lastDone > rest,
    );
    const {metrics} = await devtools.send('Performance.getMetrics');
    const metric = (name: string): number =>
      metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    const heap = metric('JSHeapUsedSize') / 1_000_000;
    const nodes = metric('Nodes');
    const loaded = bytes;
    const jumpToEnd = await page.evaluate<number>(jumpScript);
    return {
      firstPaint,
      firstText,
      interactive: Math.max(firstText, lastLong),
      longestTask: longest,
      jumpToEnd,
      heap,
      nodes,
      bytes: loaded,
    };
  } finally {
    await context.close();
  }
}

/** Looks now and then: a page that is asked all the time has less time for itself. */
async function until(
  page: Page,
  url: string,
  patience: number,
  isSo: (watched: Watched, now: number) => boolean,
): Promise<Watched> {
  const began = performance.now();
  for (;;) {
    const {speed, now} = await page.evaluate(() => ({
      speed: window.speed,
      now: performance.now(),
    }));
    if (isSo(speed, now)) return speed;
    if (performance.now() - began > patience) {
      throw new Error(
        `${url}: nothing to measure after ${patience / 1000} s: ${JSON.stringify(speed)}`,
      );
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}
