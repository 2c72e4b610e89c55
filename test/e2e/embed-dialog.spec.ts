import {expect, type Page, test} from '@playwright/test';
import {violationsOf} from './accessibility.js';
import {memo, openReader} from './site.js';

async function openDialog(page: Page) {
  // Where there is little room it is in a panel.
  const more = page.getByRole('button', {name: 'More', exact: true});
  if (await more.isVisible()) await more.click();
  await page.getByRole('button', {name: 'Embed'}).click();
  const dialog = page.getByRole('dialog', {name: /^Embed/});
  await expect(dialog).toBeVisible();
  return dialog;
}

test('the dialog gives three ways to put a document into another page', async ({page, baseURL}) => {
  await openReader(page, memo);
  const dialog = await openDialog(page);
  const codes = dialog.getByRole('textbox');
  await expect(codes).toHaveCount(3);
  const [element, frame, link] = await codes.evaluateAll((fields) =>
    fields.map((field) => (field as HTMLTextAreaElement).value),
  );
  expect(element).toContain(`src="${baseURL}/altay/beria-molotov-1945-10-05.xml"`);
  expect(element).toContain(`authority="${baseURL}/altay/authority.xml"`);
  expect(frame).toContain(`src="${baseURL}/altay/embed/beria-molotov-1945-10-05/"`);
  expect(frame).toContain(`${baseURL}/lectern-frame.js`);
  expect(link).toContain(`href="${baseURL}${memo}"`);
  expect(link).toContain('GARF');
  expect(await violationsOf(page)).toEqual([]);
});

test('a snippet is copied, and the focus goes back where it was', async ({page, context}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openReader(page, memo);
  const dialog = await openDialog(page);
  await dialog.getByRole('button', {name: 'Copy'}).nth(1).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('<iframe src=');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', {name: 'Embed'})).toBeFocused();
});

test('a selected passage is quoted, and frame and link land on it', async ({page}) => {
  await openReader(page, memo);
  await page.locator('[id="beria-molotov-1945-10-05.p3"]').evaluate((passage) => {
    getSelection()?.selectAllChildren(passage);
  });
  const dialog = await openDialog(page);
  const codes = dialog.getByRole('textbox');
  await expect(codes.nth(1)).toHaveValue(/\/embed\/beria-molotov-1945-10-05\/#[^"]+p3"/);
  await expect(codes.nth(2)).toHaveValue(/<blockquote cite="[^"]+p3" lang="en"><p>/);
  // What the editors have put in is told from the words of the text.
  await expect(codes.nth(2)).toHaveValue(/Choybalsan \[Choibalsan\] in 1944/);
  await dialog.getByRole('checkbox', {name: /chosen passage/}).uncheck();
  await expect(codes.nth(1)).not.toHaveValue(/#/);
  await expect(codes.nth(2)).not.toHaveValue(/blockquote/);
});

test('with the text itself the snippet is readable without script, and its links hold anywhere', async ({
  page,
  baseURL,
}) => {
  await openReader(page, memo);
  const dialog = await openDialog(page);
  await dialog.getByRole('checkbox', {name: /text itself/}).check();
  const code = await dialog.getByRole('textbox').first().inputValue();
  expect(code).toContain('September of this year');
  const links = [...code.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => href);
  expect(links.some((href) => href.startsWith(`${baseURL}/altay/read/`))).toBe(true);
  for (const href of links) expect(href).toMatch(/^(#|https?:)/);
});

test('the preview shows the frame that the host will get', async ({page}) => {
  await openReader(page, memo);
  const dialog = await openDialog(page);
  await expect(dialog.locator('iframe')).toHaveCount(0);
  await dialog.getByText('Preview').first().click();
  const framed = dialog.frameLocator('iframe').locator('article.lectern-document');
  await expect(framed).toContainText('September of this year');
});

test('the dialog fits a narrow page, in the dark too', async ({page}) => {
  await page.setViewportSize({width: 320, height: 640});
  await page.emulateMedia({colorScheme: 'dark'});
  await openReader(page, memo);
  const dialog = await openDialog(page);
  const box = await dialog.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320);
  expect(await dialog.evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)).toBe(0);
  expect(await violationsOf(page)).toEqual([]);
});
