import assert from 'node:assert/strict';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {lectern} from '../../../components/node/vite-plugin/lectern.js';
import {
  elementSnippet,
  frameSnippet,
  quotationSnippet,
} from '../../../components/render/embed-snippets.js';
import {projectRoot} from '../../tools/shared.js';
import {Workshop} from '../build/sites.js';

const template =
  '<html lang="en"><head><!-- lectern:head --><link rel="stylesheet" crossorigin href="./a.css"></head><!-- lectern:body --></html>';
const reading = 'altay/read/osman-batur/index.html';
const url = 'https://edition.example/altay%201944/';
/** Two sites of the edition that ships: one that knows its address, one that does not. */
const known = new Workshop();
const unknown = new Workshop();
before(async () => {
  const sources = {
    texts: join(projectRoot, 'texts'),
    annotations: join(projectRoot, 'annotations'),
    annotationBase: 'https://lectern.example/texts/',
    template,
  };
  const script = {href: 'lectern.min.js', integrity: 'sha384-abc"def'};
  await known.build({...sources, site: {url, script}});
  await unknown.build(sources);
});
after(() => {
  known.remove();
  unknown.remove();
});

describe('oEmbed', () => {
  const path = 'altay/embed/osman-batur/oembed.json';
  let offered: Record<string, unknown> = {};
  before(() => {
    offered = JSON.parse(known.read(path));
  });

  it('says of a document all that the type rich demands', () => {
    assert.equal(offered.version, '1.0');
    assert.equal(offered.type, 'rich');
    assert.equal(offered.title, 'Osman Batur');
    assert.equal(offered.provider_url, url);
    assert.ok(Number.isInteger(offered.width) && Number.isInteger(offered.height));
  });

  it('leads by a whole address to the page for frames, which is there', () => {
    const src = /<iframe src="([^"]+)"/.exec(String(offered.html))?.[1] ?? '';
    assert.ok(src.startsWith(url));
    const inside = decodeURIComponent(src.slice(url.length));
    assert.ok(known.files().includes(`${inside}index.html`));
  });

  it('is found from the page of a document, and from no page of several', () => {
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/;
    const [, href] = link.exec(known.read(reading)) ?? [];
    assert.equal(href, `${url}${path}`);
    const pair = known.files().find((each) => each.includes('/with/'));
    assert.ok(pair);
    assert.doesNotMatch(known.read(pair), /oembed/);
  });

  it('is left out where nobody says the address of the site', () => {
    assert.ok(!unknown.files().some((each) => each.endsWith('oembed.json')));
    assert.doesNotMatch(unknown.read(reading), /oembed/);
  });

  it('refuses an address that is none', () => {
    assert.throws(() => lectern({siteUrl: 'edition.example'}), /whole http\(s\) address/);
    assert.throws(() => lectern({siteUrl: 'javascript:alert(1)'}), /whole http\(s\) address/);
  });
});

describe('the page of a document for frames', () => {
  let page = '';
  before(() => {
    page = unknown.read('altay/embed/beria-molotov-1945-10-05/index.html');
  });

  it('leads its links out of the frame, save those within it', () => {
    assert.match(page, /<base target="_top">/);
    assert.match(page, /<a [^>]*class="note-marker"[^>]* target="_self" href="#/);
    assert.doesNotMatch(page.replaceAll(' target="_self" href="#', ''), / href="#/);
  });

  it('asks for its styles without CORS, which a frame without an origin is refused', () => {
    assert.match(page, /<link rel="stylesheet" href="\.\.\/\.\.\/\.\.\/a\.css">/);
    assert.match(unknown.read(reading), /stylesheet" crossorigin/);
  });

  it('says whence it is, and has no script in the page itself', () => {
    assert.match(page, /Altay 1944–1951/);
    assert.match(page, /Open the whole/);
    for (const [script = ''] of page.matchAll(/<script[^>]*>[^<]*/g))
      assert.match(script, / src="[^"]+"[^>]*>$/);
    assert.doesNotMatch(page, /\sstyle=|<style/);
  });
});

describe('the page on which a document is read', () => {
  it('tells the reader where the bundle lies, with its integrity', () => {
    const page = known.read(reading);
    assert.match(page, /embed-script="\.\.\/\.\.\/\.\.\/lectern\.min\.js"/);
    assert.match(page, /embed-integrity="sha384-abc&quot;def"/);
    assert.doesNotMatch(unknown.read(reading), /embed-script/);
  });
});

describe('what is pasted into another page', () => {
  const evil = `"><img src=x onerror="alert(1)">&`;
  const tags = (code: string): string[] => [...code.matchAll(/<\w+/g)].map(([tag]) => tag);

  it('keeps quotes and markup of a title within its attribute', () => {
    const code = frameSnippet({src: `https://e.org/?${evil}`, title: evil, script: evil});
    assert.deepEqual(tags(code), ['<iframe', '<script']);
    assert.ok(
      code.includes('title="&quot;&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;"'),
    );
  });

  it('names the integrity of the script, and then asks for it by CORS', () => {
    const code = elementSnippet({
      script: 's.js',
      integrity: 'sha384-x',
      src: evil,
      authority: [evil],
    });
    assert.deepEqual(tags(code), ['<script', '<lectern']);
    assert.match(code, /integrity="sha384-x" crossorigin="anonymous"/);
    assert.doesNotMatch(elementSnippet({script: 's.js', src: 'a.xml'}), /integrity|crossorigin/);
  });

  it('quotes words as words, in their language', () => {
    const code = quotationSnippet({href: evil, citation: evil, quote: evil, lang: evil});
    assert.deepEqual(tags(code), ['<figure', '<blockquote', '<p', '<figcaption', '<a']);
    assert.deepEqual(tags(quotationSnippet({href: 'x', citation: 'y'})), ['<p', '<a']);
  });
});
