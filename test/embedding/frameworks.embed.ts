/**
 * Lectern packed and installed in the projects of other people: in each it builds with its types,
 * opens in a browser, shows a text, and tells the page's own handlers what happens.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium} from '@playwright/test';
import {browserArguments, requireBrowser} from '../tools/find-browser.js';
import {checkPage, openPage} from './check-page.js';
import {runIn, ScratchProjects} from './scratch-project.js';
import {serveFolder} from './serve-folder.js';

let scratch: ScratchProjects;
let browser: Browser;

before(async () => {
  [scratch, browser] = await Promise.all([
    ScratchProjects.make(),
    chromium.launch({executablePath: requireBrowser(), args: browserArguments()}),
  ]);
});

after(async () => {
  await browser?.close();
  await scratch?.remove();
});

async function open(folder: string): Promise<void> {
  const server = await serveFolder(folder);
  try {
    const opened = await openPage(browser, server.url);
    await checkPage(opened);
    await opened.page.close();
  } finally {
    await server.close();
  }
}

const vite = 'vite/bin/vite.js';

describe('the package', {concurrency: 2}, () => {
  it('works in React, with types that know what elements take', async () => {
    const project = await scratch.project('react', [
      ...['react', 'react-dom', '@types/react', '@types/react-dom', 'typescript', 'vite'],
    ]);
    await runIn(project, 'typescript/bin/tsc', '-p', '.');
    await runIn(project, vite, 'build');
    await open(`${project}/dist`);
  });

  it('works in Vue, with types that know what elements take', async () => {
    const project = await scratch.project('vue', [
      ...['vue', '@vitejs/plugin-vue', 'vue-tsc', 'typescript', 'vite'],
    ]);
    await runIn(project, 'vue-tsc/bin/vue-tsc.js', '-p', '.');
    await runIn(project, vite, 'build');
    await open(`${project}/dist`);
  });

  it('works in Svelte, with types that know what elements take', async () => {
    const project = await scratch.project('svelte', [
      ...['svelte', '@sveltejs/vite-plugin-svelte', 'svelte-check', 'typescript', 'vite'],
    ]);
    await runIn(project, 'svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json');
    await runIn(project, vite, 'build');
    await open(`${project}/dist`);
  });

  it('has types for Preact and Solid that know what elements take', async () => {
    const project = await scratch.project('jsx', ['preact', 'solid-js', 'typescript']);
    await runIn(project, 'typescript/bin/tsc', '-p', '.');
  });

  it('is imported and rendered on Node without a DOM', async () => {
    const project = await scratch.project('node', [
      ...['@lit-labs/ssr', 'lit', '@types/node', 'typescript', 'vite'],
    ]);
    await runIn(project, 'typescript/bin/tsc', '-p', '.');
    const told: Record<string, unknown> = JSON.parse(await runIn(project, `${project}/render.js`));
    const {rendered, ...rest} = told;
    assert.deepEqual(rest, {
      windowBefore: 'undefined',
      windowAfter: 'undefined',
      registeredByClasses: false,
      registered: true,
      text: 'LecternText',
      said: '2 November 1931',
      plugin: 'lectern',
      commandLine: 'function',
    });
    assert.match(String(rendered), /<template shadowroot[^>]*>.*2 November 1931/s);
  });
});
