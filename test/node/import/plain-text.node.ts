import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {importDocument} from '../../../components/node/import/import-document.js';
import {profileNames} from '../../../components/node/import/profiles/profiles.js';
import {body, imported, readBack} from './importing.js';

const solid = (text: string) => text.replace(/\s+/gu, '');

describe('import of plain text', () => {
  it('keeps every character of any text that XML allows, in order', async () => {
    const line = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom(
        '',
        '',
        '- a',
        '1. b',
        '== c ==',
        '***',
        '====',
        '[d',
        'Secret',
        '2 May 1944',
      ),
      fc.string({unit: fc.constantFrom('a', ' ', 'Б', '&', '<', '👁', '—', '[', ']', '.')}),
    );
    const text = fc.array(line, {maxLength: 30}).map((lines) => lines.join('\n'));
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom(...profileNames), async (source, profile) => {
        const result = await importDocument(Buffer.from(source), 'a.txt', {
          profile,
          version: '0.1.0',
          day: '2026-11-26',
        });
        assert.ok(result.ok);
        assert.equal(result.tally.loss, undefined);
        assert.equal(result.tally.text + result.tally.furniture, result.tally.source);
        if (profile === 'wilson-center' || /(?:^|\n)\s*[-=*#_~•·‣▪◦–—+]/u.test(source)) return;
        // Nothing here becomes furniture, so the text is the source.
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them
        const kept = source.replace(/[\u0000-\u0008\u000B\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD');
        if (result.tally.furniture > 0) return;
        assert.equal(solid(readBack(result).canonicalText), solid(kept));
      }),
      {numRuns: 150},
    );
  });

  it('parts paragraphs at blank lines and keeps the line ends of wrapped ones', async () => {
    const wrapped =
      'A first paragraph that somebody typed on a machine with a narrow\ncarriage, so that it had to be broken into several lines before\nit was done.\n\nA second one.';
    const document = readBack(await imported(wrapped));
    assert.match(document.canonicalText, /narrow\ncarriage/);
    assert.equal(body(await imported(wrapped)).match(/<p>/g)?.length, 2);
    assert.doesNotMatch(body(await imported(wrapped)), /<lb\/>/);
  });

  it('marks the lines of an address, which had room for more', async () => {
    const address =
      'To the Editor,\nMill Lane 4\nOldtown\n\nThe lamps of the lower harbour have been dark since the first week of May.';
    assert.match(
      body(await imported(address)),
      /<p>To the Editor,\n<lb\/>Mill Lane 4\n<lb\/>Oldtown<\/p>/,
    );
  });

  it('nests divisions as deep as the marks of their headings', async () => {
    const result = await imported(
      '= Lamps =\n\n== Oil ==\nWhale oil was dear.\n=== Price ===\nFour pence.\n== Gas ==\nIt came late.',
    );
    assert.equal(
      body(result),
      '<body><head>Lamps</head><div><head>Oil</head><p>Whale oil was dear.</p><div><head>Price</head><p>Four pence.</p></div></div><div><head>Gas</head><p>It came late.</p></div></body>',
    );
    assert.match(
      result.tei,
      /<note type="furniture" subtype="marks">= = == == === === == ==<\/note>/,
    );
    assert.equal(readBack(result).header.title, 'Lamps');
  });

  it('keeps the numbers of a list in its text, and its bullets in the header', async () => {
    const numbers = await imported('Copies go to:\n1 – the mayor\n2 – the harbour');
    assert.match(
      body(numbers),
      /<list rend="numbered"><head>Copies go to:<\/head><item n="1">1 – the mayor<\/item>/,
    );
    const bullets = await imported('Wanted\n- wicks\n- oil');
    assert.match(body(bullets), /<item>wicks<\/item><item>oil<\/item>/);
    assert.match(bullets.tei, /subtype="marks">- -<\/note>/);
  });

  it('names the place of a character XML forbids and writes U+FFFD for it', async () => {
    const result = await imported('abc\nde\u0001f\u000bg');
    assert.match(
      result.warnings.join(),
      /U\+0001 at line 2, column 3; U\+000B at line 2, column 5/,
    );
    assert.match(readBack(result).canonicalText, /de\uFFFDf\uFFFDg/);
    assert.match(result.tei, /2 characters that XML forbids/);
  });

  it('takes a form feed for a page break', async () => {
    assert.match(body(await imported('One.\fTwo.')), /<p>One.<\/p><pb\/><p>Two.<\/p>/);
  });

  it('reads UTF-16 with a mark, a declared encoding, and windows-1252 with a warning', async () => {
    const utf16 = await imported(Buffer.from('\uFEFFЛампа', 'utf16le'));
    assert.match(readBack(utf16).canonicalText, /Лампа/);
    const cyrillic = await imported(Buffer.from([0xcb, 0xe0]), 'a.txt', {encoding: 'windows-1251'});
    assert.match(readBack(cyrillic).canonicalText, /Ла/);
    const latin = await imported(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    assert.match(readBack(latin).canonicalText, /café/);
    assert.match(latin.warnings.join(), /windows-1252/);
  });

  it('says in the header which file it was, and its SHA-256', async () => {
    const {tei} = await imported('abc', 'folder/lamp.txt');
    assert.match(
      tei,
      /“lamp\.txt”, read as UTF-8 \(SHA-256 ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\)/,
    );
    assert.doesNotMatch(tei, /folder/);
  });
});
