import {expect, test} from '@playwright/test';
import {deep} from '../tools/deep.js';
import {memo, memoBesideBiography, readOn} from './site.js';

const pages = [
  '/',
  memo,
  memoBesideBiography,
  '/altay/entity/osman-batur/',
  '/altay/embed/osman-batur/',
  '/review/',
];

interface Shift {
  readonly value: number;
  readonly moved: readonly string[];
}

/** The page as its readers have it on a slow line: script and data come long after the text. */
for (const [name, width, height] of [
  ['wide', 1280, 800],
  ['narrow', 360, 740],
] as const) {
  for (const address of deep || name === 'narrow' ? pages : []) {
    test(`nothing moves on ${address} when the script comes late, ${name}`, async ({page}) => {
      await page.setViewportSize({width, height});
      await page.route(/\.(js|json)$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        await route.continue().catch(() => undefined);
      });
      await page.addInitScript(() => {
        const shifts: Shift[] = [];
        Object.assign(globalThis, {shifts});
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: {node: Node | null}[];
          })[]) {
            const moved = entry.sources.map(
              ({node}) => node?.textContent?.trim().slice(0, 40) ?? '',
            );
            shifts.push({value: entry.value, moved});
          }
        }).observe({type: 'layout-shift', buffered: true});
      });
      await page.goto(address, {waitUntil: 'networkidle'});
      if ((await page.locator('lectern-reader').count()) > 0) await readOn(page);
      await page.waitForTimeout(300);
      const shifts = await page.evaluate(() => (globalThis as unknown as {shifts: Shift[]}).shifts);
      expect(shifts).toEqual([]);
    });
  }
}
