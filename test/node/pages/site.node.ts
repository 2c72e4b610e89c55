import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {Workshop} from '../build/sites.js';

const workshop = new Workshop();
after(() => workshop.remove());
const source = (target: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p xml:id="p">see {root} <ref target="${target}#p">there</ref> <persName ref="https://e.org/a b">Ann</persName></p></body></text></TEI>`;

describe('a site of files with spaces and Chinese names', () => {
  before(async () => {
    workshop.write('texts/my letters/文 1.xml', source('%E6%96%87%202.xml'));
    workshop.write('texts/my letters/文 2.xml', source('%E6%96%87%201.xml'));
    workshop.write('texts/my letters/...xml', source('%E6%96%87%201.xml'));
    await workshop.build({
      assets: {
        'lectern.css': '',
        'lectern.min.js': '',
        'lectern-embedded.js': '',
        'lectern-settings.js': '',
      },
    });
  });

  it('has a page for each document and for the pair', () => {
    const paths = workshop.files();
    for (const path of ['文-1', '文-2', '文-1/with/文-2', 'document']) {
      assert.ok(paths.includes(`my letters/read/${path}/index.html`), `${path} of ${paths}`);
    }
  });

  it('has the documents at the address of the folder, and below it a way there without script', () => {
    const library = workshop.read('my letters/index.html');
    assert.match(library, /<li><a href="\.\.\/my%20letters\/read\/%E6%96%87-1\/">/);
    assert.match(library, /<lectern-library [^>]*manifest="\.\.\/my%20letters\/manifest\.json"/);
    const below = workshop.read('my letters/read/index.html');
    assert.match(below, /<meta http-equiv="refresh" content="0; url=\.\.\/\.\.\/my%20letters\/">/);
  });

  it('leads nowhere but to files that are there', () => {
    const served = new Set(workshop.files());
    const address = /\s(?:href|src|manifest)="([^"]*)"/g;
    let followed = 0;
    for (const page of served) {
      if (!page.endsWith('.html')) continue;
      for (const [, href = ''] of workshop.read(page).matchAll(address)) {
        const {origin, pathname} = new URL(href, new URL(page, 'http://site/'));
        if (origin !== 'http://site') continue;
        const path = decodeURIComponent(pathname).slice(1);
        followed++;
        assert.ok(served.has(path.replace(/(^|\/)$/, '$1index.html')), `${page}: ${href}`);
      }
    }
    assert.ok(followed > 10);
  });

  it('leads from the text of one document to a passage of another', () => {
    const html = workshop.read('my letters/read/文-1/index.html');
    const [, href = ''] = /<a data-tei="ref"[^>]* href="([^"]+)"/.exec(html) ?? [];
    assert.equal(decodeURIComponent(href), '../../../my letters/read/文-2/#文-2.p');
  });

  it('keeps words of a source that look like a placeholder', () => {
    const html = workshop.read('my letters/read/文-1/index.html');
    assert.match(html, /see \{root\} </);
    assert.ok(!html.includes('\uFFFF'));
  });
});

describe('an edition in which there is nothing to read yet', () => {
  const bare = new Workshop();
  after(() => bare.remove());

  it('says so on each page in a sentence', async () => {
    bare.write(
      'texts/bare/a.xml',
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body> </body></text></TEI>',
    );
    await bare.build();
    const said = (page: string): string => bare.read(`bare/${page}index.html`);
    assert.match(said('read/a/'), /<p slot="empty">This file has no text/);
    // Its record is what there is to read, as of a manuscript in a catalogue.
    assert.match(said('read/a/'), /<details [^>]*data-part="record"[^>]* open>/);
    assert.match(said('timeline/'), /give no date\./);
    assert.match(said('map/'), /name no place/);
    assert.match(said('entity/'), /nobody and nothing/);
  });
});
