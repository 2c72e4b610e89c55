import {expect, type Locator, type Page, test} from '@playwright/test';
import {violationsOf} from './accessibility.js';
import {memo, memoBesideBiography, openReader, textOf} from './site.js';

const memoId = 'beria-molotov-1945-10-05';

/** Where words of a text are on the screen: the first and the last of them, once it stands still. */
async function endsOf(page: Page, id: string, words: string): Promise<[Point, Point]> {
  const ends = await textOf(page, id).evaluate((text, wanted) => {
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({block: 'center'});
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const boxes = [...range.getClientRects()];
      const [first, last] = [boxes[0], boxes.at(-1)];
      if (!first || !last) continue;
      return [
        {x: first.left + 1, y: first.top + first.height / 2},
        {x: last.right, y: last.top + last.height / 2},
      ];
    }
    return [];
  }, words);
  const [start, end] = ends;
  if (!start || !end) throw new Error(`no “${words}” in ${id}`);
  return [start, end];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

async function select(page: Page, id: string, words: string): Promise<void> {
  const [start, end] = await endsOf(page, id, words);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + end.x) / 2, end.y);
  await page.mouse.move(end.x, end.y);
  await page.mouse.up();
}

const offer = (page: Page): Locator => page.getByRole('button', {name: 'Annotate', exact: true});
const form = (page: Page): Locator => page.getByRole('dialog', {name: 'Annotate'});
const margin = (page: Page): Locator => page.locator('lectern-notes');

/** Texts of the passages that are painted as annotated. */
const painted = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('lectern-annotation') ?? [])].map(String));

test('select with the mouse, identify, reload: it is still there; edit and delete it', async ({
  page,
}) => {
  await openReader(page, memo);
  await select(page, memoId, 'Ospan Batyr');
  await offer(page).click();
  await expect(form(page).locator('blockquote')).toHaveText('Ospan Batyr');
  await form(page).getByRole('radio', {name: 'Person'}).check();
  await form(page).getByRole('combobox', {name: 'Who or what'}).fill('Osman B');
  await form(page)
    .getByRole('option', {name: /Osman Batur/})
    .first()
    .click();
  await form(page).getByLabel('Why (optional)').fill('the memo calls him by this name');
  expect(await violationsOf(page)).toEqual([]);
  await form(page).getByLabel('Your name').fill('Ada Reader');
  await form(page).getByRole('button', {name: 'Save'}).click();
  await expect(form(page)).toBeHidden();
  await expect(margin(page)).toContainText('the memo calls him by this name');
  await expect(margin(page)).toContainText('Ada Reader');

  await openReader(page, memo);
  await expect(margin(page)).toContainText('the memo calls him by this name');
  await expect.poll(() => painted(page)).toContain('Ospan Batyr');

  await margin(page).getByRole('button', {name: 'Edit'}).click();
  const change = page.getByRole('dialog', {name: 'Change the annotation'});
  await change.getByLabel('Why (optional)').fill('so the memo writes');
  await change.getByRole('button', {name: 'Save'}).click();
  await expect(margin(page)).toContainText('so the memo writes');
  await expect(margin(page)).not.toContainText('the memo calls him');

  await margin(page).getByRole('button', {name: 'Delete'}).click();
  await expect(margin(page)).not.toContainText('so the memo writes');
  await page.getByRole('button', {name: 'Undo'}).click();
  await expect(margin(page)).toContainText('so the memo writes');
});

test('annotates with the keyboard alone', async ({page}) => {
  await openReader(page, memo);
  await page.getByRole('button', {name: 'Select with keys'}).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', {name: 'Selecting with keys'})).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  const words = await page.evaluate(() => String(getSelection()));
  expect(words.split(' ').length).toBe(2);
  await page.keyboard.press('Enter');
  await expect(form(page).locator('blockquote')).toHaveText(words);
  await form(page).getByRole('radio', {name: 'Identify'}).press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('made without a mouse');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada Reader');
  await page.keyboard.press('Enter');
  await expect(margin(page)).toContainText('made without a mouse');
  await expect(page.getByRole('button', {name: 'Select with keys'})).toBeFocused();
});

test('links a passage of one text to one of the text beside it', async ({page}) => {
  await openReader(page, memoBesideBiography);
  await select(page, memoId, 'Top Secret');
  await offer(page).click();
  await form(page).getByRole('radio', {name: 'Link'}).check();
  await form(page).getByLabel('Your name').fill('Ada Reader');
  await form(page).getByRole('button', {name: 'Choose the other passage'}).click();
  await expect(page.getByText('Linking “Top Secret”')).toBeVisible();
  const words = await textOf(page, 'osman-batur')
    .locator('p')
    .first()
    .evaluate((block) => block.firstChild?.nodeValue?.trim().split(/\s+/).slice(0, 2).join(' '));
  await select(page, 'osman-batur', words ?? '');
  await expect(page.getByText('The two passages are linked.')).toBeVisible();
  await expect(margin(page).first()).toContainText('Top Secret');
  await expect(margin(page).first()).toContainText(words ?? '');
});

test('a form over the text is a sheet at the foot of a phone @touch', async ({page}) => {
  await openReader(page, memo);
  // As a finger does that rests on a word: the selection comes without a press of a mouse.
  await page.evaluate(() => {
    const block = document.querySelector('lectern-text p');
    if (block) getSelection()?.selectAllChildren(block);
  });
  await offer(page).tap();
  await expect(form(page)).toBeVisible();
  const foot = async (): Promise<number> => {
    const box = await form(page).boundingBox();
    return Math.round((box?.y ?? 0) + (box?.height ?? 0));
  };
  await expect.poll(foot).toBe(page.viewportSize()?.height);
  await form(page).getByRole('radio', {name: 'Comment'}).tap();
  await form(page).getByRole('textbox', {name: 'Comment'}).fill('made on a phone');
  await form(page).getByLabel('Your name').fill('Ada Reader');
  await form(page).getByRole('button', {name: 'Save'}).tap();
  await expect(margin(page)).toContainText('made on a phone');
});
