import {expect, test} from '@playwright/test';
import {memo, memoBesideBiography, mentionsIn, openCard, openReader, textOf} from './site.js';

const memoId = 'beria-molotov-1945-10-05';

test('a tap opens the card as a sheet at the foot of the screen @touch', async ({page}) => {
  await openReader(page, memo);
  await mentionsIn(page, memoId, 'osman-batur').first().tap();
  const card = openCard(page);
  await expect(card).toBeVisible();
  const viewport = page.viewportSize();
  const foot = async (): Promise<number> => {
    const box = await card.boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0));
  };
  // It rises into its place.
  await expect.poll(foot).toBe(viewport?.height);
  const width = (await card.boundingBox())?.width;
  expect(width).toBeGreaterThan((viewport?.width ?? 0) * 0.95);
  await card.getByRole('button', {name: /close/i}).tap();
  await expect(card).toBeHidden();
});

test('on a phone one text is in front and the other a tap away @touch', async ({page}) => {
  await openReader(page, memoBesideBiography);
  await expect(textOf(page, memoId)).toBeVisible();
  await expect(textOf(page, 'osman-batur')).toBeHidden();
  await page.getByRole('group', {name: 'Documents'}).getByRole('button').nth(1).tap();
  await expect(textOf(page, 'osman-batur')).toBeVisible();
});

test('nothing sticks out of a narrow page @touch', async ({page}) => {
  for (const address of ['/', memo, memoBesideBiography, '/altay/entity/osman-batur/']) {
    await page.goto(address);
    await page.setViewportSize({width: 320, height: 640});
    await page.waitForTimeout(200);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
      address,
    ).toBe(true);
  }
});

test('what contradicts itself is a line each, and both sides are a tap from one another @touch', async ({
  page,
}) => {
  await openReader(page, memoBesideBiography);
  const reader = page.locator('lectern-reader');
  await reader.getByRole('button', {name: 'More'}).tap();
  await reader.getByRole('button', {name: 'Contradictions'}).tap();
  const dialog = reader.getByRole('dialog');
  await dialog
    .getByRole('navigation')
    .getByRole('button', {name: /When was Altay cleared/})
    .tap();
  const card = dialog.getByRole('listitem').filter({hasText: 'The memo puts the victory'});
  await expect(card.last()).toBeInViewport();
  await card.last().getByRole('button', {name: /^Open/}).tap();
  const [cleared, victory] = ['osman-batur.p2', `${memoId}.p1`].map((id) =>
    page.locator(`[id="${id}"]`),
  );
  await expect(cleared ?? page.locator('none')).toBeInViewport();
  await expect(cleared ?? page.locator('none')).toBeFocused();
  const tabs = reader.getByRole('group', {name: 'Documents'}).getByRole('button');
  await tabs.first().tap();
  await expect(victory ?? page.locator('none')).toBeInViewport();
  await tabs.last().tap();
  await expect(cleared ?? page.locator('none')).toBeInViewport();
});
