import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {PageImage} from '../../../components/core/facsimile/facsimile.js';
import {readImageService} from '../../../components/core/facsimile/image-service.js';
import {pairCanvases} from '../../../components/core/facsimile/pair-canvases.js';
import {type Canvas, readManifest} from '../../../components/core/facsimile/read-manifest.js';

/** A version 3 manifest of canvases with the given labels. */
function version3(...labels: readonly string[]): unknown {
  return {
    '@context': 'http://iiif.io/api/presentation/3/context.json',
    id: 'https://i.org/book/manifest',
    type: 'Manifest',
    label: {en: ['A ledger']},
    items: labels.map((label, at) => ({
      id: `https://i.org/book/canvas/${at}`,
      type: 'Canvas',
      label: {none: [label]},
      width: 600,
      height: 900,
      items: [
        {
          type: 'AnnotationPage',
          items: [
            {
              type: 'Annotation',
              motivation: 'tagging',
              body: {id: 'https://i.org/no.jpg', type: 'Image'},
            },
            {
              type: 'Annotation',
              motivation: 'painting',
              body: {
                id: `https://i.org/${at}/full/max/0/default.jpg`,
                type: 'Image',
                service: [{id: `https://i.org/${at}`, type: 'ImageService3', profile: 'level2'}],
              },
            },
          ],
        },
      ],
    })),
  };
}

function version2(...labels: readonly unknown[]): unknown {
  return {
    '@id': 'https://i.org/book/manifest',
    '@type': 'sc:Manifest',
    label: 'A ledger',
    sequences: [
      {
        canvases: labels.map((label, at) => ({
          '@id': `https://i.org/book/canvas/${at}`,
          '@type': 'sc:Canvas',
          label,
          images: [
            {
              resource: {
                '@id': `https://i.org/plain/${at}.jpg`,
                service: {
                  '@context': 'http://iiif.io/api/image/2/context.json',
                  '@id': `https://i.org/${at}/`,
                },
              },
            },
          ],
        })),
      },
    ],
  };
}

function canvasesOf(json: unknown): readonly Canvas[] {
  const read = readManifest(json);
  if (!read.ok) throw new Error(read.problem);
  return read.canvases;
}

function page(label: string, more: Partial<PageImage> = {}): PageImage {
  return {
    id: `page/${label}`,
    label,
    anchors: [`a${label}`],
    images: [],
    canvases: [],
    zones: [],
    ...more,
  };
}

describe('manifests', () => {
  it('are read in version 3, painted images only', () => {
    const read = readManifest(version3('1r', '1v'));
    assert.ok(read.ok);
    assert.equal(read.title, 'A ledger');
    assert.deepEqual(read.canvases[1], {
      id: 'https://i.org/book/canvas/1',
      label: '1v',
      width: 600,
      height: 900,
      images: [
        {
          kind: 'service',
          service: 'https://i.org/1',
          url: 'https://i.org/1/full/max/0/default.jpg',
        },
      ],
    });
  });

  it('are read in version 2, labels in any form', () => {
    const canvases = canvasesOf(version2('1r', {'@value': '1v', '@language': 'en'}, ['2r']));
    assert.deepEqual(
      canvases.map(({label}) => label),
      ['1r', '1v', '2r'],
    );
    assert.deepEqual(canvases[0]?.images, [
      {kind: 'service', service: 'https://i.org/0', url: 'https://i.org/plain/0.jpg'},
    ]);
  });

  it('may give several images to choose from, the default first', () => {
    const manifest = {
      type: 'Manifest',
      items: [
        {
          id: 'https://i.org/c',
          items: [
            {
              items: [
                {
                  motivation: ['painting'],
                  body: {
                    type: 'Choice',
                    items: [{id: 'https://i.org/a.jpg'}, {id: 'https://i.org/b.jpg'}],
                  },
                },
              ],
            },
          ],
        },
      ],
    };
    assert.deepEqual(
      canvasesOf(manifest)[0]?.images.map(({url}) => url),
      ['https://i.org/a.jpg', 'https://i.org/b.jpg'],
    );
  });

  it('are told from collections and from anything else', () => {
    assert.deepEqual(readManifest({type: 'Collection', items: []}), {
      ok: false,
      problem: 'collection',
    });
    assert.deepEqual(readManifest({'@type': 'sc:Collection'}), {ok: false, problem: 'collection'});
    assert.deepEqual(readManifest({type: 'Manifest'}), {ok: false, problem: 'no-canvases'});
    for (const json of [null, [], 'x', 7, {}, {type: 'Canvas'}]) {
      assert.deepEqual(readManifest(json), {ok: false, problem: 'no-manifest'});
    }
  });

  it('give no address that is not of the web', () => {
    const hostile = JSON.parse(
      JSON.stringify(version3('1')).replaceAll('https://i.org/0', 'javascript:x'),
    );
    assert.deepEqual(canvasesOf(hostile)[0]?.images, []);
  });

  it('never throw, whatever the JSON', () => {
    const key = fc.constantFrom(
      'type',
      'items',
      'sequences',
      'canvases',
      'id',
      '@id',
      'label',
      'body',
      'service',
      'width',
      '__proto__',
      'motivation',
      'images',
      'resource',
      'tiles',
      'sizes',
      'profile',
      'scaleFactors',
      'height',
    );
    const leaf = fc.constantFrom<unknown>(
      'Manifest',
      'Choice',
      'painting',
      'https://i.org/x',
      -1,
      Number.NaN,
      1e300,
      null,
      true,
      '',
      600,
    );
    const {json} = fc.letrec<{json: unknown}>((tie) => ({
      json: fc.oneof(
        {maxDepth: 6},
        leaf,
        fc.array(tie('json'), {maxLength: 4}),
        fc.dictionary(key, tie('json'), {maxKeys: 6}),
      ),
    }));
    fc.assert(
      fc.property(json, (value) => {
        readManifest(value);
        readManifest({type: 'Manifest', items: [value], sequences: value});
        readImageService(value, 'https://i.org/x');
      }),
    );
  });
});

