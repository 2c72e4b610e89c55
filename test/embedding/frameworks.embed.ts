/**
 * Lectern packed and installed in the projects of other people: in each it builds with its types,
 * opens in a browser, shows a text, and tells the page's own handlers what happens.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import {type Browser, chromium} from '@playwright/test';
import {browserArguments, requireBrowser} from '../tools/find-browser.js';
import {checkPage, openPage} from './check-page.js';
import {installsForReal, runIn, ScratchProjects, startServer} from './scratch-project.js';
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

  const real = {skip: !installsForReal && 'needs packages that are installed for it'};

  it('works in Next, on pages that a server has written', real, async () => {
    const project = await scratch.project('next', [
      ...['next', 'react', 'react-dom', '@types/node', '@types/react', '@types/react-dom'],
      'typescript',
    ]);
    await runIn(project, 'next/dist/bin/next', 'build');
    const written = await readFile(`${project}/out/index.html`, 'utf8');
    assert.match(written, /<lectern-text src="letter.xml" heading-level="3"/);
    await open(`${project}/out`);
  });

  it('works in Nuxt, on pages that a server writes', real, async () => {
    const project = await scratch.project('nuxt', ['nuxt', 'vue']);
    await runIn(project, 'nuxt/bin/nuxt.mjs', 'build');
    const server = await startServer(`${project}/.output/server/index.mjs`);
    try {
      const written = await (await fetch(server.url)).text();
      assert.match(written, /<lectern-text src="letter.xml"/);
      await checkPage(await openPage(browser, server.url));
    } finally {
      server.end();
    }
  });

  it('works in SvelteKit, on pages that are written ahead', real, async () => {
    const project = await scratch.project('sveltekit', [
      ...['svelte', '@sveltejs/kit', '@sveltejs/adapter-static', '@sveltejs/vite-plugin-svelte'],
      'vite',
    ]);
    await runIn(project, vite, 'build');
    const written = await readFile(`${project}/build/index.html`, 'utf8');
    assert.match(written, /<lectern-text src="letter.xml"/);
    await open(`${project}/build`);
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
