import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {howOf, splice} from './splicing.js';

const whole = (header: string, body: string): string =>
  `<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>T</title>
      </titleStmt>
    </fileDesc>${header}
  </teiHeader>
  <text>
    <body>${body}</body>
  </text>
</TEI>
`;

const osman = ['Osman', {reviewer: 'Ann Reader'}] as const;

/** The header's lines from the title statement on. */
function headerOf(header: string, source = whole(header, '<p>Osman</p>')): string {
  const {written} = splice(source, [osman]);
  return /<\/title>([\s\S]*)<\/teiHeader>/.exec(written)?.[1] ?? '';
}

describe('What the header says of a run', () => {
  it('names the reviewer and the day, indented as its neighbours are', () => {
    assert.equal(
      headerOf(''),
      `
        <respStmt xml:id="lectern-reviewer">
          <resp>acceptance of annotations in review, with Lectern</resp>
          <name>Ann Reader</name>
        </respStmt>
      </titleStmt>
    </fileDesc>
    <revisionDesc>
      <change who="#lectern-reviewer" when="2026-11-26">Tagged what was accepted in review, with Lectern</change>
    </revisionDesc>
  `,
    );
  });

  it('leads to the reviewer from each tag', () => {
    const {written} = splice(whole('', '<p>Osman</p>'), [osman]);
    assert.match(written, /<persName resp="#lectern-reviewer">Osman</);
  });

  it('uses the respStmt that names the reviewer already', () => {
    const own =
      '<respStmt xml:id="ar"><resp>edited</resp><persName>Ann  Reader</persName></respStmt>';
    const source = whole('', '<p>Osman</p>').replace('</title>', `</title>${own}`);
    const {written} = splice(source, [osman]);
    assert.equal(written.match(/<respStmt/g)?.length, 1);
    assert.match(written, /<persName resp="#ar">Osman/);
    assert.match(written, /<change who="#ar"/);
  });

  it('puts the newest change first, or last where the file counts upwards', () => {
    const changes = (first: string, last: string): string =>
      `\n    <revisionDesc>\n      <change when="${first}">a</change>\n      <change when="${last}">b</change>\n    </revisionDesc>`;
    const order = (header: string): string[] =>
      [...headerOf(header).matchAll(/<change[^>]* when="(\d+)/g)].map(([, year]) => year ?? '');
    assert.deepEqual(order(changes('2021', '2020')), ['2026', '2021', '2020']);
    assert.deepEqual(order(changes('2020', '2021')), ['2020', '2021', '2026']);
    const lines = headerOf(changes('2020', '2021')).split('\n');
    assert.match(lines.find((line) => line.includes('2026')) ?? '', /^ {6}<change/);
  });

  it('keeps to a listChange or a list that is there', () => {
    assert.match(
      headerOf('<revisionDesc><listChange><change when="2020"/></listChange></revisionDesc>'),
      /<listChange><change who[^>]+>[^<]+<\/change><change when="2020"\/><\/listChange>/,
    );
    assert.match(
      headerOf('<revisionDesc><list><item>2020</item></list></revisionDesc>'),
      /<list><item><date when="2026-11-26">2026-11-26<\/date> Ann Reader: [^<]+<\/item><item>2020/,
    );
  });

  it('is missing, with a warning, where there is no header', () => {
    const {plan, written} = splice('<div xmlns="http://www.tei-c.org/ns/1.0"><p>Osman</p></div>', [
      osman,
    ]);
    assert.equal(plan.warnings.length, 1);
    assert.match(written, /<p><persName>Osman<\/persName><\/p>/);
  });

  it('says nothing where nothing was tagged', () => {
    const source = whole('', '<p>Osman</p>');
    const {written} = splice(source, [['Osman', {element: 'b', reviewer: 'Ann Reader'}]]);
    assert.equal(written, source);
  });
});

describe('An annotation beside the text', () => {
  it('points into a block with an id, whose text stays untouched', () => {
    const body = '<p xml:id="p1">𐌰 <choice><sic>Osmn</sic><corr>Osman</corr></choice> Batur</p>';
    const {plan, written} = splice(whole('', body), [
      [
        'Osman Batur',
        {attributes: {ref: 'names.xml#o'}, id: 'urn:uuid:0a1b2c3d-0000-4000-8000-000000000000'},
      ],
    ]);
    assert.deepEqual(howOf(plan), ['stand-off']);
    assert.ok(written.includes(`<body>${body}</body>`));
    assert.match(
      written,
      /<\/teiHeader>\n {2}<standOff>\n {4}<listAnnotation>\n {6}<annotation xml:id="lectern-0a1b2c3d" motivation="identifying" target="#string-range\(p1,6,11\)"><ptr target="names.xml#o"\/><note><persName\/><\/note><\/annotation>\n {4}<\/listAnnotation>\n {2}<\/standOff>\n {2}<text>/,
    );
  });

  it('points to a pair of anchors where the block has no id', () => {
    const {written} = splice(whole('', '<p>Then Osman</p><p>Batur rode</p>'), [['OsmanBatur']]);
    assert.match(
      written,
      /<p>Then <anchor xml:id="(lectern-\w+-start)"\/>Osman<\/p><p>Batur<anchor xml:id="(lectern-\w+-end)"\/> rode<\/p>/,
    );
    assert.match(written, /target="#range\(lectern-\w+-start,lectern-\w+-end\)"/);
  });

  it('holds all parts of an annotation that has several', () => {
    const {written} = splice(whole('', '<p xml:id="p1">Osman and Batur</p>'), [
      ['Osman', {fragments: [{start: 15, end: 20}]}],
    ]);
    assert.match(written, /target="#string-range\(p1,0,5\) #string-range\(p1,10,5\)"/);
  });

  it('joins the list that is there', () => {
    const source = whole('', '<p xml:id="a">Osman</p><p>Batur</p>').replace(
      '\n  <text>',
      '\n  <standOff>\n    <listAnnotation>\n      <annotation target="#a"/>\n    </listAnnotation>\n  </standOff>\n  <text>',
    );
    const {written} = splice(source, [['OsmanBatur']]);
    assert.equal(written.match(/<standOff/g)?.length, 1);
    assert.match(written, /<annotation target="#a"\/>\n {6}<annotation xml:id/);
  });

  it('is refused, with both reasons, where the file has no room for it', () => {
    const {plan} = splice('<div xmlns="http://www.tei-c.org/ns/1.0"><p>a</p><p>b</p></div>', [
      ['ab'],
    ]);
    assert.match(
      howOf(plan)[0] ?? '',
      /^It cannot be tagged in the text \(it holds a whole <p>\), and the file has no TEI element/,
    );
  });
});
