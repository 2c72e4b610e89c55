import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {importDocument} from '../../../components/node/import/import-document.js';
import {body, imported, readBack, refusal} from './importing.js';

const markdown = (source: string) => imported(source, 'a.md');

describe('import of Markdown', () => {
  it('loses no character of random Markdown, and no word of it to syntax', async () => {
    const piece = fc.constantFrom(
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '    ',
      '\n',
      '\n\n',
      '*',
      '**',
      '`',
      '```\n',
      '---\n',
      '| ',
      '|',
      '|---|---|\n',
      '[a](b "t")',
      '![x](y)',
      '[^1]',
      '[^1]: note\n',
      '<b>',
      '</b>',
      '<br>',
      '<div>\nblock\n</div>\n',
      '&amp;',
      '\\*',
      'Б 👁',
      'word ',
      'other ',
      '[r]: u\n',
      '[r]',
      '\u0001',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 40}), async (pieces) => {
        const source = pieces.join('');
        const result = await importDocument(Buffer.from(source), 'a.md', {
          version: '0.1.0',
          day: '2026-11-26',
        });
        assert.ok(result.ok);
        assert.equal(result.tally.loss, undefined);
        const count = (text: string) => text.match(/word|other|Б|👁/g)?.length ?? 0;
        assert.equal(
          count(
            result.tei.replace(/^[\s\S]*?<notesStmt>|<encodingDesc>[\s\S]*<\/teiHeader>/g, ''),
          ) >= count(source),
          true,
          source,
        );
      }),
      {numRuns: 250},
    );
  });

  it('reads headings, lists, quotations, code, rules and emphasis', async () => {
    const source =
      '# Lamps\n\n## Oil\n\n1. *whale*\n2. **seal**\n\n> Dear.\n\n---\n\n```js\na < b\n```\n\n## Gas\n\nIt came\nlate.';
    assert.equal(
      body(await markdown(source)),
      '<body><head>Lamps</head><div><head>Oil</head><list rend="numbered"><item n="1"><hi rend="italic">whale</hi></item><item n="2"><hi rend="bold">seal</hi></item></list>' +
        '<quote><p>Dear.</p></quote><milestone unit="section" rend="rule"/><ab type="code" xml:space="preserve"><code lang="js">a &lt; b</code></ab></div>' +
        '<div><head>Gas</head><p>It came\nlate.</p></div></body>',
    );
  });

  it('puts a footnote where the text refers to it, with all its paragraphs', async () => {
    const result = await markdown(
      'Oil[^a] burnt.\n\n[^a]: Four pence.\n\n    A *gallon*.\n\nGas came.',
    );
    assert.equal(
      body(result),
      '<body><p>Oil<note n="a" place="foot"><p>Four pence.</p><p>A <hi rend="italic">gallon</hi>.</p></note> burnt.</p><p>Gas came.</p></body>',
    );
  });

  it('reads a table, and keeps its bars in the header', async () => {
    const result = await markdown('| Oil | Price |\n|:--|--:|\n| whale | `4d` |');
    assert.equal(
      body(result),
      '<body><table><row role="label"><cell>Oil</cell><cell>Price</cell></row><row><cell>whale</cell><cell><code>4d</code></cell></row></table></body>',
    );
    assert.match(result.tei, /subtype="marks">\| \| \| \|:--\|--:\| \| \| \|/);
  });

  it('takes title, authors, date and language from front matter, which it keeps', async () => {
    const result = await imported(
      '---\ntitle: "Lamps"\nauthor:\n  - Ada Spill\n  - Otto Flame\ndate: 1901-02-03\nlang: de\nfuel: oil\n---\n\nText.',
      'a.md',
      {language: undefined},
    );
    const {header} = readBack(result);
    assert.equal(header.title, 'Lamps');
    assert.deepEqual(
      header.authors.map(({text}) => text),
      ['Ada Spill', 'Otto Flame'],
    );
    assert.deepEqual(header.languages, ['de']);
    assert.match(result.tei, /subtype="front-matter">title: [\s\S]*fuel: oil</);
  });

  it('links only where it is safe to go, and runs no HTML', async () => {
    const result = await markdown(
      '[a](https://example.org/ "Title") [b](javascript:alert) [c][r]\n\n<script>alert(1)</script>\n\n[r]: ../c.md',
    );
    assert.equal(
      body(result),
      '<body><p><ref target="https://example.org/">a</ref> b <ref target="../c.md">c</ref></p></body>',
    );
    assert.match(result.tei, /subtype="marks">Title <\/note>/);
  });

  it('reads HTML in Markdown as HTML', async () => {
    const result = await markdown('<div><p>One <i>two</i></p></div>\n\nH<sub>2</sub>O<br>x');
    assert.equal(
      body(result),
      '<body><p>One <hi rend="italic">two</hi></p><p>H<hi rend="subscript">2</hi>O\n<lb/>x</p></body>',
    );
  });

  it('refuses quotations nested ten thousand deep', async () => {
    assert.match(await refusal(`${'>'.repeat(10_000)} a`, 'a.md'), /nested more than 200 deep/);
  });
});
