import assert from 'node:assert/strict';
import type {Browser, Page} from '@playwright/test';

/** A page with what went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

export async function openPage(browser: Browser, url: string): Promise<OpenedPage> {
  const page = await browser.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    // Browsers ask for an icon by themselves.
    const {url: source} = message.location();
    if (message.type() === 'error' && !source.endsWith('favicon.ico'))
      problems.push(message.text());
  });
  await page.goto(url);
  return {page, problems};
}

/**
 * Every scratch page shows the same letter, date and link: the text is there, attributes and
 * properties have arrived, and events reach the handlers of the page.
 */
export async function checkPage({page, problems}: OpenedPage): Promise<void> {
  const seen = 'The lamps on the quay were lit by Vera Lind';
  await page.getByText(seen).waitFor();
  const text = page.locator('lectern-text');
  assert.match((await text.textContent()) ?? '', /the second of November/);
  await page.locator('#ready').getByText('letter').waitFor();

  const set = await text.evaluate((element) =>
    ['headingLevel', 'images', 'reading', 'src'].map((name) => Reflect.get(element, name)),
  );
  assert.deepEqual(set, [3, true, 'normalised', 'letter.xml']);

  await page.locator('lectern-date').getByText('2 November 1931').waitFor();
  assert.equal(await page.locator('lectern-date').getAttribute('class'), 'plain');

  await page.locator('lectern-link').click();
  await page.locator('#asked').getByText('letter p1').waitFor();
  assert.equal(new URL(page.url()).hash, '', 'the handler of the page cancels the link');
  assert.deepEqual(problems, []);
}
