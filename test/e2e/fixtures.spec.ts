import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {XmlDocument} from 'libxml2-wasm';
import {sharedFolder} from '../tools/shared.js';
import {memo, openReader} from './site.js';

const shared = sharedFolder();
const folder = shared ? join(shared, 'fixtures') : undefined;
const files = folder ? readdirSync(folder).filter((name) => name.endsWith('.xml')) : [];

test('the shared fixtures are there', () => {
  test.skip(folder === undefined, 'needs ../shared, which is not beside this checkout');
  expect(files.length).toBeGreaterThan(0);
});

/** The canonical text by a reader that is none of ours: libxml2 and an XPath. */
function independentText(source: Uint8Array): string {
  using document = XmlDocument.fromBuffer(source);
  const names = {tei: 'http://www.tei-c.org/ns/1.0'};
  return document
    .find('/tei:TEI/tei:text//text()', names)
    .map((node) => node.content)
    .join('');
}

for (const name of files) {
  test(`${name} is drawn in the browser without a lost character`, async ({page}) => {
    const source = readFileSync(join(folder ?? '', name));
    await page.route('**/fixture/**', (route) =>
      route.fulfill({contentType: 'application/xml', body: source}),
    );
    await openReader(page, memo);
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    const shown = await page.evaluate(async (address) => {
      const text = document.createElement('lectern-text');
      const ready = new Promise((done) => text.addEventListener('lectern-document-ready', done));
      text.src = address;
      document.querySelector('main')?.append(text);
      await ready;
      await text.bringAll(() => undefined, new AbortController().signal);
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      const parts: string[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!node.parentElement?.closest('[data-generated]')) parts.push(node.nodeValue ?? '');
      }
      return {parts: parts.join(''), hidden: text.document?.hidden ?? []};
    }, `/fixture/${name}`);
    expect(shown.hidden).toEqual([]);
    expect(shown.parts).toBe(independentText(source));
    expect(problems).toEqual([]);
  });
}
