import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cutDocument} from '../../../components/render/chunks/cut-document.js';
import {type Clipped, clipWords} from '../../../components/render/clip/clip-words.js';
import {cutChunk, JoinedChunks} from '../../../components/render/clip/join-chunks.js';
import {tei} from '../../core/tei/documents.js';

const base = 'https://e.org/read/memo/';

/** A body as it is copied whole. */
function copied(body: string): Clipped {
  const {chunks} = cutDocument(tei(body), {href: ({pointer}) => pointer.raw});
  return clipWords(
    chunks.flatMap(({nodes}) => nodes),
    {language: 'en', base},
  );
}

const htmlOf = (body: string): string =>
  /^<div lang="en">(.*)<\/div>$/s.exec(copied(body).html)?.[1] ?? '';

describe('a passage on the clipboard', () => {
  it('has the words of the editor in their brackets, and what was supplied in its signs', () => {
    const gloss =
      'met Choybalsan<note type="gloss">Choibalsan</note> at <supplied>dawn</supplied>.';
    assert.equal(copied(`<p>${gloss}</p>`).plain, 'met Choybalsan [Choibalsan] at ⟨dawn⟩.');
    assert.equal(htmlOf(`<p>${gloss}</p>`), '<p>met Choybalsan [Choibalsan] at ⟨dawn⟩.</p>');
    assert.match(copied('<p>a <gap reason="illegible"/> b</p>').plain, /^a \[illegible[^\]]*\] b$/);
  });

  it('has no numbers of pages and lines, and nothing that is said to screen readers alone', () => {
    const {plain, html} = copied(
      '<pb n="62"/><p>one <lb n="5"/>two<cb n="2"/> <unclear>three</unclear><milestone unit="leaf" n="3"/></p>',
    );
    assert.equal(plain, 'one\ntwo three');
    assert.match(html, /<p>one <br>two three<\/p>/);
  });

  it('keeps together a word that a line parts', () => {
    assert.equal(copied('<p>Dzun<lb break="no"/>garia</p>').plain, 'Dzungaria');
  });

  it('has notes behind it, with their marks where they belong', () => {
    const {plain, html} = copied(
      '<p>A<note n="60a">why <hi rend="italic">so</hi></note> man.</p><p>Next.</p>',
    );
    assert.equal(plain, 'A[60a] man.\nNext.\n[60a] why so');
    assert.ok(
      html.includes(
        '<p>A<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>60a</sup></a> man.</p>',
      ),
    );
    assert.ok(
      html.includes(
        '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">60a</a> why <i>so</i></p></div>',
      ),
    );
  });

  it('keeps headings, quotations, lists and tables, and nothing of ours', () => {
    const html = htmlOf(
      '<head>On <emph>tea</emph></head><quote><p>said</p></quote><list><item>rugs</item><item><p>tea</p></item></list><table><row><cell>a</cell><cell>b</cell></row></table>',
    );
    assert.match(
      html,
      /^<h2>On <em>tea<\/em><\/h2><blockquote><p>said<\/p><\/blockquote><ul><li>rugs<\/li><li><p>tea<\/p><\/li><\/ul><table>(<tbody>)?<tr><td>a<\/td><td>b<\/td><\/tr>/,
    );
    assert.doesNotMatch(html, /class=|data-|id=|title=|tabindex/);
    assert.match(copied('<table><row><cell>a</cell><cell>b</cell></row></table>').plain, /^a\tb$/);
  });

  it('has verse in lines of one paragraph a stanza', () => {
    const stanzas = '<lg><l n="5">one</l><l>two</l></lg><lg><l>three</l></lg>';
    assert.equal(htmlOf(stanzas), '<p>one<br>two</p><p>three</p>');
    assert.equal(copied(stanzas).plain, 'one\ntwo\nthree');
  });

  it('says the language and the direction of foreign words, and where links lead', () => {
    const html = htmlOf(
      '<p>a <foreign xml:lang="ug-Arab">ب</foreign> <ref target="../essay/#p2">there</ref> <ref target="#p1">here</ref></p><p xml:id="p1">b</p>',
    );
    assert.match(html, /<span lang="ug-Arab" dir="rtl"><?/);
    assert.match(html, /<a href="https:\/\/e\.org\/read\/essay\/#p2">there<\/a> here/);
  });

  it('marks what is struck out, but not as a change that Word would ask to accept', () => {
    assert.equal(htmlOf('<p><del>old</del> <add>new</add></p>'), '<p><s>old</s> new</p>');
  });

  it('puts marks around speech where the page does', () => {
    assert.equal(
      copied('<p xml:lang="ru">он: <q>да</q>, <q>«нет»</q></p>').plain,
      'он: «да», «нет»',
    );
  });

  it('escapes what a source says', () => {
    assert.equal(
      htmlOf('<p>&lt;img src=x onerror=y&gt; &amp;</p>'),
      '<p>&lt;img src=x onerror=y&gt; &amp;</p>',
    );
  });
});

describe('a passage from several stretches of a long text', () => {
  const paragraphs = Array.from(
    {length: 60},
    (_, at) => `<p>word${at} <hi rend="bold">and more ${'of it '.repeat(20)}</hi> end${at}</p>`,
  ).join('');
  const document = tei(`<div><head>All</head><div>${paragraphs}</div></div>`);
  const {chunks} = cutDocument(document, {}, 2000);

  const from = (start: number, end: number): Clipped => {
    const joined = new JoinedChunks();
    for (const chunk of chunks) joined.add(cutChunk(chunk.nodes, chunk.start, {start, end}));
    return clipWords(joined.nodes, {language: 'en', base});
  };

  it('is the same as if it were one', () => {
    assert.ok(chunks.length > 3);
    const whole = cutDocument(document, {}, 1_000_000).chunks.flatMap(({nodes}) => nodes);
    const end = chunks.at(-1)?.end ?? 0;
    assert.deepEqual(from(0, end), clipWords(whole, {language: 'en', base}));
  });

  it('begins and ends where it was selected', () => {
    const {plain, html} = from(5, 300);
    assert.ok(plain.startsWith('rd0 and more') && !plain.includes('All'), plain);
    assert.equal((html.match(/<p>/g) ?? []).length, plain.split('\n').length);
  });
});
