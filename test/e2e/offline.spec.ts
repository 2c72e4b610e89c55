import {mkdtempSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {inflateRawSync} from 'node:zlib';
import {expect, type Page, test} from '@playwright/test';
import {sayWordsIn} from '../../components/locales/say-words-in.js';
import {readOfflineScript} from '../../components/node/pack/offline-script.js';
import {packEdition} from '../../components/node/pack/pack-edition.js';
import {projectRoot} from '../tools/shared.js';
import {violationsOf} from './accessibility.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-offline-'));
const file = join(folder, 'altay.html');
const address = pathToFileURL(file).href;

/** The edition of this project, with the scripts that the build made. */
async function pack(locale?: string): Promise<string> {
  const packed = await packEdition({
    texts: join(projectRoot, 'texts/altay'),
    annotations: join(projectRoot, 'annotations/altay'),
    locale,
  });
  if (!packed.ok) throw new Error(packed.message);
  return packed.html;
}

test.beforeAll(async () => writeFileSync(file, await pack()));

test.afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Opens the file with no network, and gathers what it asks for and what its policy refuses. */
async function openFile(page: Page): Promise<string[]> {
  const faults: string[] = [];
  await page.route(/^https?:/, (route) => route.abort());
  page.on('request', (request) => {
    if (!/^(?:file|blob):/.test(request.url())) faults.push(request.url());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await page.goto(address);
  await page.locator('html[data-ready]').waitFor();
  return faults;
}

test('an edition of three documents has at most 500 kB', () => {
  expect(statSync(file).size).toBeLessThanOrEqual(500_000);
});

test('an edition speaks another language where it is told to, with its words in the script', async () => {
  const wordsOf = async (locale: string): Promise<string> =>
    inflateRawSync((await readOfflineScript(locale))?.edition ?? '').toString();
  expect(await wordsOf('ru')).toContain('Примечания');
  expect(await wordsOf('en')).not.toContain('Примечания');
  try {
    const edition = await pack('ru');
    expect(edition).toMatch(/^<!doctype html>\n<html lang="ru" dir="ltr"[ >]/);
    expect(edition).toMatch(/>Документы</);
  } finally {
    await sayWordsIn('en');
  }
});

test('an edition on a disk is read, searched and followed without a network', async ({page}) => {
  const faults = await openFile(page);
  await page.getByRole('link', {name: 'Search'}).click();
  await page.getByRole('searchbox', {name: 'Search in the texts'}).fill('Оспан');
  await expect(page.getByText('Also by name: Osman Batur')).toBeVisible();
  const hit = page.locator('lectern-search a.hit', {hasText: '(Оспан'}).first();
  await hit.click();
  const text = page.locator('lectern-text[document-id="osman-batur"]');
  await expect(text).toBeVisible();
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('lectern-found') ?? [])].map(String));
  await expect.poll(marked).toContain('Оспан');
  await text.locator('p [data-entity~="osman-batur"]').first().hover();
  await expect(page.locator('lectern-card').getByRole('dialog')).toContainText('Osman Batur');
  await page.goBack();
  await expect(page.getByRole('searchbox')).toBeVisible();
  expect(faults).toEqual([]);
});

test('each part of an edition on a disk has no fault that axe knows', async ({browser}) => {
  // The tool is put in from outside, which the file's own policy would refuse.
  const context = await browser.newContext({bypassCSP: true});
  const page = await context.newPage();
  await openFile(page);
  for (const part of ['#edition-contents', '#edition-search', '#edition-names', '#osman-batur']) {
    await page.goto(`${address}${part}`);
    if (part === '#edition-search') {
      await page.getByRole('searchbox').fill('Оспан');
      await expect(page.locator('lectern-search a.hit').first()).toBeVisible();
    }
    expect(await violationsOf(page), part).toEqual([]);
  }
  await context.close();
});

test('an edition on a disk is read without script, all of it', async ({browser}) => {
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('link', {name: 'L. P. Beria to V. M. Molotov'}).first().click();
  for (const id of ['beria-molotov-1945-10-05', 'osman-batur', 'east-turkestan-national-army']) {
    await expect(page.locator(`lectern-text[document-id="${id}"] p`).first()).toBeVisible();
  }
  await expect(page.getByText('Search needs JavaScript.')).toBeVisible();
  await expect(page.locator('[data-kind][role="button"]')).toHaveCount(0);
  await context.close();
});
