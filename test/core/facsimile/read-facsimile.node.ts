import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findPage, hasImages} from '../../../components/core/facsimile/facsimile.js';
import {readFacsimile} from '../../../components/core/facsimile/read-facsimile.js';
import {teiFile} from '../tei/documents.js';
import {facsimile, imageOf, outline} from './facsimiles.js';

const surfaces = `<facsimile>
  <surface xml:id="cover"><graphic url="cover.jpg"/></surface>
  <surface xml:id="f1" n="1r"><desc>Torn at the corner</desc><graphic url="f1.jpg"/></surface>
  <surface xml:id="f2" n="1v"><graphic url="thumb/f2.jpg"/></surface></facsimile>`;

describe('pages', () => {
  it('are those of the surfaces that page breaks name, with the others in their place', () => {
    const read = facsimile({
      facsimile: surfaces,
      body: '<pb facs="#f1" xml:id="p1" n="1"/><p>a<pb facs="#f2"/>b</p>',
    });
    assert.deepEqual(outline(read), [
      'image 1 | - | https://e.org/letters/cover.jpg',
      '1 | p1 | https://e.org/letters/f1.jpg',
      '1v | page/2 | https://e.org/letters/thumb/f2.jpg',
    ]);
    assert.equal(read.pages[1]?.title, 'Torn at the corner');
    assert.deepEqual(JSON.parse(JSON.stringify(read)), read);
  });

  it('are found by id, by where they begin, and by label', () => {
    const {pages} = facsimile({facsimile: surfaces, body: '<pb facs="#f1" xml:id="p1" n="7"/>'});
    for (const name of ['f1', 'p1', '7']) assert.equal(findPage(pages, name)?.id, 'f1', name);
    assert.equal(findPage(pages, 'nothing'), undefined);
    assert.equal(findPage(pages, ''), undefined);
  });

  it('follow surface/@start where the page break names nothing', () => {
    const read = facsimile({
      facsimile: '<facsimile><surface start="#b"><graphic url="b.png"/></surface></facsimile>',
      body: '<pb n="1"/><p>x</p><pb n="2" xml:id="b"/>',
    });
    assert.deepEqual(outline(read), ['1 | page/1 | -', '2 | b | https://e.org/letters/b.png']);
  });

  it('may be bare graphics of a facsimile, repeated in @facs by id, address or name', () => {
    const read = facsimile({
      facsimile: `<facsimile><graphic xml:id="g1" url="1.jpg"/><graphic url="2.jpg"/><surfaceGrp xml:id="leaf"><graphic url="3.jpg"/></surfaceGrp></facsimile>`,
      body: '<pb facs="g1"/><pb facs="2.jpg"/><pb facs="#leaf"/>',
    });
    assert.deepEqual(
      read.pages.map(imageOf),
      [1, 2, 3].map((n) => `https://e.org/letters/${n}.jpg`),
    );
    assert.deepEqual(read.warnings, []);
  });

  it('of one opening are one page with two beginnings', () => {
    const read = facsimile({
      facsimile: surfaces,
      body: '<pb n="12" facs="#f1"/><p>a</p><pb n="13" facs="#f1"/><p>b</p><pb n="14" facs="o.jpg"/><pb n="15" facs="o.jpg"/>',
    });
    assert.deepEqual(outline(read).slice(1, 2), [
      '12–13 | page/1+page/2 | https://e.org/letters/f1.jpg',
    ]);
    assert.equal(findPage(read.pages, 'page/4')?.label, '14–15');
  });

  it('without an image stay apart, though their words are the same', () => {
    const read = facsimile({body: '<pb n="1" facs="no scan"/><pb n="2" facs="no scan"/>'});
    assert.deepEqual(
      read.pages.map(({label, title}) => [label, title]),
      [
        ['1', 'no scan'],
        ['2', 'no scan'],
      ],
    );
    assert.equal(hasImages(read), false);
  });

  it('of two editions are told apart', () => {
    const read = facsimile({body: '<pb ed="A" n="3"/><pb ed="B" n="5"/>'});
    assert.deepEqual(
      read.pages.map(({label}) => label),
      ['3 (A)', '5 (B)'],
    );
  });

  it('are surfaces of a sourceDoc, which begin in themselves', () => {
    const document = teiFile(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><sourceDoc>
      <surface n="1" xml:id="s1" ulx="0" uly="0" lrx="100" lry="50"><graphic url="s1.png"/>
        <zone ulx="10" uly="5" lrx="90" lry="20"><line xml:id="l1">first line</line></zone>
        <zone><line points="1,1 9,1 9,4">second</line></zone></surface></sourceDoc></TEI>`);
    const [page] = readFacsimile(document, 'a.xml').pages;
    assert.deepEqual(page?.anchors, ['s1']);
    assert.deepEqual(page?.frame, {x: 0, y: 0, width: 100, height: 50});
    assert.deepEqual(
      page?.zones.map(({label, box}) => [label, box.x, box.width]),
      [
        ['first line', 10, 80],
        ['second', 1, 8],
      ],
    );
    assert.ok(page?.zones.every(({part}) => part !== undefined));
  });
});

describe('@facs', () => {
  const first = (facs: string, header = ''): ReturnType<typeof facsimile> =>
    facsimile({body: `<pb n="1" facs="${facs}"/>`, header, facsimile: surfaces});
  const added = (facs: string, header = '') =>
    first(facs, header).pages.find(({label}) => label === '1');

  const addresses: readonly (readonly [string, string])[] = [
    ['scan.jpg', 'https://e.org/letters/scan.jpg'],
    ['../img/scan%201.png', 'https://e.org/img/scan%201.png'],
    ['scan of page 1.jpg', 'https://e.org/letters/scan%20of%20page%201.jpg'],
    ['第一頁.jpg', 'https://e.org/letters/第一頁.jpg'],
    ['/abs/1.jpg', 'https://e.org/abs/1.jpg'],
    ['//cdn.e.org/1.jpg', 'https://cdn.e.org/1.jpg'],
    ['view?id=1&amp;u=http://a/b', 'https://e.org/letters/view?id=1&u=http://a/b'],
    ['https://i.org/iiif/7/full/full/0/default.jpg', 'https://i.org/iiif/7'],
    ['https://i.org/iiif/7/full/max/0/default.jpg', 'https://i.org/iiif/7'],
    ['https://i.org/iiif/7/full/!600,600/0/native.jpg', 'https://i.org/iiif/7'],
    ['https://i.org/iiif/7/info.json', 'https://i.org/iiif/7'],
    [
      'https://i.org/iiif/7/10,10,50,50/full/0/default.jpg',
      'https://i.org/iiif/7/10,10,50,50/full/0/default.jpg',
    ],
    [' #f2 ', 'https://e.org/letters/thumb/f2.jpg'],
  ];
  for (const [facs, image] of addresses) {
    it(`leads from "${facs}" to ${image}`, () => {
      assert.equal(imageOf(added(facs)), image);
      assert.deepEqual(first(facs).warnings, []);
    });
  }

  it('is rewritten by the prefix the header defines', () => {
    const header = `<encodingDesc><listPrefixDef><prefixDef ident="scan" matchPattern="(\\d+)" replacementPattern="https://i.org/$1.jpg"/>
      <prefixDef ident="loc" matchPattern="(\\d+)" replacementPattern="img/p $1.jpg"/></listPrefixDef></encodingDesc>`;
    assert.equal(imageOf(added('scan:12', header)), 'https://i.org/12.jpg');
    assert.equal(imageOf(added('loc:12', header)), 'https://e.org/letters/img/p%2012.jpg');
  });

  const words: readonly (readonly [string, string])[] = [
    ['see the folder in the attic', 'facs-prose'],
    ['tcp:15849:66', 'facs-no-address'],
    ['1894_AS_RBH_2_00012', 'facs-no-address'],
    ['f.12r', 'facs-no-address'],
    ['javascript:alert(1)', 'facs-no-address'],
    ['#gone', 'facs-leads-nowhere'],
  ];
  for (const [facs, code] of words) {
    it(`keeps "${facs}" as words, with a warning`, () => {
      const page = added(facs);
      assert.deepEqual([page?.images, page?.title], [[], facs]);
      const [warning, ...others] = first(facs).warnings;
      assert.deepEqual([warning?.code, others.length], [code, 0]);
      assert.equal(warning?.line, 3 + 1);
    });
  }

  it('warns once of what a long book does on every page', () => {
    const {warnings} = facsimile({body: '<pb facs="tcp:1:1"/>'.repeat(500)});
    assert.equal(warnings.length, 1);
    assert.match(warnings[0]?.message ?? '', /499 more/);
  });

  it('starts from @xml:base, which makes bare names addresses', () => {
    const read = facsimile({
      facsimile:
        '<facsimile xml:base="https://i.org/scans/"><graphic url="p1"/><graphic url="p2.jpg"/></facsimile>',
    });
    assert.deepEqual(read.pages.map(imageOf), [
      'https://i.org/scans/p1',
      'https://i.org/scans/p2.jpg',
    ]);
  });

  it('never gives an address that is not of the web', () => {
    for (const url of [
      'javascript:x',
      'data:image/png,x',
      'file:///etc/passwd',
      'java&#10;script:x',
      'http:x',
    ]) {
      const read = facsimile({
        facsimile: `<facsimile><graphic url="${url}"/></facsimile>`,
        body: `<pb facs="${url}"/>`,
      });
      for (const image of read.pages.flatMap(({images}) => images)) {
        assert.match(JSON.stringify(image), /"https:\/\/e\.org\/letters\//, url);
      }
    }
  });
});

describe('zones', () => {
  const scribe = `<facsimile><surface xml:id="s" ulx="0" uly="0" lrx="2000" lry="3000"><graphic url="1.jpg" width="2000px" height="3000px"/>
    <zone xml:id="r1" points="100,100 900,100 900,500 100,480"><zone xml:id="l1" ulx="100" uly="100" lrx="900" lry="200"/>
    <zone xml:id="l2" points="100,210 900,210 900,300"/></zone><zone xml:id="bad" points="1,2 x,y"/><zone xml:id="flat" ulx="1" uly="1" lrx="1" lry="9"/></surface></facsimile>`;

  it('are tied to the blocks and lines that name them', () => {
    const {pages} = facsimile({
      facsimile: scribe,
      body: '<pb facs="#s"/><p xml:id="p1" facs="#r1"><lb facs="#l1" n="1"/>Dear friend,<lb facs="#l2" xml:id="lb2"/>I write</p>',
    });
    assert.deepEqual(
      pages[0]?.zones.map(({id, part, label}) => [id, part, label]),
      [
        ['r1', 'p1', 'Dear friend, I write'],
        ['l1', 'p1', '1'],
        ['l2', 'lb2', undefined],
      ],
    );
    assert.deepEqual(pages[0]?.zones[0]?.box, {x: 100, y: 100, width: 800, height: 400});
    assert.equal(pages[0]?.zones[0]?.points?.length, 4);
  });

  it('lead a page break to their surface', () => {
    const {pages} = facsimile({facsimile: scribe, body: '<pb n="1" facs="#r1"/>'});
    assert.deepEqual(
      pages.map(({id, anchors}) => [id, anchors]),
      [['s', ['page/1']]],
    );
  });

  it('of an image without a surface of its own are measured in its pixels', () => {
    const {pages} = facsimile({
      facsimile:
        '<facsimile><surface><graphic url="1.jpg" width="60px" height="90px"/><zone ulx="6" uly="9" lrx="12" lry="18"/></surface></facsimile>',
    });
    assert.deepEqual(pages[0]?.frame, {x: 0, y: 0, width: 60, height: 90});
  });

  it('are read by the thousand', () => {
    const zones = Array.from(
      {length: 20_000},
      (_, at) => `<zone xml:id="z${at}" ulx="1" uly="${at}" lrx="9" lry="${at + 1}"/>`,
    ).join('');
    const lines = Array.from({length: 20_000}, (_, at) => `<lb facs="#z${at}"/>word`).join('');
    const {pages} = facsimile({
      facsimile: `<facsimile><surface xml:id="s"><graphic url="1.jpg"/>${zones}</surface></facsimile>`,
      body: `<pb facs="#s"/><p xml:id="p">${lines}</p>`,
    });
    assert.equal(pages[0]?.zones.filter(({part}) => part === 'p').length, 20_000);
  });

  it('and surfaces may be nested three thousand deep', () => {
    const {pages} = facsimile({
      facsimile: `<facsimile>${'<surface><graphic url="1.jpg"/><zone ulx="0" uly="0" lrx="1" lry="1">'.repeat(3000)}${'</zone></surface>'.repeat(3000)}</facsimile>`,
    });
    assert.equal(pages.length, 3000);
  });
});

describe('a manifest', () => {
  const manifest = 'https://i.org/iiif/book/manifest.json';
  const named: readonly (readonly [string, Parameters<typeof facsimile>[0]])[] = [
    ['facsimile/@facs', {facsimile: `<facsimile facs="${manifest}"/>`}],
    [
      'facsimile/@sameAs',
      {facsimile: `<facsimile sameAs="${manifest}"><graphic url="1.jpg"/></facsimile>`},
    ],
    [
      'an idno',
      {
        header: `<fileDesc><sourceDesc><idno type="IIIF">${manifest}</idno></sourceDesc></fileDesc>`,
      },
    ],
    [
      'a graphic of the facsimile',
      {facsimile: `<facsimile><graphic url="${manifest}"/></facsimile>`},
    ],
  ];
  for (const [where, parts] of named) {
    it(`is found in ${where}`, () => {
      const read = facsimile(parts);
      assert.equal(read.manifest, manifest);
      assert.equal(hasImages(read), true);
    });
  }

  it('is not an image, an image service or another document’s part', () => {
    for (const parts of [
      {facsimile: '<facsimile facs="https://i.org/1.jpg"/>'},
      {facsimile: '<facsimile facs="https://i.org/1/info.json"/>'},
      {facsimile: '<facsimile corresp="other.xml#f"/>'},
      {
        header:
          '<fileDesc><sourceDesc><idno type="IIIF">javascript:alert(1)</idno></sourceDesc></fileDesc>',
      },
      {
        header:
          '<fileDesc><sourceDesc><idno type="shelfmark">https://i.org/manifest</idno></sourceDesc></fileDesc>',
      },
    ]) {
      assert.equal(facsimile(parts).manifest, undefined, JSON.stringify(parts));
    }
  });
});
