import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {body, imported, readBack} from './importing.js';

const RIGHTS =
  'The History and Public Policy Program lets readers of the Digital Archive use its papers. Rights holders were asked.';

/** A page of the archive as text, each line with a blank one behind it, blocks with two. */
const textPage = (document: readonly string[], summary: string, record: readonly string[]) =>
  [
    'Skip to content\n\nMarch 3, 1951\n\nTelegram from Ambassador P. Wick to Minister O. Flame, on lamps\n\nThis document was made possible with support from the Lamp Foundation',
    ...document,
    summary,
    'Document Information',
    ...record,
  ].join('\n\n\n');

const memo = [
  'Secret',
  'Copy No. 2',
  'To: Minister O. Flame',
  'The lamps of the harbour have gone out, and the keeper asks for oil before the winter.',
  'I think that we should send him twelve barrels.',
  'P. Wick\n\n3 March 1951',
  'Distribution:\n\n1. Flame\n\n2. Files',
];

describe('the profile of the Wilson Center', () => {
  it('parts page, document, summary and record of any page, and files each of them', async () => {
    const result = await imported(
      textPage(memo, 'Wick reports on the harbour lamps and recommends sending oil.', [
        'Source\n\nAVPRF, f. 0100, op. 44, p. 322, d. 17, ll. 5-7. Obtained by J. Q. Tinder and translated for the project by Ada B. Spill.',
        `Rights\n\n${RIGHTS}`,
        'Original Uploaded Date\n\n2014-06-02\n\nLanguage\n\nRussian\n\nRecord ID\n\n110412',
        'Donors\n\nLamp Foundation',
      ]),
    );
    assert.equal(result.profile, 'wilson-center');
    const {header} = readBack(result);
    assert.equal(header.title, 'Telegram from Ambassador P. Wick to Minister O. Flame, on lamps');
    assert.equal(header.manuscripts[0]?.repository, 'AVPRF');
    assert.equal(header.manuscripts[0].shelfmark, 'AVPRF, f. 0100, op. 44, p. 322, d. 17, ll. 5-7');
    assert.equal(header.originalLanguage, 'ru');
    assert.deepEqual(header.date?.date.earliest, {year: 1951, month: 3, day: 3});
    assert.deepEqual(
      header.responsibilities.slice(0, 2).map(({role, names}) => [role, names[0]?.text]),
      [
        ['obtained by', 'J. Q. Tinder'],
        ['translated for the project by', 'Ada B. Spill'],
      ],
    );
    assert.match(header.abstract ?? '', /^Wick reports/);
    assert.match(header.availability ?? '', /Rights holders were asked/);
    assert.match(result.tei, /type="received">\s*<persName>Minister O\. Flame</);
    assert.match(result.tei, /<idno type="record-id">110412</);
    assert.equal(
      body(result),
      '<body><div type="document"><opener><stamp type="classification">Secret</stamp><lb/><seg type="heading">Copy No. 2</seg><lb/><seg type="addressee">To: Minister O. Flame</seg></opener>' +
        '<p>The lamps of the harbour have gone out, and the keeper asks for oil before the winter.</p><p>I think that we should send him twelve barrels.</p>' +
        '<closer><signed>P. Wick</signed><dateline><date when="1951-03-03">3 March 1951</date></dateline></closer></div>' +
        '<div type="distribution"><list rend="numbered"><head>Distribution:</head><item n="1">1. Flame</item><item n="2">2. Files</item></list></div></body>',
    );
  });

  it('leaves the last paragraph in the document where nothing shows it to be a summary', async () => {
    const text = textPage(
      ['The lamps have gone out.\n\nThe keeper was told.'],
      'Nobody came to light them again, and we waited until the morning for the boat.',
      ['Original Uploaded Date', 'Record ID', RIGHTS],
    );
    const result = await imported(text);
    assert.match(body(result), /until the morning for the boat\.<\/p>/);
    assert.doesNotMatch(result.tei, /subtype="summary"/);
  });

  it('reads a page saved as HTML', async () => {
    const html = `<html lang="en"><head><title>Note on Lamps | Wilson Center Digital Archive</title>
      <link rel="canonical" href="https://digitalarchive.wilsoncenter.org/document/note-lamps"></head><body>
      <nav><a href="/">Home</a></nav><div>We use cookies to improve this site. Accept</div><main>
      <p>May 1, 1952</p><h1>Note on Lamps</h1>
      <div><p>TOP SECRET</p><p>Dear Comrade Flame,</p><p>The oil has come at last, and all lamps burn.</p><p>With greetings,<br>P. Wick</p></div>
      <h2>Document Information</h2><h3>Source</h3><p>Harbour Office Papers, box 3, folder 1. Contributed by Ann Ember.</p>
      <h3>Rights</h3><p>${RIGHTS}</p><h3>Record ID</h3><p>7</p></main></body></html>`;
    const result = await imported(html, 'a.html');
    assert.equal(result.profile, 'wilson-center');
    const {header} = readBack(result);
    assert.equal(header.title, 'Note on Lamps');
    assert.equal(header.manuscripts[0]?.shelfmark, 'Harbour Office Papers, box 3, folder 1');
    assert.equal(
      body(result),
      '<body><opener><stamp type="classification">TOP SECRET</stamp><salute>Dear Comrade Flame,</salute></opener><p>The oil has come at last, and all lamps burn.</p><closer><salute>With greetings,</salute><signed>P. Wick</signed></closer></body>',
    );
    assert.match(result.tei, /subtype="navigation">We use cookies/);
    assert.match(
      result.tei,
      /target="https:\/\/digitalarchive\.wilsoncenter\.org\/document\/note-lamps"/,
    );
  });

  it('is not used for a text that only speaks of the archive', async () => {
    const result = await imported(
      'On Archives\n\nThe History and Public Policy Program keeps a Digital Archive. Its pages end with a part called Document Information.',
    );
    assert.equal(result.profile, 'none');
  });
});

