import {expect, test} from '@playwright/test';
import {deep} from '../tools/deep.js';
import {violationsOf} from './accessibility.js';
import {memo, memoBesideBiography, mentionsIn, openCard, openReader} from './site.js';

const pages = [
  '/',
  memo,
  memoBesideBiography,
  '/altay/entity/',
  '/altay/entity/osman-batur/',
  '/altay/timeline/',
  '/altay/map/',
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const address of deep || colorScheme === 'light' ? pages : pages.slice(1, 2)) {
    test(`axe finds nothing on ${address} in ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme, reducedMotion: 'reduce'});
      await page.goto(address);
      await page.waitForLoadState('networkidle');
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}

test('axe finds nothing with a card and the record open', async ({page}) => {
  await openReader(page, memo);
  await page.getByText('Archival record').first().click();
  await mentionsIn(page, 'beria-molotov-1945-10-05', 'osman-batur').first().click();
  await expect(openCard(page)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);
});

test('dark follows the system and keeps the text readable', async ({page}) => {
  await page.emulateMedia({colorScheme: 'dark'});
  await openReader(page, memo);
  const paper = await page.evaluate(
    () => getComputedStyle(document.documentElement).backgroundColor,
  );
  expect(paper).toBe('rgb(23, 24, 26)');
});

test('with reduced motion nothing moves', async ({page}) => {
  await page.emulateMedia({reducedMotion: 'reduce'});
  await openReader(page, memo);
  await mentionsIn(page, 'beria-molotov-1945-10-05', 'osman-batur').first().click();
  await expect(openCard(page)).toBeVisible();
  const running = await page.evaluate(
    () => document.getAnimations().filter(({playState}) => playState === 'running').length,
  );
  expect(running).toBe(0);
});

test('print gives the text without the controls', async ({page}) => {
  await openReader(page, memoBesideBiography);
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('lectern-reader [part="toolbar"]')).toBeHidden();
  await expect(page.getByText('What is shown').first()).toBeHidden();
  for (const text of await page.locator('lectern-text').all()) await expect(text).toBeVisible();
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
});

test('text at four times its size still fits the page', async ({page}) => {
  await page.setViewportSize({width: 320, height: 256});
  await openReader(page, memo);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});
