import type {Browser, Page} from '@playwright/test';

/** What one visit of a page gave; milliseconds from the start of navigation. */
export interface Visit {
  readonly firstPaint: number;
  /** When words of the document were on the screen. */
  readonly firstText: number;
  readonly longestTask: number;
  /** Megabytes of script memory, and of the whole page's process where the browser tells. */
  readonly heap: number;
  readonly nodes: number;
  /** Bytes that came over the line. */
  readonly bytes: number;
}

declare global {
  interface Window {
    speed: {firstPaint: number; firstText: number; longest: number};
  }
}

/** Opens a page with nothing cached, and waits until it has come to rest. */
export async function visit(browser: Browser, url: string, patience = 180_000): Promise<Visit> {
  const context = await browser.newContext({viewport: {width: 1280, height: 800}});
  try {
    const page = await context.newPage();
    await page.addInitScript(watch);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    await devtools.send('Network.enable');
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({encodedDataLength}) => {
      bytes += encodedDataLength;
    });
    await page.goto(url, {waitUntil: 'commit', timeout: patience});
    await page.waitForFunction(() => window.speed.firstText > 0, undefined, {
      timeout: patience,
      polling: 50,
    });
    await settle(page, patience);
    const {metrics} = await devtools.send('Performance.getMetrics');
    const metric = (name: string): number =>
      metrics.find((each) => each.name === name)?.value ?? Number.NaN;
    const {firstPaint, firstText, longest} = await page.evaluate(() => window.speed);
    const heap = metric('JSHeapUsedSize') / 1_000_000;
    return {firstPaint, firstText, longestTask: longest, heap, nodes: metric('Nodes'), bytes};
  } finally {
    await context.close();
  }
}

/** Until nothing has been done for half a second. */
async function settle(page: Page, patience: number): Promise<void> {
  await page.waitForLoadState('load', {timeout: patience});
  await page.evaluate(
    (most) =>
      new Promise<void>((done) => {
        let quiet = 0;
        let last = performance.now();
        const began = last;
        const look = (): void => {
          const now = performance.now();
          // A timer that comes late has waited for a task.
          quiet = now - last < 80 ? quiet + 1 : 0;
          last = now;
          if (quiet >= 10 || now - began > most) done();
          else setTimeout(look, 50);
        };
        look();
      }),
    patience,
  );
}

/** Runs in the page from its first line on. */
function watch(): void {
  const speed = {firstPaint: 0, firstText: 0, longest: 0};
  window.speed = speed;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.name === 'first-contentful-paint') speed.firstPaint = entry.startTime;
    }
  }).observe({type: 'paint', buffered: true});
  new PerformanceObserver((list) => {
    for (const {duration} of list.getEntries()) speed.longest = Math.max(speed.longest, duration);
  }).observe({type: 'longtask', buffered: true});
  const look = (): void => {
    const block = document.querySelector('p, tei-p, [data-tei="p"], [data-tei="l"], tei-l');
    if (block?.textContent?.trim() && block.getClientRects().length > 0) {
      // Laid out in this frame, it is on the screen with the next.
      requestAnimationFrame((now) => {
        speed.firstText = now;
      });
    } else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
