import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {compileEditions} from '../../../components/node/pages/compile-edition.js';
import {fillTemplate} from '../../../components/node/pages/page-shell.js';
import {makeSite} from '../../../components/node/pages/site.js';

const root = mkdtempSync(join(tmpdir(), 'lectern-site-'));
after(() => rmSync(root, {recursive: true}));
const folder = join(root, 'texts', 'my letters');
mkdirSync(folder, {recursive: true});
const source = (target: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p xml:id="p">see {root} <ref target="${target}#p">there</ref> <persName ref="https://e.org/a b">Ann</persName></p></body></text></TEI>`;
writeFileSync(join(folder, '文 1.xml'), source('%E6%96%87%202.xml'));
writeFileSync(join(folder, '文 2.xml'), source('%E6%96%87%201.xml'));

const editions = await compileEditions({
  texts: join(root, 'texts'),
  annotations: join(root, 'annotations'),
  annotationBase: 'https://e.org/',
});
const site = makeSite(editions);
const served = new Set([...site.pages, ...site.files].map(({path}) => path));

describe('a site of files with spaces and Chinese names', () => {
  it('has a page for each document and for the pair', () => {
    const paths = site.pages.map(({path}) => path);
    for (const path of ['文-1', '文-2', '文-1/with/文-2']) {
      assert.ok(paths.includes(`my letters/read/${path}/index.html`), `${path} of ${paths}`);
    }
  });

  it('leads nowhere but to files that are there', () => {
    const address = /\s(?:href|src)="([^"]*)"/g;
    let followed = 0;
    for (const page of site.pages) {
      const html = fillTemplate('<html lang="en"><!-- lectern:body -->', page);
      for (const [, href = ''] of html.matchAll(address)) {
        const {origin, pathname} = new URL(href, new URL(page.path, 'http://site/'));
        if (origin !== 'http://site') continue;
        const path = decodeURIComponent(pathname).slice(1);
        followed++;
        assert.ok(served.has(path.replace(/(^|\/)$/, '$1index.html')), `${page.path}: ${href}`);
      }
    }
    assert.ok(followed > 10);
  });

  it('keeps words of a source that look like a placeholder', () => {
    const page = site.pages.find(({path}) => path === 'my letters/read/文-1/index.html');
    assert.ok(page);
    const html = fillTemplate('<html lang="en"><!-- lectern:body -->', page);
    assert.match(html, /see \{root\} </);
    assert.ok(!html.includes('\uFFFF'));
  });
});
