import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {assembleCollection} from '../../../components/core/collection/assemble-collection.js';
import {facsimileAt} from '../../../components/core/facsimile/facsimile-at.js';
import {teiFile} from '../tei/documents.js';
import {facsimile, imageOf} from './facsimiles.js';

const address = 'https://e.org/texts/letters/a.xml';

/** A facsimile of bare graphics. */
const graphics = (...urls: string[]): string =>
  `<facsimile>${urls.map((url) => `<graphic url="${url}"/>`).join('')}</facsimile>`;

describe('addresses of page images', () => {
  it('stay the document’s own until its address is known', () => {
    const own = facsimile(
      {facsimile: graphics('img/1.png', '../2.png', '/3.png', '//i.org/4.png')},
      '',
    );
    assert.deepEqual(own.pages.map(imageOf), [
      'img/1.png',
      '../2.png',
      '/3.png',
      'https://i.org/4.png',
    ]);
    assert.deepEqual(facsimileAt(own, address).pages.map(imageOf), [
      'https://e.org/texts/letters/img/1.png',
      'https://e.org/texts/2.png',
      'https://e.org/3.png',
      'https://i.org/4.png',
    ]);
  });

  it('may be a service, with its file and a manifest beside it', () => {
    const own = facsimile(
      {
        facsimile: `<facsimile facs="iiif/manifest.json">${graphics('iiif/p1/full/max/0/default.jpg').slice(11)}`,
      },
      '',
    );
    const read = facsimileAt(own, address);
    assert.equal(read.manifest, 'https://e.org/texts/letters/iiif/manifest.json');
    assert.deepEqual(read.pages[0]?.images, [
      {
        kind: 'service',
        service: 'https://e.org/texts/letters/iiif/p1',
        url: 'https://e.org/texts/letters/iiif/p1/full/max/0/default.jpg',
      },
    ]);
    assert.deepEqual(facsimileAt(read, 'https://other.org/b.xml'), read);
  });

  it('never turn into another scheme on the way', () => {
    const own = facsimile({facsimile: graphics('./javascript:alert(1)/a.png', 'x/../a:b.png')}, '');
    assert.deepEqual(facsimileAt(own, address).pages.map(imageOf), [
      'https://e.org/texts/letters/javascript:alert(1)/a.png',
      'https://e.org/texts/letters/a:b.png',
    ]);
  });

  it('start in the folders that @xml:base names', () => {
    const own = facsimile(
      {facsimile: graphics('1.png').replace('>', ' xml:base="scans/">')},
      address,
    );
    assert.deepEqual(own.pages.map(imageOf), ['https://e.org/texts/letters/scans/1.png']);
  });
});

describe('a record in a collection', () => {
  const record = (file: string, images: string) =>
    assembleCollection({
      title: 'c',
      documents: [
        teiFile(
          `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/>${images}<text><body><pb n="1"/><p>x</p></body></text></TEI>`,
          file,
        ),
      ],
    }).collection.documents[0];

  it('has page images, relative to the document, and has no such key where there are none', () => {
    const images =
      '<facsimile><surface start="#p"><graphic url="img/1.png"/></surface></facsimile>';
    const found = record('letters/a.xml', images);
    assert.equal(imageOf(found?.facsimile?.pages[0]), 'img/1.png');
    assert.deepEqual(JSON.parse(JSON.stringify(found)), found);
    assert.equal('facsimile' in (record('letters/b.xml', '') ?? {}), false);
  });
});
