import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {expect, test} from '@playwright/test';
import {mediaType} from '../../components/node/server/static-files.js';
import {projectRoot} from '../tools/shared.js';
import {memo, mentionsIn, openCard, readOn} from './site.js';

/** On this computer a page looks for kept annotations: here it is read as others read it. */
const elsewhere = 'https://lectern.test';

/** Scripts in bytes after gzip, with all that came before; the goals are 25,000 and 60,000. */
const most = {
  untouched: {bytes: 5_000, files: 2},
  read: {bytes: 52_500, files: 7},
  hovered: {bytes: 101_000, files: 26},
  recordOpened: {bytes: 147_000, files: 46},
};

test('a reading page fetches little script at first, and the rest with what is used', async ({
  page,
}) => {
  const scripts = new Map<string, number>();
  await page.route(`${elsewhere}/**`, async (route) => {
    const {pathname} = new URL(route.request().url());
    const path = join(projectRoot, 'dist/site', pathname.replace(/\/$/, '/index.html'));
    const body = await readFile(path).catch(() => undefined);
    if (!body) return route.fulfill({status: 404});
    if (path.endsWith('.js')) scripts.set(pathname, gzipSync(body).length);
    await route.fulfill({body, contentType: mediaType(path)});
  });
  const fetched = async (): Promise<{bytes: number; files: number}> => {
    await page.waitForLoadState('networkidle');
    // What is put off until the page has nothing else to do counts as well.
    await page.waitForTimeout(1000);
    const sizes = [...scripts.values()];
    return {bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length};
  };
  const expectAtMost = (
    now: {bytes: number; files: number},
    limit: {bytes: number; files: number},
  ): void => {
    const what = JSON.stringify([...scripts]);
    expect(now.bytes, what).toBeLessThanOrEqual(limit.bytes);
    expect(now.files, what).toBeLessThanOrEqual(limit.files);
  };

  await page.goto(elsewhere + memo);
  const untouched = await fetched();
  expect(untouched.bytes).toBeGreaterThan(1000);
  expectAtMost(untouched, most.untouched);

  await readOn(page);
  expectAtMost(await fetched(), most.read);

  await mentionsIn(page, 'beria-molotov-1945-10-05', 'choibalsan').first().hover();
  await expect(openCard(page)).toContainText('8 February 1895');
  const hovered = await fetched();
  expect(hovered.bytes).toBeGreaterThan(untouched.bytes);
  expectAtMost(hovered, most.hovered);

  await page.mouse.move(2, 2);
  await page.getByText('Archival record').first().click();
  await expect(page.locator('lectern-citation').first()).toContainText('GARF');
  expectAtMost(await fetched(), most.recordOpened);
});
