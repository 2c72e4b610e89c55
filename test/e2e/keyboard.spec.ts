import {expect, test} from '@playwright/test';
import {memo, mentionsIn, openCard, openReader} from './site.js';

const memoId = 'beria-molotov-1945-10-05';

test('Tab alone opens nothing; Enter opens the card, Esc closes it and focus returns', async ({
  page,
}) => {
  await openReader(page, memo);
  const mention = mentionsIn(page, memoId, 'osman-batur').first();
  await mention.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await page.waitForTimeout(600);
  await expect(openCard(page)).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(openCard(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(openCard(page)).toBeHidden();
  await expect(mention).toBeFocused();
});

test('Space opens the card and the first link in it can be reached', async ({page}) => {
  await openReader(page, memo);
  await mentionsIn(page, memoId, 'choibalsan').first().focus();
  await page.keyboard.press('Space');
  await expect(openCard(page)).toBeVisible();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active instanceof HTMLAnchorElement;
    });
    if (inside) return;
  }
  throw new Error('no link of the card was reached with Tab');
});

test('the key c gives a clean page and takes it back', async ({page}) => {
  await openReader(page, memo);
  const mention = mentionsIn(page, memoId, 'osman-batur').first();
  const underlined = () => mention.evaluate((node) => getComputedStyle(node).textDecorationLine);
  expect(await underlined()).toBe('underline');
  await mention.focus();
  await page.keyboard.press('c');
  await expect.poll(underlined).toBe('none');
  await page.keyboard.press('c');
  await expect.poll(underlined).toBe('underline');
});

test('from the library to a card with the keyboard only', async ({page}) => {
  await page.goto('/');
  const link = page.getByRole('link', {name: /Beria/}).first();
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/beria-molotov/);
});
