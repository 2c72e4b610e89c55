import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {expect, type Page, test} from '@playwright/test';
import {readDecisions} from '../../components/core/annotations/decision.js';
import {currentItem, openReview, progressOf} from './reviewing.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Presses keys on different items: each only once the item before it is kept. */
async function decide(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    const item = await currentItem(page).getAttribute('data-annotation');
    await page.keyboard.press(key);
    await expect(currentItem(page)).not.toHaveAttribute('data-annotation', item ?? '');
  }
}

async function exported(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: 'Export decisions'}).click();
  return (await download).path();
}

test('one key decides and goes on, and a later visit goes on from there', async ({page}) => {
  await openReview(page, '/review/');
  await expect(currentItem(page)).toHaveCount(1);
  await decide(page, 'a', 'x', 'a');
  await expect(progressOf(page)).toContainText('3 of');
  const item = await currentItem(page).getAttribute('data-annotation');
  await openReview(page, '/review/');
  await expect(progressOf(page)).toContainText('3 of');
  await expect(currentItem(page)).toHaveAttribute('data-annotation', item ?? '');
});

test('what was decided in an earlier visit can be taken back', async ({page}) => {
  await openReview(page, '/review/');
  const first = await currentItem(page).getAttribute('data-annotation');
  await decide(page, 'a');
  await openReview(page, '/review/');
  await page.keyboard.press('Backspace');
  await expect(currentItem(page)).toHaveAttribute('data-annotation', first ?? '');
  await expect(progressOf(page)).toContainText('0 of');
});

test('decisions go into a file and out of it again in another browser', async ({page, browser}) => {
  await openReview(page, '/review/');
  await decide(page, 'a', 'x');
  const file = await exported(page);
  const {decisions, problems} = readDecisions(readFileSync(file, 'utf8'), file);
  expect(problems).toEqual([]);
  expect(decisions.map(({verdict}) => verdict)).toEqual(['accepted', 'rejected']);

  const context = await browser.newContext({baseURL: new URL(page.url()).origin});
  const other = await context.newPage();
  await openReview(other, '/review/');
  await expect(progressOf(other)).toContainText('0 of');
  await other.locator('lectern-review input[type="file"]').setInputFiles(file);
  await expect(progressOf(other)).toContainText('2 of');
  const again = readFileSync(await exported(other), 'utf8');
  expect(again).toBe(readFileSync(file, 'utf8'));
  await context.close();
});

test('filters show a part of the items, and the keys go on within it', async ({page}) => {
  await openReview(page, '/review/');
  await decide(page, 'x');
  const rows = page.locator('lectern-review .rows li');
  await page.getByRole('combobox', {name: 'Status'}).selectOption('rejected');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toHaveAttribute('data-verdict', 'rejected');
  await page.getByRole('searchbox', {name: 'Words'}).fill('no such words anywhere');
  await expect(page.getByText('Nothing fits these filters.')).toBeVisible();
});

test('the review has no fault that axe can find', async ({page}) => {
  await openReview(page, '/review/');
  await page.addScriptTag({path: axe});
  const violations = await page.evaluate(async () => {
    const found = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target, html}) => `${target} ${html}`).join(' | ')}`,
    );
  });
  expect(violations).toEqual([]);
});

test('buttons decide on a phone, and nothing sticks out @touch', async ({page}) => {
  await openReview(page, '/review/');
  const first = await currentItem(page).getAttribute('data-annotation');
  await page.getByRole('button', {name: 'Accept', exact: true}).tap();
  await expect(progressOf(page)).toContainText('1 of');
  await expect(currentItem(page)).not.toHaveAttribute('data-annotation', first ?? '');
  await page.getByRole('button', {name: 'Undo', exact: true}).tap();
  await expect(progressOf(page)).toContainText('0 of');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
