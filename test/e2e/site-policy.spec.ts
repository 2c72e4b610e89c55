import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {strictPolicy} from '../attacks/page/serve-attacks.js';
import {deep} from '../tools/deep.js';
import {projectRoot} from '../tools/shared.js';

const site = join(projectRoot, 'dist/site');

/** The faces and the icon are the site’s own; the header of an embedding page need not allow them. */
const policy = `${strictPolicy}; font-src 'self'; img-src 'self'`;

test('pages of each kind of the site keep to the strict policy', async ({page}) => {
  test.setTimeout(120_000);
  const pages = readdirSync(site, {recursive: true, encoding: 'utf8'})
    .filter((path) => path.endsWith('index.html') && !leadsOn(path))
    .map((path) => path.replaceAll('\\', '/').slice(0, -'index.html'.length));
  expect(pages.length).toBeGreaterThan(5);
  // Pages of entities differ in words alone, those of elements in what they show: some stand for all.
  const many = /\/entity\/|^docs\//;
  const some = ['/entity/', 'docs/'].flatMap((kind) =>
    pages.filter((path) => path.includes(kind)).slice(0, deep ? undefined : 2),
  );
  const visited = [...pages.filter((path) => !many.test(path)), ...some];
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted Type/i.test(message.text()))
      violations.push(message.text());
  });
  await page.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const headers = {...response.headers(), 'content-security-policy': policy};
    return route.fulfill({response, headers});
  });
  for (const path of visited) {
    await page.goto(`/${path.split('/').map(encodeURIComponent).join('/')}`);
    // What stands in a fold is fetched when it is opened.
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await page.waitForFunction(() => document.querySelectorAll(':not(:defined)').length === 0);
    expect(violations, path).toEqual([]);
  }
});

/** Some pages are nothing but the way to another one. */
function leadsOn(path: string): boolean {
  return readFileSync(join(site, path), 'utf8').includes('http-equiv="refresh"');
}
