import {expect, type Page, test} from '@playwright/test';
import {deep} from '../tools/deep.js';
import {violationsOf} from './accessibility.js';

/** What is seen of a page through every shadow root of it. */
const shown = (page: Page, tag: string) => page.locator(`.live ${tag}`).first();

for (const colorScheme of deep ? (['light', 'dark'] as const) : (['light'] as const)) {
  // Guides are of one make.
  const guides = deep ? ['embedding/', 'theming/', 'accessibility/'] : ['embedding/'];
  for (const path of ['', ...guides, 'lectern-date/', 'lectern-record/']) {
    test(`axe finds nothing on docs/${path} in ${colorScheme}`, async ({page}) => {
      await page.emulateMedia({colorScheme});
      await page.goto(`/docs/${path}`);
      await page.waitForLoadState('networkidle');
      expect(await violationsOf(page)).toEqual([]);
    });
  }
}

test('examples are alive', async ({page}) => {
  await page.goto('/docs/lectern-date/');
  await expect(shown(page, 'ul lectern-date')).toContainText('between November and December 1946');
  await page.goto('/docs/lectern-text/');
  await expect(shown(page, 'lectern-text[authority]')).toContainText('Ospan');
  await expect(page.getByText('This letter is being restored.').first()).toBeVisible();
  await page.goto('/docs/lectern-annotate/');
  await page.waitForSelector('.live[data-alive]');
  await page.locator('lectern-annotate textarea').fill('A remark');
  await page.locator('lectern-annotate').getByRole('button', {name: 'Save'}).click();
  await expect(page.locator('#said')).toContainText('A remark');
  await page.goto('/docs/lectern-embed/');
  await page.waitForSelector('.live[data-alive]');
  await page.getByRole('button', {name: 'How to embed this document'}).click();
  await expect(page.getByRole('dialog')).toContainText('Osman Batur');
});

test('a source is copied as it stands, and it is said', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/docs/lectern-record/');
  const figure = page.locator('.example figure').first();
  await figure.getByRole('button', {name: 'Copy'}).click();
  await expect(figure.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await figure.locator('code').textContent());
});

test('the site leads to its documentation, and there from page to page', async ({page}) => {
  await page.goto('/');
  await page.getByRole('link', {name: 'Documentation'}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Documentation');
  await page
    .getByRole('navigation', {name: 'Documentation'})
    .getByRole('link', {name: 'Themes'})
    .click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Themes');
});

test('nothing sticks out of the documentation on a narrow screen @touch', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  for (const path of ['', 'embedding/', 'theming/', 'lectern-reader/', 'lectern-timeline/']) {
    await page.goto(`/docs/${path}`);
    await page.waitForLoadState('networkidle');
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});

test.describe('without script', () => {
  test.use({javaScriptEnabled: false});

  test('the documentation is read, and no button is there that does nothing', async ({page}) => {
    await page.goto('/docs/lectern-date/');
    await expect(page.getByText('The memo is dated').first()).toBeVisible();
    await expect(page.getByText('5 окт. 1945').first()).toBeVisible();
    await expect(page.getByText('Without script, only').first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});
