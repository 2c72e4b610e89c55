import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {importDocument} from '../../../components/node/import/import-document.js';
import {body, imported, readBack, refusal} from './importing.js';

const page = (html: string, head = '') =>
  imported(
    `<!doctype html><html lang="en"><head>${head}</head><body>${html}</body></html>`,
    'a.html',
  );

describe('import of HTML', () => {
  it('keeps every character of random markup', async () => {
    const tags =
      'p div b i ul ol li table tr td th pre code a h1 h2 blockquote dl dt dd sup nav q figure figcaption br hr img section span select option svg title'.split(
        ' ',
      );
    const piece = fc.oneof(
      fc.constantFrom(...tags).map((tag) => `<${tag}>`),
      fc.constantFrom(...tags).map((tag) => `</${tag}>`),
      fc.constantFrom(
        '<a href="#fn1">1</a>',
        '<li id="fn1">',
        '<img alt="lamp" src="a.png">',
        '<!-- c -->',
        '<script>x</script>',
        '&amp;',
        '&#1;',
        '\n\n',
        'Б 👁 ',
        '<pre>\n a\n</pre>',
      ),
      fc.string({maxLength: 8}),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 40}), async (pieces) => {
        const result = await importDocument(Buffer.from(pieces.join('')), 'a.html', {
          version: '0.1.0',
          day: '2026-11-26',
          profile: 'none',
        });
        assert.ok(result.ok);
        assert.equal(result.tally.loss, undefined);
        assert.equal(result.tally.text + result.tally.furniture, result.tally.source);
      }),
      {numRuns: 300},
    );
  });

  it('nests headings, and reads lists, tables, quotations, code and rules', async () => {
    const result = await page(
      '<h1>Lamps</h1><h2>Oil</h2><ul><li>whale<ol><li>sperm</li></ol></li></ul><hr>' +
        '<table><caption>Prices</caption><tr><th>Oil</th><th>Price</th></tr><tr><td colspan="2">4d</td></tr></table>' +
        '<h2>Gas</h2><blockquote><p>It came late.</p></blockquote><pre><code class="language-js">a &lt; b</code></pre>',
    );
    assert.equal(
      body(result),
      '<body><head>Lamps</head><div><head>Oil</head><list rend="bulleted"><item>whale<list rend="numbered"><item>sperm</item></list></item></list>' +
        '<milestone unit="section" rend="rule"/><table><head>Prices</head><row role="label"><cell>Oil</cell><cell>Price</cell></row><row><cell cols="2">4d</cell></row></table></div>' +
        '<div><head>Gas</head><quote><p>It came late.</p></quote><ab type="code" xml:space="preserve"><code lang="js">a &lt; b</code></ab></div></body>'.replace(
          '</div></body>',
          '</div></body>',
        ),
    );
  });

  it('puts a footnote where the text refers to it', async () => {
    const result = await page(
      '<p>Dear oil<sup><a id="r1" href="#n1">[1]</a></sup> burnt.</p><ol><li id="n1">Four pence. <a href="#r1">↩</a></li></ol>',
    );
    assert.equal(
      body(result),
      '<body><p>Dear oil<note n="1" place="foot">Four pence.</note> burnt.</p></body>',
    );
    assert.match(result.tei, /subtype="marks">\[1\] ↩ <\/note>/);
  });

  it('keeps emphasis, links that are safe, pictures and other languages', async () => {
    const result = await page(
      '<p><em>Oil</em> of <a href="https://example.org/w">whales</a>, <a href="java&#10;script:alert(1)">not this</a>, <i lang="fr">huile</i> <img src="w.png" alt="a whale" onerror="alert(1)"></p>',
    );
    assert.equal(
      body(result),
      '<body><p><hi rend="italic">Oil</hi> of <ref target="https://example.org/w">whales</ref>, not this, <hi rend="italic" xml:lang="fr">huile</hi> <figure><graphic url="w.png"/><figDesc>a whale</figDesc></figure></p></body>',
    );
  });

  it('takes title, author, date and language from the head', async () => {
    const {header} = readBack(
      await imported(
        '<html lang="de"><head><title>Lampen</title><meta name="DC.creator" content="A. Docht"><meta name="DC.date" content="1901-02-03"></head><body><p>Öl.</p></body></html>',
        'a.html',
        {language: undefined},
      ),
    );
    assert.equal(header.title, 'Lampen');
    assert.equal(header.authors[0]?.text, 'A. Docht');
    assert.deepEqual(header.date?.date.earliest, {year: 1901, month: 2, day: 3});
    assert.deepEqual(header.languages, ['de']);
  });

  it('keeps the navigation of a page in the header', async () => {
    const result = await page('<nav>Home</nav><main><p>Oil.</p></main><footer>Imprint</footer>');
    assert.equal(body(result), '<body><p>Oil.</p></body>');
    assert.match(result.tei, /subtype="navigation">Home <[\s\S]*subtype="footer">Imprint </);
  });

  it('takes nothing from scripts, and nothing that runs', async () => {
    const {tei} = await page(
      '<p onclick="alert(1)">Oil<script>alert(2)</script></p><iframe src="javascript:alert(3)"></iframe>',
    );
    assert.doesNotMatch(tei, /alert/);
  });

  it('refuses what is nested a hundred thousand deep', async () => {
    assert.match(
      await refusal('<div>'.repeat(100_000), 'a.html'),
      /nested 100000 deep, more than the 500/,
    );
  });

  it('reads the encoding that the page declares', async () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="windows-1251"><p>'),
      Buffer.from([0xcb, 0xe0]),
    ]);
    assert.match(readBack(await imported(bytes, 'a.html')).canonicalText, /Ла/);
  });
});
