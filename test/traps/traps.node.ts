import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {checkFile} from '../../components/node/cli/check-file.js';
import {RegisterShelf} from '../../components/node/cli/registers.js';
import type {FileReport} from '../../components/node/cli/report.js';

/**
 * What real files do, end to end: each is checked as `lectern check` does it, and either refused
 * with the place of the fault, or read with every character kept and what is odd of it told.
 */
const folder = mkdtempSync(join(tmpdir(), 'lectern-traps-'));
after(() => rmSync(folder, {recursive: true}));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), {recursive: true});
  writeFileSync(path, content);
  return path;
}

const namespace = 'xmlns="http://www.tei-c.org/ns/1.0"';
const tei = (body: string, standOff = ''): string =>
  `<TEI ${namespace}><teiHeader/>${standOff}<text><body>\n${body}\n</body></text></TEI>`;

let count = 0;
const check = (content: string | Uint8Array, name = `${++count}.xml`): Promise<FileReport> =>
  checkFile(file(name, content), new RegisterShelf());

const placed = ({problems}: FileReport): string[] =>
  problems.map(({severity, line, column, message}) => `${severity} ${line}:${column} ${message}`);

/** Kept whole, with the warnings given, in order, and no other. */
async function readWell(
  content: string | Uint8Array,
  characters: number,
  warnings: readonly RegExp[] = [],
  name?: string,
): Promise<void> {
  const report = await check(content, name);
  assert.deepEqual([report.ok, report.conserved], [true, true], placed(report).join('\n'));
  assert.equal(report.characters, characters);
  assert.equal(report.problems.length, warnings.length, placed(report).join('\n'));
  for (const [at, said] of placed(report).entries()) {
    assert.match(said, warnings[at] ?? /^$/);
  }
}

async function refused(content: string | Uint8Array, said: RegExp): Promise<void> {
  const report = await check(content);
  assert.equal(report.ok, false);
  assert.equal(report.characters, 0);
  assert.equal(report.problems.length, 1);
  assert.match(placed(report)[0] ?? '', said);
}

describe('trap 1: not well-formed', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['an attribute twice', tei('<p n="1" n="2">a</p>'), /^error 2:10 .*“n”.*twice/],
    ['tags that cross', tei('<p><hi>a</p></hi>'), /^error 2:9 .*<\/p>.*<\/hi>.*line 2, column 4/],
    ['a tag left open', tei('<p>a'), /^error 3:1 .*<\/body>.*<\/p>/],
    ['text after the root', `${tei('<p>a</p>')}\nand`, /^error 4:1 .*after the end of the root/],
    ['a second root', `${tei('<p>a</p>')}<TEI/>`, /^error 3:\d+ .*second element/],
  ];
  for (const [what, source, said] of cases) {
    it(`refuses ${what} at its place`, () => refused(source, said));
  }
});

describe('traps 2 and 3: entities', () => {
  it('reads those of an outside DTD as the ISO sets have them, and shows unknown ones', () =>
    readWell(
      `<!DOCTYPE TEI SYSTEM "tei2.dtd">${tei('<p>a&mdash;b &aelig; &ourown;</p>')}`,
      2 + 'a—b æ &ourown;'.length,
      [/warning 2:5 .*mdash/, /warning 2:\d+ .*aelig/, /warning 2:\d+ .*ourown/],
    ));

  it('expands parameter entities, and values that are character references', () =>
    readWell(
      `<!DOCTYPE TEI [<!ENTITY % x "<!ENTITY b '&#228;'>">%x;<!ENTITY c "&#38;#233;">]>${tei('<p>&b;&c;</p>')}`,
      4,
    ));
});

describe('trap 4: encodings', () => {
  const declared = (name: string): string =>
    `<?xml version="1.0" encoding="${name}"?>${tei('<p>é ü</p>')}`;
  for (const [what, bytes] of [
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1')],
    ['UTF-16', Buffer.from(`\uFEFF${declared('UTF-16')}`, 'utf16le')],
    ['a byte-order mark', Buffer.from(`\uFEFF${declared('UTF-8')}`)],
    ['no XML declaration', Buffer.from(tei('<p>é ü</p>'))],
  ] as const) {
    it(`reads ${what}`, () => readWell(bytes, 5));
  }
  it('reads CRLF as one line end', () => readWell(tei('<p>a\nb</p>').replaceAll('\n', '\r\n'), 5));
});

describe('traps 5, 6 and 7: roots', () => {
  it('reads P4 with a warning', () =>
    readWell('<TEI.2><teiHeader/><text><body><p>a</p></body></text></TEI.2>', 1, [
      /^warning 1:1 .*P4/,
    ]));
  it('reads every text of a corpus', () =>
    readWell(
      `<teiCorpus ${namespace}><teiHeader/>${tei('<p>a</p>')}<teiCorpus><teiHeader/>${tei('<p>b</p>')}</teiCorpus></teiCorpus>`,
      6,
    ));
  for (const root of ['div', 'surface']) {
    it(`reads a lone <${root}>, and says that it has no header`, () =>
      readWell(`<${root} ${namespace}>a</${root}>`, 1, [
        new RegExp(`<${root}>.*without a header`),
      ]));
  }
});

describe('trap 8: ids', () => {
  it('tells what cannot be linked to, and each id that stands again once', () =>
    readWell(
      tei(
        `<p xml:id="a b">1</p>\n<p xml:id="https://e.org">2</p>\n<p xml:id="٣">3</p>\n${'<p xml:id="c">4</p>'.repeat(40)}`,
      ),
      48,
      [/^warning 2:1 .*"a b"/, /^warning 3:1 .*e\.org/, /^warning 5:20 .*"c" stands 40 times/],
    ));
});

