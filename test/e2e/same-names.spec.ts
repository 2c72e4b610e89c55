import {expect, test} from '@playwright/test';
import {assembleCollection} from '../../components/core/collection/assemble-collection.js';
import {teiFile} from '../core/tei/documents.js';
import {memo, openReader, textOf} from './site.js';

const source = (words: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p xml:id="p">${words}</p></body></text></TEI>`;

test('two files of one name in two folders are read side by side', async ({page}) => {
  const files = new Map([
    ['a/x.xml', source('of the first folder')],
    ['b/x.xml', source('of the second folder')],
  ]);
  const documents = [...files].map(([file, xml]) => teiFile(xml, file));
  const {collection} = assembleCollection({title: 'Two folders', documents});
  await page.route('**/made/**', (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/made\//, '');
    return route.fulfill({body: files.get(path) ?? JSON.stringify(collection)});
  });
  await openReader(page, memo);
  await page.evaluate(() => {
    const reader = document.createElement('lectern-reader');
    reader.src = '/made/collection.json';
    reader.documents = 'x b-x';
    document.querySelector('main')?.replaceChildren(reader);
  });
  await expect(textOf(page, 'x')).toContainText('of the first folder');
  await expect(textOf(page, 'b-x')).toContainText('of the second folder');
  await expect(page.locator('[id="b-x.p"]')).toHaveCount(1);
});
