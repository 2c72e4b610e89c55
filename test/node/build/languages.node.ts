import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Collection} from '../../../components/core/collection/collection.js';
import {collectionShape} from '../../../components/core/collection/collection-shape.js';
import {currentTranslation} from '../../../components/core/words/msg.js';
import type {BuildReport} from '../../../components/node/build/build-site.js';
import {projectRoot} from '../../tools/shared.js';
import {Workshop} from './sites.js';

describe('a site in Russian, with styles of CSL', () => {
  const workshop = new Workshop();
  let report: BuildReport;
  after(() => workshop.remove());
  before(async () => {
    for (const name of ['beria-molotov-1945-10-05.xml', 'authority.xml']) {
      const source = readFileSync(join(projectRoot, 'texts/altay', name), 'utf8');
      workshop.write(`texts/altay/${name}`, source);
    }
    report = await workshop.build({site: {locale: 'ru'}, citationStyles: ['apa', 'chikago']});
  });
  const page = (path: string): string => workshop.read(path);
  const reading = () => page('altay/read/beria-molotov-1945-10-05/index.html');

  it('says so in the page, and all that no text says in that language', () => {
    const pages = workshop.files().filter((path) => path.endsWith('.html'));
    assert.ok(pages.length > 5);
    for (const path of pages) {
      assert.match(page(path), /<html lang="ru" dir="ltr"[ >]/, path);
      const chrome = page(path).match(/<header class="site">.*?<\/header>/s)?.[0] ?? '';
      assert.doesNotMatch(chrome, /Persons, places|Time line|>Search</, path);
    }
    assert.match(reading(), />Архивн/);
    assert.doesNotMatch(reading(), /Archival record|How to cite it|Named in this document/);
    assert.match(page('index.html'), /1 документ/);
  });

  it('leaves the texts in their own language', () => {
    assert.match(reading(), /<article[^>]* lang="en"/);
    assert.doesNotMatch(reading(), /<main[^>]* lang=/);
  });

  it('keeps the language of whoever builds to itself', () => {
    assert.equal(currentTranslation(), undefined);
  });

  it('gives pages the references in each style, in the shape they expect', () => {
    const collection = workshop.json('altay/collection.json');
    assert.equal(collectionShape(collection, ''), undefined);
    const {documents} = collection as Collection;
    const [apa] = documents[0]?.citations ?? [];
    assert.equal(apa?.id, 'apa');
    assert.match(JSON.stringify(apa?.onPage), /лист/i);
  });

  it('goes on where there is no such style, and says which there are', () => {
    const [failure, ...more] = report.failures;
    assert.equal(failure?.file, 'chikago');
    assert.match(failure?.message ?? '', /citation-js knows apa/);
    assert.deepEqual(more, []);
  });
});