describe('pages and canvases', () => {
  const canvases = canvasesOf(version3('cover', 'f. 1r', '[1v]'));

  it('are matched by the canvas a page break names', () => {
    const {pages, pairing} = pairCanvases(
      [page('a', {canvases: ['https://i.org/book/canvas/2']}), page('1r')],
      canvases,
    );
    assert.equal(pairing, 'canvas');
    assert.deepEqual(
      pages.map(({id, label}) => [id, label]),
      [
        ['canvas/1', 'cover'],
        ['page/1r', '1r'],
        ['page/a', 'a'],
      ],
    );
  });

  it('are matched by label, whatever stands before the number', () => {
    const {pages, pairing, unpaired} = pairCanvases([page('1r'), page('1v'), page('9')], canvases);
    assert.deepEqual([pairing, unpaired], ['label', 1]);
    assert.deepEqual(
      pages.map(({label}) => label),
      ['cover', '1r', '1v', '9'],
    );
    assert.equal(pages[1]?.images.length, 1);
    assert.deepEqual(pages[1]?.anchors, ['a1r']);
    assert.deepEqual(pages[3]?.images, []);
  });

  it('are matched by no label that two of them bear', () => {
    const {pairing} = pairCanvases([page('1'), page('2')], canvasesOf(version3('1', '1', '2b')));
    assert.equal(pairing, 'none');
  });

  it('are taken in order only when there are as many of both', () => {
    const {pages, pairing} = pairCanvases([page('A'), page('B'), page('C')], canvases);
    assert.equal(pairing, 'order');
    assert.deepEqual(
      pages.map(({label, images}) => [label, images.length]),
      [
        ['A', 1],
        ['B', 1],
        ['C', 1],
      ],
    );
    assert.equal(pairCanvases([page('A'), page('B')], canvases).pairing, 'none');
  });

  it('that cannot be matched are all there still', () => {
    const {pages, unpaired} = pairCanvases([page('A'), page('B')], canvases);
    assert.deepEqual(
      pages.map(({label}) => label),
      ['cover', 'f. 1r', '[1v]', 'A', 'B'],
    );
    assert.equal(unpaired, 2);
    assert.equal(new Set(pages.map(({id}) => id)).size, 5);
  });
});

describe('image services', () => {
  const service = 'https://i.org/iiif/7';

  it('are read in versions 1, 2 and 3', () => {
    const one = readImageService(
      {
        '@context': 'http://library.stanford.edu/iiif/image-api/1.1/context.json',
        width: 600,
        height: 900,
        tile_width: 256,
        scale_factors: [1, 2],
        profile: 'http://library.stanford.edu/iiif/image-api/1.1/compliance.html#level1',
      },
      service,
    );
    assert.deepEqual(
      [one?.version, one?.level, one?.tiles],
      [1, 1, [{width: 256, height: 256, scaleFactors: [1, 2]}]],
    );
    const two = readImageService(
      {
        '@context': 'http://iiif.io/api/image/2/context.json',
        '@id': 'https://elsewhere.org',
        width: '600',
        height: 900,
        profile: ['http://iiif.io/api/image/2/level0.json', {formats: ['png']}],
        sizes: [{width: 60, height: 90}],
      },
      service,
    );
    assert.deepEqual(
      [two?.version, two?.level, two?.service, two?.sizes],
      [2, 0, service, [{width: 60, height: 90}]],
    );
    const three = readImageService(
      {
        '@context': ['http://example.org/x', 'http://iiif.io/api/image/3/context.json'],
        width: 600,
        height: 900,
        profile: 'level2',
        preferredFormats: ['tif', 'webp'],
      },
      service,
    );
    assert.deepEqual([three?.version, three?.level, three?.format], [3, 2, 'webp']);
  });

  it('without a size are none', () => {
    for (const json of [
      null,
      {},
      {width: 0, height: 9},
      {width: 'a', height: 9},
      {width: 1e12, height: 9},
    ]) {
      assert.equal(readImageService(json, service), undefined);
    }
  });
});
