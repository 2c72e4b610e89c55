import {expect, test} from '@playwright/test';
import {
  biography,
  essay,
  memo,
  memoBesideBiography,
  mentionsIn,
  openCard,
  openReader,
  textOf,
} from './site.js';

const memoId = 'beria-molotov-1945-10-05';

test('hovering a name in one pane lights it up in the other and opens its card', async ({page}) => {
  await openReader(page, memoBesideBiography);
  const inMemo = mentionsIn(page, memoId, 'choibalsan').first();
  const inBiography = mentionsIn(page, 'osman-batur', 'choibalsan').first();
  await expect(inBiography).not.toHaveAttribute('data-lit');
  await inMemo.hover();
  await expect(inBiography).toHaveAttribute('data-lit');
  const card = openCard(page);
  await expect(card).toBeVisible();
  await expect(card).toContainText('Choybalsan');
  await expect(card).toContainText('Чойбалсан');
  await page.mouse.move(2, 2);
  await expect(card).toBeHidden();
  await expect(inBiography).not.toHaveAttribute('data-lit');
});

test('the pointer moves onto the card without closing it, and Esc closes it', async ({page}) => {
  await openReader(page, memo);
  const mention = mentionsIn(page, memoId, 'osman-batur').first();
  await mention.hover();
  const card = openCard(page);
  await expect(card).toBeVisible();
  await card.hover({position: {x: 30, y: 30}});
  await page.waitForTimeout(600);
  await expect(card).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a card lists every mention in the collection and leads to the passage beside', async ({
  page,
}) => {
  await openReader(page, memo);
  await mentionsIn(page, memoId, 'osman-batur').first().click();
  const card = openCard(page);
  const mentions = card.locator('a[data-document="osman-batur"]');
  await expect(mentions.first()).toBeVisible();
  expect(await mentions.count()).toBeGreaterThan(3);
  await mentions.first().click();
  await expect(textOf(page, 'osman-batur')).toBeVisible();
  await expect(textOf(page, 'osman-batur').locator('article')).toContainText('Osman');
  await expect(page).toHaveURL(/with=osman-batur/);
  await page.goBack();
  await expect(textOf(page, 'osman-batur')).toBeHidden();
});

test('several candidates are all shown, and said to be candidates', async ({page}) => {
  await openReader(page, memo);
  await textOf(page, memoId).getByRole('button', {name: 'Kobulov'}).click();
  const card = openCard(page);
  await expect(card).toContainText('Bogdan');
  await expect(card).toContainText('Amayak');
});

test('the card of a date says its value in words and what was inferred', async ({page}) => {
  await openReader(page, memo);
  await textOf(page, memoId).getByText('September of this year').click();
  const card = openCard(page);
  await expect(card).toContainText('September 1945');
  await expect(card).toContainText(/inferred/i);
});

test('both members of a doubtful figure can be read', async ({page}) => {
  await openReader(page, memo);
  const choice = textOf(page, memoId).locator('[data-editorial]').first();
  await expect(choice).toContainText('8');
  await choice.click();
  await expect(openCard(page)).toContainText('b');
  await expect(openCard(page)).not.toContainText('so in the source: 8');
});

test('the text can be read as the editor reads it, and back', async ({page}) => {
  await openReader(page, memo);
  const figure = textOf(page, memoId)
    .locator('[data-tei="seg"]', {hasText: '1184/'})
    .locator('[data-editorial]');
  await expect(figure).toContainText('8');
  const readings = page.getByLabel('Doubtful readings');
  await readings.selectOption('normalised');
  await expect(figure).toContainText('b');
  await readings.selectOption('diplomatic');
  await expect(figure).toContainText('8');
});

test('the archival record shows the reference as parts, its terms and its doubts', async ({
  page,
}) => {
  await openReader(page, memo);
  await page.getByText('Archival record').first().click();
  const record = page.locator('lectern-record').first();
  await expect(record).toContainText('GARF, f. 9401s, op. 2, d. 10004, ll. 62-63');
  await expect(record).toContainText('фонд');
  await expect(record).toContainText('9401s');
  await expect(record).toContainText(/garbled/);
  await expect(record).toContainText('Molotov');
});

test('a citation is copied', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(page, memo);
  await page.getByText('Archival record').first().click();
  const citation = page.locator('lectern-citation').first();
  await citation.getByRole('button', {name: /copy/i}).first().click();
  await expect(citation.getByRole('status')).toContainText(/copied/i);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('GARF');
});

test('a link of one document into another opens both, at the passage', async ({page}) => {
  await openReader(page, memo);
  const link = textOf(page, memoId)
    .locator('a[data-link]', {hasText: /biography/})
    .first();
  await link.click();
  await expect(textOf(page, 'osman-batur')).toBeVisible();
  await expect(textOf(page, 'osman-batur').locator('[data-arrived]')).toBeInViewport();
});

test('resting on a link previews the passage it leads to', async ({page}) => {
  await openReader(page, memo);
  const link = textOf(page, memoId)
    .locator('a[data-link]', {hasText: /biography ¶ 3/})
    .first();
  await link.hover();
  await expect(openCard(page)).toContainText('Osman Batur');
  await expect(openCard(page)).toContainText('¶ 3');
});

test('documents that link here are listed', async ({page}) => {
  await openReader(page, biography);
  const backlinks = page.locator('lectern-reader .backlinks');
  await expect(backlinks).toContainText('L. P. Beria to V. M. Molotov');
  const passages = await backlinks.locator('li').allTextContents();
  expect(new Set(passages).size, 'each passage once').toBe(passages.length);
});

test('annotations show both passages of a contradiction', async ({page}) => {
  await openReader(page, biography);
  const notes = page.locator('lectern-notes').first();
  await notes.scrollIntoViewIfNeeded();
  await expect(notes.locator('lectern-annotation').first()).toContainText('September');
});

test('a link to a passage lands on it', async ({page}) => {
  await page.goto(`${essay}#east-turkestan-national-army.p14`);
  await expect(page.locator('[id="east-turkestan-national-army.p14"]')).toBeInViewport();
});

test('the text on the page and what is hidden are exactly the canonical text', async ({page}) => {
  await openReader(page, memoBesideBiography);
  for (const id of [memoId, 'osman-batur']) {
    const [shown, expected] = await textOf(page, id).evaluate((element) => {
      const text = element as HTMLElementTagNameMap['lectern-text'];
      return [text.textMap?.length, text.document?.characters];
    });
    expect(shown).toBe(expected);
  }
});

test('a press on a name before the elements have come opens its card when they have', async ({
  page,
}) => {
  await page.route(/\/reader-[^/]*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(memo);
  await mentionsIn(page, memoId, 'choibalsan').first().click();
  expect(await page.evaluate(() => customElements.get('lectern-text') === undefined)).toBe(true);
  await expect(openCard(page)).toContainText('Чойбалсан');
});