describe('trap 9: pointers', () => {
  it('names the fault of one that is misspelt, and forgives spaces before it', () =>
    readWell(
      tei(
        '<p><rs ref="hhttps://e.org/1">a</rs><rs ref="   #x">b</rs><rs ref="#X">c</rs><rs ref="p:1">d</rs></p>',
        '<standOff><listPerson><person xml:id="x"><persName>X</persName></person></listPerson></standOff>',
      ),
      6,
      [/2:4 .*hhttps:.*was "https:" meant/, /one has “x”/, /no prefixDef .*“p:”/],
    ));
});

describe('trap 10: what is no text', () => {
  it('passes over comments and instructions in mid-word, and opens CDATA', () =>
    readWell(tei('<p>w<!-- <p> -->o<?app </p>?>r<![CDATA[<d>&]]></p>'), 2 + 'wor<d>&'.length));
});

describe('trap 11: xi:include and xml:lang=""', () => {
  const include = (href: string): string =>
    `<standOff><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="${href}"/></standOff>`;
  it('finds names in an included register', async () => {
    file(
      'r/people.xml',
      `<listPerson ${namespace}><person xml:id="x"><persName>X</persName></person></listPerson>`,
    );
    const report = await check(
      tei('<p xml:lang=""><rs ref="#x">a</rs></p>', include('people.xml')),
      'r/a.xml',
    );
    assert.deepEqual([report.mentions, report.resolved, report.problems.length], [1, 1, 0]);
  });
  it('says at its place that a file is absent, or includes itself', async () => {
    await readWell(tei('<p>a</p>', include('no.xml')), 3, [
      /^warning 1:\d+ .*“no\.xml” is not included/,
    ]);
    await readWell(tei('<p>a</p>', include('self.xml')), 3, [/circle/], 'self.xml');
  });
});

describe('traps 12 to 14: characters', () => {
  it('adds no space where letters are tagged inside a word', () =>
    readWell(tei('<p>w<hi>o</hi><ex>r</ex><unclear>d</unclear></p>'), 6));
  it('keeps a text node of 248,000 characters, 16,000 ids and 2,000 levels', async () => {
    await readWell(tei(`<p>${'a'.repeat(248_000)}</p>`), 248_002);
    const ids = Array.from({length: 16_000}, (_, at) => `<seg xml:id="i${at}"/>`).join('');
    await readWell(tei(`<p>a${ids}</p>`), 3);
    await readWell(tei(`<p>${'<hi>'.repeat(2000)}a${'</hi>'.repeat(2000)}</p>`), 3);
  });
  it('keeps astral and private characters, soft hyphens, marks and unnormalised letters', () =>
    readWell(tei('<p>𐌀\uE000\u00AD\u200F\uFEFFe\u0301</p>'), 9));
});

describe('trap 15: names of files', () => {
  for (const [name, written] of [
    ['烏斯滿.xml', '烏斯滿.xml'],
    ['our people.xml', 'our%20people.xml'],
    ['%41.xml', '%2541.xml'],
  ] as const) {
    it(`finds ${name} as ${written}`, async () => {
      file(
        `n/${name}`,
        tei('<p>a</p>', '<standOff><person xml:id="x"><persName>X</persName></person></standOff>'),
      );
      const source = tei(`<p><rs ref="${written}#x">a</rs></p>`);
      await readWell(source, 3, [], 'n/text.xml');
    });
  }
});

describe('trap 16: split verse lines', () => {
  it('keeps every part', () =>
    readWell(
      tei('<sp><l part="I">a</l></sp><sp><l part="M">b</l></sp><sp><l part="F">c</l></sp>'),
      5,
    ));
});

describe('trap 17: links that lead nowhere', () => {
  it('warns of an absent file, an absent id and a speaker nobody is, once for each', () =>
    readWell(
      tei(
        `<p xml:id="a"><ptr target="gone.xml"/><ref target="#b">b</ref><ref target="#b">b</ref></p>
<sp who="#c"><p>c</p></sp><p><ptr target="#range(a,b)"/><ptr target="#a"/><pb facs="see the print"/></p>`,
      ),
      6,
      [
        /^warning 2:15 “gone\.xml” in @target leads nowhere \(there is no such file\)/,
        /^warning 2:39 “#b” .*no element of this file has that id\), 2 times/,
        /^warning 3:1 “#c” in @who/,
      ],
    ));
  it('says nothing of what leads to a record, to the header or into a file that has it', async () => {
    file('other.xml', tei('<p xml:id="o">a</p>'));
    await readWell(
      tei(
        '<p n="x"><ref target="#p">a</ref><ref target="other.xml#o">b</ref><ref target="https://e.org/c.png">c</ref></p>',
        '<standOff><person xml:id="p"><persName>P</persName></person></standOff>',
      ),
      5,
    );
    await readWell(tei('<p><ref target="other.xml#no">b</ref></p>'), 3, [
      /no element of that file has that id/,
    ]);
  });
});

describe('trap 18: scripts of both directions', () => {
  it('keeps every character in its order', () =>
    readWell(
      tei(
        '<p>烏斯滿, <name xml:lang="ar">عثمان</name> 12, <name>ܥܘܬܡܐܢ</name> (<name>עות׳מאן</name>)</p>',
      ),
      2 + '烏斯滿, عثمان 12, ܥܘܬܡܐܢ (עות׳מאן)'.length,
    ));
});
