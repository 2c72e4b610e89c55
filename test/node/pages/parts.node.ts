import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {DocumentManifest} from '../../../components/core/collection/compiled/compiled-files.js';
import type {Facsimile} from '../../../components/core/facsimile/facsimile.js';
import {Workshop} from '../build/sites.js';

const filler = 'The river was high this morning and nobody crossed it before noon. '.repeat(12);

/** Some 350 kB: a first page and two further ones. */
const diary = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="diary"><teiHeader><fileDesc><titleStmt><title>Diary</title></titleStmt></fileDesc></teiHeader><text><body>${Array.from(
  {length: 400},
  (_, at) =>
    `<pb n="${at}" facs="scans/${at}.jpg"/><div><head>Day ${at}</head><p xml:id="d${at}">${filler}<ref target="#d${(at * 7 + 3) % 400}">See</ref></p></div>`,
).join('\n')}</body></text></TEI>`;

describe('a long text on several pages', () => {
  const workshop = new Workshop();
  const paths = (): string[] =>
    workshop.files().filter((path) => /^c\/read\/diary\/(part-\d+\/)?index\.html$/.test(path));
  after(() => workshop.remove());
  before(async () => {
    workshop.write('texts/c/diary.xml', diary);
    await workshop.build();
  });

  it('leads within itself to where each passage stands, without any script', () => {
    assert.ok(paths().length > 2);
    let count = 0;
    for (const path of paths()) {
      for (const [, href = ''] of workshop
        .read(path)
        .matchAll(/<a [^>]*href="([^"]*#diary\.d\d+)"/g)) {
        const {pathname, hash} = new URL(href, `https://e.org/${path}`);
        const page = pathname.endsWith('/') ? `${pathname.slice(1)}index.html` : pathname.slice(1);
        assert.ok(workshop.read(page).includes(` id="${hash.slice(1)}"`), `${path}: ${href}`);
        count++;
      }
    }
    assert.equal(count, 400);
  });

  it('marks on the first page what a script can lead to without leaving it', () => {
    const first = workshop.read('c/read/diary/index.html');
    const links = [...first.matchAll(/<a [^>]*href="([^"]*#diary\.d\d+)"[^>]*>/g)];
    for (const [tag, href = ''] of links) {
      assert.equal(tag.includes('data-far'), !href.startsWith('#'), tag);
    }
    assert.ok(links.some(([tag]) => tag.includes('data-far')));
  });

  it('names the file of its page images, and says of them in its manifest only that there are any', () => {
    const files = workshop.files().filter((path) => path.startsWith('c/d/diary/'));
    const one = (name: string): string => files.find((path) => path.includes(`/${name}-`)) ?? '';
    const manifest: DocumentManifest = JSON.parse(workshop.read(one('manifest')));
    assert.equal(`c/d/diary/${manifest.facsimile}`, one('facsimile'));
    assert.deepEqual(manifest.document.facsimile?.pages, []);
    const facsimile: Facsimile = JSON.parse(workshop.read(one('facsimile')));
    assert.equal(facsimile.pages.length, 400);
  });

  it('leads from each page to every other one', () => {
    const count = paths().length;
    for (const path of paths()) {
      const [more = ''] = /<nav class="lectern-more".*?<\/nav>/s.exec(workshop.read(path)) ?? [];
      const numbers = [...more.matchAll(/>(\d+)</g)].map(([, number]) => Number(number));
      assert.deepEqual(
        numbers,
        Array.from({length: count}, (_, at) => at + 1),
      );
    }
  });
});
