import {expect, test} from '@playwright/test';
import {biography, memo, memoBesideBiography} from './site.js';

test.use({javaScriptEnabled: false});

const framed = '/altay/embed/beria-molotov-1945-10-05/';

for (const address of [memo, framed]) {
  test(`the text, its record and its notes are read without script on ${address}`, async ({
    page,
  }) => {
    await page.goto(address);
    const text = page.locator('article.lectern-document');
    await expect(text).toBeVisible();
    await expect(text).toContainText('September of this year');
    await page.getByText('Archival record').click();
    await expect(page.locator('lectern-record dd', {hasText: /^GARF, f\. 9401s/})).toBeVisible();
    await expect(page.getByText('How to cite it').first()).toBeVisible();
    await page.locator('a.note-marker').first().click();
    await expect(page.locator('[role="note"]').first()).toBeInViewport();
  });
}

test('whom a document names is a link away', async ({page}) => {
  await page.goto(memo);
  await page.getByText('Named in this document').click();
  await page
    .locator('.document-named')
    .getByRole('link', {name: 'Osman Batur', exact: true})
    .click();
  await expect(page).toHaveURL(/\/altay\/entity\/osman-batur\/$/);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Osman Batur');
  await page
    .getByRole('link', {name: /Beria to/})
    .first()
    .click();
  await expect(page).toHaveURL(/\/altay\/read\/beria-molotov-1945-10-05\/#/);
});

test('two documents stand side by side where there is room, and below one another where not', async ({
  page,
}) => {
  await page.goto(memoBesideBiography);
  const [left, right] = await page.locator('article.lectern-document').all();
  const [one, other] = [await left?.boundingBox(), await right?.boundingBox()];
  expect(other?.x ?? 0).toBeGreaterThan((one?.x ?? 0) + (one?.width ?? 0));
  await page.setViewportSize({width: 360, height: 700});
  await expect(right ?? page.locator('none')).toBeVisible();
  const below = await right?.boundingBox();
  const above = await left?.boundingBox();
  expect(below?.y ?? 0).toBeGreaterThan((above?.y ?? 0) + (above?.height ?? 0) - 1);
});

test('of two documents the second is not seen before the browser has come to it', async ({
  page,
}) => {
  await page.setViewportSize({width: 360, height: 700});
  const second = page.locator('lectern-reader section.pane').nth(1);
  await page.goto(memoBesideBiography);
  await expect(second).toBeVisible();
  await page.route('**/with/**', async (route) => {
    const response = await route.fetch();
    const [first = ''] = (await response.text()).split('slot="pane-1"');
    await route.fulfill({response, body: first.slice(0, first.lastIndexOf('<lectern-text'))});
  });
  await page.goto(memoBesideBiography);
  await expect(page.locator('lectern-reader section.pane').first()).toBeVisible();
  await expect(second).toBeHidden();
});

test('what annotations say is in the page', async ({page, request}) => {
  const html = await (await request.get(biography)).text();
  expect(html).toContain('document-annotations');
  await page.goto(biography);
  await expect(page.locator('article.lectern-document')).toBeVisible();
});

for (const address of ['/', '/altay/entity/', '/altay/entity/osman-batur/', '/review/']) {
  test(`${address} has words and links without script`, async ({page}) => {
    await page.goto(address);
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
    expect(await page.locator('main a[href]').count()).toBeGreaterThan(2);
  });
}

test('no control is offered that does nothing', async ({page}) => {
  await page.goto(memoBesideBiography);
  for (const part of ['.toolbar', '.tabs', '.close']) {
    await expect(page.locator(`lectern-reader ${part}`).first()).toBeHidden();
  }
});

test('printed pages have title and shelfmark at their head', async ({page}) => {
  await page.goto(memo);
  const [title, shelfmark] = await page.evaluate(() => {
    const style = getComputedStyle(document.documentElement);
    return ['title', 'shelfmark'].map((name) => style.getPropertyValue(`--lectern-${name}-0`));
  });
  expect(title).toBe('"L. P. Beria to V. M. Molotov, 5 October 1945"');
  expect(shelfmark).toContain('GARF');
});
