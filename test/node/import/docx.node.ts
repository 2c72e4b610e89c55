import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {body, imported, readBack, refusal} from './importing.js';
import {type DocxParts, makeDocx, p} from './make-docx.js';

const docx = async (content: string, parts: DocxParts = {}) =>
  imported(await makeDocx(content, parts), 'a.docx');

describe('import of DOCX', () => {
  it('keeps every character of random paragraphs', async () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'Б', ' ', '👁', '&amp;', '—', '1', '[', '↑'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, {minLength: 1, maxLength: 8}), async (texts) => {
        const result = await docx(texts.map((one) => p(one)).join(''));
        const solid = texts.join('').replaceAll('&amp;', '&').replace(/\s/g, '');
        assert.equal(readBack(result).canonicalText.replace(/\s/g, ''), solid);
      }),
      {numRuns: 25},
    );
  });

  it('reads title, headings, quotations, emphasis, tabs and tables', async () => {
    const result = await docx(
      p('Lamps', 'Title') +
        p('Oil', 'Heading1') +
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Whale</w:t></w:r><w:r><w:t xml:space="preserve"> oil</w:t><w:br/><w:t>was dear.</w:t></w:r></w:p>' +
        p('Very.', 'Quote') +
        p('Gas', 'Heading1') +
        `<w:tbl><w:tr><w:tc>${p('Price')}</w:tc><w:tc>${p('4d')}</w:tc></w:tr></w:tbl>`,
    );
    assert.equal(
      body(result),
      '<body><head>Lamps</head><div><head>Oil</head><p><hi rend="bold">Whale</hi> oil\n<lb/>was dear.</p><quote><p>Very.</p></quote></div>' +
        '<div><head>Gas</head><table><row><cell>Price</cell><cell>4d</cell></row></table></div></body>',
    );
    assert.equal(readBack(result).header.title, 'Lamps');
  });

  it('puts footnotes and comments where the text refers to them', async () => {
    const result = await docx(
      '<w:p><w:r><w:t>Oil</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> burnt</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r></w:p>',
      {
        footnotes: `<w:footnote w:id="2">${p('Four pence.')}</w:footnote>`,
        comments: `<w:comment w:id="0" w:initials="AS" w:author="Ada Spill">${p('Really?')}</w:comment>`,
      },
    );
    assert.equal(
      body(result),
      '<body><p>Oil<note n="1" place="foot">Four pence.</note> burnt<note n="AS1" place="margin">Really?</note></p></body>',
    );
    assert.equal(readBack(result).notes.length, 2);
  });

  it('keeps headers of pages as furniture, and takes title and author from the properties', async () => {
    const result = await docx(p('Oil.'), {
      header: p('Harbour Office'),
      core: '<dc:title>On Lamps</dc:title><dc:creator>Ada Spill</dc:creator>',
    });
    assert.match(result.tei, /subtype="page-header">Harbour Office<\/note>/);
    const {header} = readBack(result);
    assert.deepEqual([header.title, header.authors[0]?.text], ['On Lamps', 'Ada Spill']);
  });

  it('says how many tracked deletions it leaves out, and keeps what was inserted', async () => {
    const result = await docx(
      '<w:p><w:del w:id="1"><w:r><w:delText>gas</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>oil</w:t></w:r></w:ins></w:p>',
    );
    assert.equal(body(result), '<body><p>oil</p></body>');
    assert.match(result.warnings.join(), /deletions are not imported; there are 1\./);
  });

  it('refuses an archive that unpacks to more than it reads', async () => {
    const bomb = await makeDocx(p('a'), {
      files: {'word/big.xml': '<a/>'.padEnd(110 * 1024 * 1024)},
    });
    assert.ok(bomb.length < 1024 * 1024);
    assert.match(await refusal(bomb, 'a.docx'), /unpacks to more than 100 MB/);
  });

  it('refuses entities, and fetches nothing for them', async () => {
    const hostile =
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>';
    const bytes = await makeDocx('', {files: {'word/document.xml': hostile}});
    assert.match(await refusal(bytes, 'a.docx'), /document\.xml declares a document type/);
  });

  it('refuses what is broken, cut off, of an older Word, or another kind of archive', async () => {
    const whole = await makeDocx(p('Oil.'));
    assert.match(await refusal('no archive', 'a.docx'), /no ZIP archive/);
    assert.match(
      await refusal(whole.subarray(0, whole.length - 40), 'a.docx'),
      /no ZIP archive|broken/,
    );
    const spoilt = Uint8Array.from(whole).fill(0xff, 40, 80);
    assert.match(await refusal(spoilt, 'a.docx'), /broken|no XML|not valid|cannot be/);
    assert.match(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'a.docx'), /older Word/);
    const malformed = await makeDocx('', {files: {'word/document.xml': '<w:document>'}});
    assert.match(await refusal(malformed, 'a.docx'), /document\.xml is no XML/);
  });
});
