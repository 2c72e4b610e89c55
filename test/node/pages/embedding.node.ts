import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {compileEditions} from '../../../components/node/pages/compile-edition.js';
import {fillTemplate} from '../../../components/node/pages/page-shell.js';
import {makeSite} from '../../../components/node/pages/site.js';
import {lectern} from '../../../components/node/vite-plugin/lectern.js';
import {
  elementSnippet,
  frameSnippet,
  quotationSnippet,
} from '../../../components/render/embed-snippets.js';
import {projectRoot} from '../../tools/shared.js';

const editions = await compileEditions({
  texts: join(projectRoot, 'texts'),
  annotations: join(projectRoot, 'annotations'),
  annotationBase: 'https://lectern.example/texts/',
});
const url = new URL('https://edition.example/altay 1944/');
const known = makeSite(editions, {
  url,
  script: {href: 'lectern.min.js', integrity: 'sha384-abc"def'},
});
const unknown = makeSite(editions);

const template =
  '<html lang="en"><head><!-- lectern:head --><link rel="stylesheet" crossorigin href="./a.css"></head><!-- lectern:body --></html>';

function html(site: typeof known, path: string): string {
  const page = site.pages.find((each) => each.path === path);
  assert.ok(page, path);
  return fillTemplate(template, page);
}

describe('oEmbed', () => {
  const path = 'altay/embed/osman-batur/oembed.json';
  const file = known.files.find((each) => each.path === path);
  assert.ok(file);
  const offered = JSON.parse(String(file.content()));

  it('says of a document all that the type rich demands', () => {
    assert.equal(offered.version, '1.0');
    assert.equal(offered.type, 'rich');
    assert.equal(offered.title, 'Osman Batur');
    assert.equal(offered.provider_url, url.href);
    assert.ok(Number.isInteger(offered.width) && Number.isInteger(offered.height));
  });

  it('leads by a whole address to the page for frames, which is there', () => {
    const src = /<iframe src="([^"]+)"/.exec(offered.html)?.[1] ?? '';
    assert.ok(src.startsWith(url.href));
    const inside = decodeURIComponent(src.slice(url.href.length));
    assert.ok(known.pages.some((page) => page.path === `${inside}index.html`));
  });

  it('is found from the page of a document, and from no page of several', () => {
    const link = /<link rel="alternate" type="application\/json\+oembed" href="([^"]+)"/;
    const [, href] = link.exec(html(known, 'altay/read/osman-batur/index.html')) ?? [];
    assert.equal(href, `${url.href}${path}`);
    const pair = known.pages.find((page) => page.path.includes('/with/'));
    assert.ok(pair);
    assert.doesNotMatch(html(known, pair.path), /oembed/);
  });

  it('is left out where nobody says the address of the site', () => {
    assert.ok(!unknown.files.some((each) => each.path.endsWith('oembed.json')));
    assert.doesNotMatch(html(unknown, 'altay/read/osman-batur/index.html'), /oembed/);
  });

  it('refuses an address that is none', () => {
    assert.throws(() => lectern({siteUrl: 'edition.example'}), /whole http\(s\) address/);
    assert.throws(() => lectern({siteUrl: 'javascript:alert(1)'}), /whole http\(s\) address/);
  });
});

describe('the page of a document for frames', () => {
  const page = html(unknown, 'altay/embed/beria-molotov-1945-10-05/index.html');

  it('leads its links out of the frame, save those within it', () => {
    assert.match(page, /<base target="_top">/);
    assert.match(page, /<a [^>]*class="note-marker"[^>]* target="_self" href="#/);
    assert.doesNotMatch(page.replaceAll(' target="_self" href="#', ''), / href="#/);
  });

  it('asks for its styles without CORS, which a frame without an origin is refused', () => {
    assert.match(page, /<link rel="stylesheet" href="\.\.\/\.\.\/\.\.\/a\.css">/);
    assert.match(html(unknown, 'altay/read/osman-batur/index.html'), /stylesheet" crossorigin/);
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
    const page = html(known, 'altay/read/osman-batur/index.html');
    assert.match(page, /embed-script="\.\.\/\.\.\/\.\.\/lectern\.min\.js"/);
    assert.match(page, /embed-integrity="sha384-abc&quot;def"/);
    assert.doesNotMatch(html(unknown, 'altay/read/osman-batur/index.html'), /embed-script/);
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
