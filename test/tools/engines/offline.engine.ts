import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {packEdition} from '../../../components/node/pack/pack-edition.js';
import {bundleOfflineScript} from '../../../components/node/publish/offline-script.js';
import {projectRoot} from '../shared.js';
import {type OpenFile, openInFirefox, openInWebKit} from './open-file.js';

const {
  LECTERN_ENGINE: engine,
  LECTERN_ENGINE_PATH: browser,
  LECTERN_ENGINE_PORT: port,
} = process.env;

/** Waits on the page until something is there, and gives what is said of it. */
const waited = (find: string, say = 'found.textContent'): string => `(async () => {
  for (let at = 0; at < 100; at++) {
    const found = ${find};
    if (found) return ${say};
    await new Promise((again) => setTimeout(again, 100));
  }
  return 'nothing came';
})()`;

describe('an edition of one file, opened from a disk', {timeout: 120_000}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lectern-offline-'));
  let page: OpenFile;

  before(async () => {
    const packed = await packEdition({
      texts: join(projectRoot, 'texts/altay'),
      annotations: join(projectRoot, 'annotations/altay'),
      script: await bundleOfflineScript(projectRoot),
    });
    if (!packed.ok) throw new Error(packed.message);
    const file = join(folder, 'altay.html');
    writeFileSync(file, packed.html);
    const address = pathToFileURL(file).href;
    page =
      engine === 'webkit'
        ? await openInWebKit({browser: browser ?? '', port: port ?? ''}, address)
        : await openInFirefox(browser ?? '', address);
  });

  after(async () => {
    await page?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  it('unpacks and runs its script', async () => {
    const ready = 'document.documentElement.matches("[data-ready]")';
    assert.equal(await page.evaluate(waited(ready, '"ready"')), 'ready');
    const row = 'document.querySelector("lectern-library").shadowRoot?.querySelector("tbody th a")';
    assert.match(String(await page.evaluate(waited(row))), /Beria to V\. M\. Molotov/);
  });

  it('finds words in its texts, by any name of a person', async () => {
    const search = 'document.querySelector("lectern-search")';
    await page.evaluate(`void (location.hash = '#edition-search', ${search}.query = 'Оспан')`);
    const hit = `[...(${search}.shadowRoot?.querySelectorAll('a.hit') ?? [])].find((each) => each.textContent.includes('(Оспан'))`;
    assert.match(String(await page.evaluate(waited(hit))), /Оспан/);
    await page.evaluate(`void ${hit}.click()`);
    const text = 'document.querySelector(\'lectern-text[document-id="osman-batur"]\')';
    const seen = `${text}?.checkVisibility() && ${text}`;
    assert.match(String(await page.evaluate(waited(seen))), /Оспан/);
  });

  it('opens the card of a name', async () => {
    const name = `document.querySelector('lectern-text[document-id="osman-batur"] p [data-entity~="osman-batur"]')`;
    await page.evaluate(`void ${name}.click()`);
    const card = `document.querySelector('lectern-reader').shadowRoot?.querySelector('lectern-card')?.shadowRoot?.querySelector(':popover-open')`;
    assert.match(String(await page.evaluate(waited(card, 'found.ariaLabel'))), /Person$/);
  });
});
