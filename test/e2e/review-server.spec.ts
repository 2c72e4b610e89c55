import {readFileSync} from 'node:fs';
import {expect, type Page, test} from '@playwright/test';
import {diffChars} from 'diff';
import {currentItem, openReview, progressOf} from './reviewing.js';
import {Serving} from './serving.js';

const proposals = 30;
const unreachable = 'The server cannot be reached';

let serving: Serving;

test.beforeEach(async () => {
  serving = new Serving(proposals);
  await serving.start();
});

test.afterEach(() => serving.end());

/** A review in a browser of its own. */
async function reviewBy(name: string, page: Page): Promise<Page> {
  await openReview(page, serving.review);
  const field = page.getByLabel('Reviewer', {exact: true});
  await field.fill(name);
  await field.blur();
  return page;
}

/** Ids of the items that the page counts as decided. */
function decidedOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const session = document.querySelector('lectern-review')?.session;
    return [...(session?.items.rows.keys() ?? [])].filter(
      (id) => session?.log.judgement(id).verdict !== 'proposed',
    );
  });
}

function namesIn(tei: string): number {
  return tei.match(/<persName [^>]*"authority\.xml#osman-batur"/g)?.length ?? 0;
}

test('two reviewers see each other’s decisions as they are made', async ({browser}) => {
  const sofia = await reviewBy('Sofia', await (await browser.newContext()).newPage());
  const pavel = await reviewBy('Pavel', await (await browser.newContext()).newPage());
  await sofia.keyboard.press('a');
  await expect(progressOf(pavel)).toContainText('1 of');
  await pavel.keyboard.press('ArrowDown');
  await pavel.keyboard.press('x');
  await expect(progressOf(sofia)).toContainText('2 of');
  expect(serving.decisions.map(({creator, verdict}) => `${creator} ${verdict}`)).toEqual([
    'Sofia accepted',
    'Pavel rejected',
  ]);
});

test('a decision on what was decided meanwhile is refused and said', async ({browser}) => {
  const sofia = await reviewBy('Sofia', await (await browser.newContext()).newPage());
  const deaf = await browser.newContext();
  await deaf.route('**/_lectern/events*', (route) => route.abort());
  const pavel = await reviewBy('Pavel', await deaf.newPage());
  const item = await currentItem(pavel).getAttribute('data-annotation');
  await sofia.keyboard.press('a');
  await expect(progressOf(sofia)).toContainText('1 of');
  await pavel.keyboard.press('x');
  await expect(pavel.getByRole('alert')).toContainText('Not kept');
  await expect(pavel.getByRole('alert')).toContainText('Sofia');
  await expect(currentItem(pavel)).toHaveAttribute('data-annotation', item ?? '');
  await expect(currentItem(pavel)).toHaveAttribute('data-verdict', 'accepted');
  expect(serving.decisions.map(({creator}) => creator)).toEqual(['Sofia']);
});

test('a server that dies in the middle of a burst costs no decision', async ({page}) => {
  await openReview(page, serving.review);
  for (let at = 0; at < proposals; at++) {
    await page.keyboard.press(at % 2 ? 'x' : 'a');
    if (at === 10) void serving.kill();
  }
  await expect(page.getByText(unreachable)).toBeVisible();
  const kept = await decidedOn(page);
  expect(kept.length).toBeLessThan(proposals);
  const inFile = new Set(serving.decisions.map(({annotation}) => annotation));
  expect(kept.filter((id) => !inFile.has(id))).toEqual([]);

  await serving.start();
  await expect(progressOf(page)).toContainText(`${proposals} of`, {timeout: 30_000});
  await expect(page.getByText(unreachable)).toBeHidden();
  const decided = serving.decisions.map(({annotation}) => annotation);
  expect(decided.length).toBe(proposals);
  expect(new Set(decided)).toEqual(new Set(await decidedOn(page)));
});

test('what is accepted is written into the text, after it was shown', async ({page}) => {
  const before = readFileSync(serving.textFile, 'utf8');
  await openReview(page, serving.review);
  await page.keyboard.press('a');
  await page.keyboard.press('a');
  await expect(progressOf(page)).toContainText('2 of');
  await page.getByRole('button', {name: 'Write 2 into the text …'}).click();
  const dialog = page.getByRole('dialog', {name: 'Write into the text'});
  await expect(dialog.locator('ins').filter({hasText: '<persName'}).first()).toBeVisible();
  expect(readFileSync(serving.textFile, 'utf8')).toBe(before);
  await dialog.getByRole('button', {name: 'Write 2 into the text'}).click();
  await expect(
    dialog.getByRole('heading', {name: 'Written into the text', exact: true}),
  ).toBeVisible();

  const after = readFileSync(serving.textFile, 'utf8');
  // Whatever else there is was there before, in the same order.
  expect(diffChars(before, after).filter(({removed}) => removed)).toEqual([]);
  expect(namesIn(after) - namesIn(before)).toBe(2);
  await dialog.getByRole('button', {name: 'Close'}).click();
  await expect(page.getByRole('button', {name: /^Write \d/})).toBeHidden();
  const verdicts = serving.decisions.map(({verdict}) => verdict);
  expect(verdicts).toEqual(['accepted', 'accepted', 'applied', 'applied']);
});

test('a text that is done with says so, to everybody', async ({page, browser}) => {
  await openReview(page, serving.review);
  await expect(page.getByRole('button', {name: 'Finish'})).toBeDisabled();
  const left = await page.evaluate(
    () => document.querySelector('lectern-review')?.session?.items.queue.length ?? 0,
  );
  for (let at = 0; at < left; at++) await page.keyboard.press('a');
  await expect(progressOf(page)).toContainText(`${left} of ${left}`);
  await page.getByRole('button', {name: 'Finish'}).click();
  await expect(page.getByRole('button', {name: 'Take up again'})).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(serving.review);
  await expect(other.getByRole('button', {name: 'Take up again'})).toBeVisible();
});