const letter =
  'Oldtown, 4 May 1911\n\nDear Mr Flame,\n\nyou will have heard by now that the lamps of the harbour have gone out and that nobody comes.\n\nYours faithfully,\nAda Spill\n\nP.S. The cat is well.';

describe('the profile of letters', () => {
  it('finds dateline, salutation, farewell, signature and postscript', async () => {
    const result = await imported(letter, 'a.txt', {profile: 'letter'});
    assert.equal(
      body(result),
      '<body><div type="document"><opener><dateline>Oldtown, <date when="1911-05-04">4 May 1911</date></dateline><salute>Dear Mr Flame,</salute></opener>' +
        '<p>you will have heard by now that the lamps of the harbour have gone out and that nobody comes.</p>' +
        '<closer><salute>Yours faithfully,</salute><signed>Ada Spill</signed></closer></div><div type="postscript"><p>P.S. The cat is well.</p></div></body>',
    );
    assert.equal(readBack(result).header.authors[0]?.text, 'Ada Spill');
  });

  it('is suggested, not used, without being asked for', async () => {
    const result = await imported(letter);
    assert.deepEqual([result.profile, result.suggestedProfile], ['none', 'letter']);
  });

  it('takes a description in brackets whole, over several lines', async () => {
    const result = await imported(
      `${letter}\n\n[Handwritten: “Seen\n\nby the mayor”]\n\n[Stamp: Harbour Office]`,
      'a.txt',
      {profile: 'letter'},
    );
    assert.match(
      body(result),
      /<ab type="handwritten">\[Handwritten: “Seen\n<lb\/>by the mayor”\]<\/ab>/,
    );
    assert.match(body(result), /<p><stamp>\[Stamp: Harbour Office\]<\/stamp><\/p>/);
  });
});

describe('the profile of articles', () => {
  it('finds byline, kinds of sections and the lines that sign', async () => {
    const text =
      'The Lamps of Oldtown\n\nBy Ada Spill\n\nAbstract\n\n' +
      `${'Lamps burnt whale oil until the coming of gas, which was late. '.repeat(3)}\n\n` +
      `References\n\n${'Flame, On Oil, a long book about the oil that was burnt in lamps. '.repeat(3)}\n\n` +
      'Source: The Harbour Gazette\nDate: 5 June 1920';
    const result = await imported(text, 'a.txt', {profile: 'article'});
    assert.match(
      body(result),
      /<head>The Lamps of Oldtown<\/head><byline>By Ada Spill<\/byline><div type="abstract"><head>Abstract/,
    );
    assert.match(body(result), /<div type="bibliography"><head>References/);
    assert.match(
      body(result),
      /<back><div type="bibliography"><bibl type="sources">Source: The Harbour Gazette<\/bibl><dateline>Date: <date when="1920-06-05">/,
    );
    const {header} = readBack(result);
    assert.equal(header.authors[0]?.text, 'Ada Spill');
    assert.deepEqual(header.date?.date.earliest, {year: 1920, month: 6, day: 5});
  });
});
