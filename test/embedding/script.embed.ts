/**
 * The script for pages without a build, in pages of other people: under the strictest policy, and
 * from another site with the integrity of every file.
 */
import assert from 'node:assert/strict';
import {readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium} from '@playwright/test';
import {browserArguments, requireBrowser} from '../tools/find-browser.js';
import {checkPage, openPage} from './check-page.js';
import {ScratchProjects} from './scratch-project.js';
import {type FolderServer, serveFolder} from './serve-folder.js';

const policy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';
  img-src 'self'; require-trusted-types-for 'script'`.replace(/\s+/g, ' ');

let scratch: ScratchProjects;
let browser: Browser;
let project: string;
let body: string;
let files: FolderServer;

before(async () => {
  [scratch, browser] = await Promise.all([
    ScratchProjects.make(),
    chromium.launch({executablePath: requireBrowser(), args: browserArguments()}),
  ]);
  project = await scratch.project('plain', []);
  body = await readFile(join(project, 'body.html'), 'utf8');
  // A site of its own, as that of a delivery network.
  files = await serveFolder(join(project, 'node_modules/lectern/dist'), {
    'Access-Control-Allow-Origin': '*',
  });
});

after(async () => {
  await files?.close();
  await browser?.close();
  await scratch?.remove();
});

/** Writes a page beside the letter, with what its head has. */
async function writePage(name: string, head: string, main = body): Promise<void> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Lectern</title>
    ${head}<script type="module" src="../page.js"></script>${main}</html>`;
  await writeFile(join(project, 'public', name), page);
}

async function integrity(): Promise<Record<string, string>> {
  return JSON.parse(
    await readFile(join(project, 'node_modules/lectern/dist/lectern.sri.json'), 'utf8'),
  );
}

describe('the script for a page without a build', () => {
  it('works under the strictest policy, with nothing refused', async () => {
    const script = '../node_modules/lectern/dist/lectern.min.js';
    await writePage('strict.html', `<script type="module" src="${script}"></script>`);
    const server = await serveFolder(project, {'Content-Security-Policy': policy});
    try {
      const opened = await openPage(browser, `${server.url}public/strict.html`);
      await checkPage(opened);
      const {page} = opened;
      await page.locator('lectern-record').getByText('A letter about lamps').first().waitFor();
      await page.locator('lectern-citation').getByText('A letter about lamps').first().waitFor();
      assert.equal(await page.locator('#violations').textContent(), '');
      assert.deepEqual(opened.problems, []);
    } finally {
      await server.close();
    }
  });

  it('works from another site, every file with its integrity', async () => {
    const hashes = await integrity();
    const integrities = Object.entries(hashes).map(([path, hash]) => [files.url + path, hash]);
    const map = JSON.stringify({integrity: Object.fromEntries(integrities)});
    await writePage(
      'other-site.html',
      `<script type="importmap">${map}</script>
       <script type="module" crossorigin src="${files.url}lectern.min.js"
         integrity="${hashes['lectern.min.js']}"></script>`,
    );
    const server = await serveFolder(project);
    try {
      const opened = await openPage(browser, `${server.url}public/other-site.html`);
      await checkPage(opened);
      assert.ok(
        files.asked.some((path) => path.startsWith('/chunks/')),
        'what is needed on use comes from beside the script',
      );
      assert.ok(!server.asked.some((path) => path.includes('chunks')));
    } finally {
      await server.close();
    }
  });

  it('refuses a chunk that has been changed', async () => {
    const hashes = Object.keys(await integrity()).filter((path) => path.startsWith('chunks/'));
    const wrong = `sha384-${'A'.repeat(64)}`;
    const map = JSON.stringify({
      integrity: Object.fromEntries(hashes.map((path) => [files.url + path, wrong])),
    });
    await writePage(
      'changed.html',
      `<script type="importmap">${map}</script>
       <script type="module" crossorigin src="${files.url}lectern.min.js"></script>`,
    );
    const server = await serveFolder(project);
    try {
      const {page} = await openPage(browser, `${server.url}public/changed.html`);
      // No code of a changed file runs; the text says so instead of staying empty.
      await page.locator('lectern-text').getByText('This document cannot be shown.').waitFor();
      // The value stands as it was written.
      await page.locator('lectern-date').getByText('1931-11-02').waitFor();
    } finally {
      await server.close();
    }
  });

  it('works where a version is added to its address', async () => {
    await writePage(
      'version.html',
      '<script type="module" src="../node_modules/lectern/dist/lectern.min.js?ver=6.4"></script>',
    );
    const server = await serveFolder(project);
    try {
      await checkPage(await openPage(browser, `${server.url}public/version.html`));
    } finally {
      await server.close();
    }
  });

  it('has a text that stands alone on the page before it fetches what that does not need', async () => {
    const script =
      '<script type="module" src="../node_modules/lectern/dist/lectern.min.js?ver=6.4"></script>';
    await writePage('alone.html', script, '<lectern-text src="letter.xml"></lectern-text>');
    const server = await serveFolder(project);
    try {
      const {page} = await openPage(browser, `${server.url}public/alone.html`);
      await page.getByText('The lamps on the quay').waitFor();
      await page.waitForFunction(() => customElements.get('lectern-card') !== undefined);
      const asked = (part: string): number => server.asked.findIndex((path) => path.includes(part));
      assert.ok(asked('/chunks/reading-') > asked('letter.xml'));
      const letters = server.asked.filter((path) => path.endsWith('letter.xml'));
      assert.equal(
        letters.length,
        1,
        'the text is asked for once, whatever is added to the address',
      );
    } finally {
      await server.close();
    }
  });

  it('registers those that the page has only later, as where Turbo or htmx change it', async () => {
    const script = `<script type="module" src="${files.url}lectern.min.js"></script>`;
    await writePage('changed.html', script, '<lectern-text src="letter.xml"></lectern-text>');
    const server = await serveFolder(project);
    try {
      const {page} = await openPage(browser, `${server.url}public/changed.html`);
      await page.getByText('The lamps on the quay').waitFor();
      assert.equal(await page.evaluate(() => customElements.get('lectern-timeline')), undefined);
      await page.evaluate(() => {
        const later = document.createElement('body');
        const timeline = document.createElement('lectern-timeline');
        timeline.setAttribute('src', 'letter.xml');
        later.append(timeline);
        document.body = later;
      });
      await page.locator('lectern-timeline').getByText('2 November 1931').first().waitFor();
    } finally {
      await server.close();
    }
  });

  it('registers the elements of reviewing where the page has one', async () => {
    const script = `<script type="module" src="${files.url}lectern.min.js"></script>`;
    await writePage('review.html', script, `<lectern-review></lectern-review>`);
    await writePage('later.html', script.replace('lectern.min', 'lectern-review.min'), '');
    const server = await serveFolder(project);
    try {
      for (const name of ['review.html', 'later.html']) {
        const {page} = await openPage(browser, `${server.url}public/${name}`);
        await page.waitForFunction(() => customElements.get('lectern-review') !== undefined);
        await page.close();
      }
    } finally {
      await server.close();
    }
  });
});
