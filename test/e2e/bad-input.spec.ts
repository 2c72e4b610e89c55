import {expect, type Page, test} from '@playwright/test';
import {memo, memoBesideBiography, openReader, textOf} from './site.js';

/** Puts a lone `lectern-text` on a page of the site, with a source of our making. */
async function show(page: Page, body: string, status = 200): Promise<void> {
  await page.route('**/sample.xml', (route) =>
    route.fulfill({status, contentType: 'application/xml', body}),
  );
  await openReader(page, memo);
  await page.evaluate(() => {
    const text = document.createElement('lectern-text');
    text.id = 'sample';
    text.src = '/sample.xml';
    document.querySelector('main')?.append(text);
  });
}

const cases = [
  [
    'is not well-formed',
    '<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<text><p>a</text></TEI>',
    200,
    /line 2/i,
  ],
  ['is a page of HTML', '<!doctype html><html><body>Sign in</body></html>', 200, /web page.*TEI/],
  ['is empty', '', 200, /empty/i],
  ['is not there', 'gone', 404, /404/],
] as const;

for (const [name, body, status, words] of cases) {
  test(`a document that ${name} is said so, with its file and place`, async ({page}) => {
    await show(page, body, status);
    const problem = page.locator('#sample').getByRole('alert');
    await expect(problem).toContainText(words);
    await expect(problem).toContainText('sample.xml');
    // What never came has no line and no column.
    if (body === '' || body.startsWith('<TEI')) {
      await expect(problem).toContainText(/line \d+, column \d+/);
    }
    await expect(page.locator('#sample article')).toHaveCount(0);
    await expect(textOf(page, 'beria-molotov-1945-10-05')).toBeVisible();
  });
}

test('when one pane fails the other goes on working', async ({page}) => {
  await page.route('**/altay/osman-batur.xml', (route) => route.fulfill({status: 404, body: ''}));
  await openReader(page, memo);
  await page.goto(`${memo}?with=osman-batur`);
  await expect(textOf(page, 'osman-batur').getByRole('alert')).toContainText('404');
  await textOf(page, 'beria-molotov-1945-10-05')
    .locator('[data-entity~="osman-batur"]')
    .first()
    .click();
  await expect(page.locator('lectern-card').getByRole('dialog')).toBeVisible();
});

test('a pointer that leads nowhere is shown as unresolved', async ({page}) => {
  const body =
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><persName ref="#nobody">A. N. Other</persName> and <ref target="gone.xml">a link</ref></p></body></text></TEI>';
  await show(page, body);
  const sample = page.locator('#sample');
  await expect(sample.locator('[data-state="unresolved"]')).toHaveCount(2);
  await sample.locator('[data-mention]').click();
  await expect(sample.locator('lectern-card').getByRole('dialog')).toContainText('#nobody');
});

test('without script the texts can be read and the links followed', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(memoBesideBiography);
  await expect(page.getByRole('heading', {level: 1})).toContainText('Beria');
  await expect(textOf(page, 'osman-batur')).toContainText('Baitag Bogd');
  await page.goto('/');
  await page
    .getByRole('link', {name: /Osman Batur/})
    .first()
    .click();
  await expect(page).toHaveURL(/osman-batur/);
  await context.close();
});
