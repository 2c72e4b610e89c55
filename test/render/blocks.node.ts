import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw, drawFile} from './draw.js';

/** What is drawn for the last element of the given TEI name: tag, and role where it has one. */
function drawnAs(body: string, name: string): string {
  const element = draw(body).page.allTei(name).at(-1);
  const role = element?.get('role');
  return `${element?.tag}${role ? ` ${role}` : ''}`;
}

describe('a division without a heading', () => {
  it('is called what its type says, where several stand side by side', () => {
    const {page} = draw(
      `<div type="edition"><div type="textpart" subtype="face" n="a"><ab>x</ab></div><div type="textpart" n="b"><head>Side</head></div></div>
       <div type="translation"><p>y</p></div><div type="made-up"><p>z</p></div>`,
    );
    assert.deepEqual(
      page.allTei('div').map(({marks}) => marks.map(({text}) => text).join()),
      ['Edition', 'face a', '', 'Translation', ''],
    );
    assert.deepEqual(draw('<div type="edition"><p>x</p></div>').page.tei('div').marks, []);
  });
});

describe('an element of a project of its own', () => {
  it('goes by its name where it holds TEI, as a division does', () => {
    const {page} = draw(
      '<own:div xmlns:own="https://example.org/own"><head>A</head><own:note>b</own:note></own:div>',
    );
    assert.equal(page.tei('div').tag, 'section');
    assert.equal(page.tei('head').tag, 'h2');
    assert.deepEqual(page.allTei('note'), []);
  });
});

describe('blocks', () => {
  const tags: readonly (readonly [string, string, string])[] = [
    ['p', '<p>x</p>', 'p'],
    ['ab', '<ab>x</ab>', 'p'],
    ['p', '<p>x <list><item>y</item></list></p>', 'div paragraph'],
    ['p', '<p>x <table><row><cell>y</cell></row></table></p>', 'div paragraph'],
    ['p', '<p>x <quote rend="block">y</quote></p>', 'div paragraph'],
    ['p', '<p>x <q><lg><l>y</l></lg></q></p>', 'div paragraph'],
    ['p', '<p>x <note><p>y</p></note></p>', 'p'],
    ['p', '<p>x <figure/></p>', 'div paragraph'],
    ['p', '<p>x <address><addrLine>y</addrLine></address></p>', 'div paragraph'],
    ['p', '<p>x <cit><quote>y</quote> <bibl>z</bibl></cit></p>', 'p'],
    ['p', '<p>x <hi><emph><list/></emph></hi></p>', 'div paragraph'],
    ['head', '<div><head>x</head></div>', 'h2'],
    ['head', '<div><div><head>x</head></div></div>', 'h3'],
    ['head', '<div1><div2><div3><head>x</head></div3></div2></div1>', 'h4'],
    ['head', `${'<div>'.repeat(9)}<head>x</head>${'</div>'.repeat(9)}`, 'h6'],
    ['head', '<div><head>x <list/></head></div>', 'div heading'],
    ['head', '<lg><head>x</head><l/></lg>', 'h2'],
    ['head', '<figure><head>x</head></figure>', 'div'],
    ['div', '<div/>', 'section'],
    ['quote', '<quote>x</quote>', 'blockquote'],
    ['quote', '<cit><quote>x</quote></cit>', 'blockquote'],
    ['quote', '<p><quote>x</quote></p>', 'span'],
    ['quote', '<p><cit><quote>x</quote></cit></p>', 'span'],
    ['q', '<p><q rend="block">x</q></p>', 'blockquote'],
    ['bibl', '<listBibl><bibl>x</bibl></listBibl>', 'div'],
    ['bibl', '<p><bibl>x</bibl></p>', 'span'],
    ['salute', '<opener><salute>x</salute></opener>', 'div'],
    ['salute', '<p><salute>x</salute></p>', 'span'],
    ['dateline', '<opener><dateline>x</dateline></opener>', 'div'],
    ['signed', '<closer><signed>x</signed></closer>', 'div'],
    ['postscript', '<postscript><p>x</p></postscript>', 'div'],
    ['addrLine', '<opener><address><addrLine>x</addrLine></address></opener>', 'div'],
    ['epigraph', '<epigraph><p>x</p></epigraph>', 'div'],
    ['trailer', '<trailer>x</trailer>', 'div'],
    ['l', '<lg><l>x</l></lg>', 'div'],
    ['l', '<p>x <q><l>y</l></q></p>', 'div'],
    ['speaker', '<sp><speaker>x</speaker></sp>', 'div'],
    ['stage', '<sp><stage>x</stage></sp>', 'div'],
    ['stage', '<sp><p>a <stage>x</stage></p></sp>', 'span'],
    ['figure', '<figure/>', 'figure'],
    ['figDesc', '<figure><figDesc>x</figDesc></figure>', 'figcaption'],
    ['castItem', '<castList><castItem>x</castItem></castList>', 'div'],
    ['label', '<label>x</label>', 'div'],
    ['label', '<p><label>x</label></p>', 'span'],
    ['listPerson', '<listPerson><person/></listPerson>', 'details'],
    ['listPerson', '<listPerson><listPerson/></listPerson>', 'div'],
    ['made-up', '<made-up>x</made-up>', 'div'],
    ['made-up', '<p><made-up>x</made-up></p>', 'span'],
    ['script', '<p><script>x</script></p>', 'span'],
    ['iframe', '<iframe>x</iframe>', 'div'],
  ];
  for (const [name, body, expected] of tags) {
    it(`draws ${name} as ${expected} in ${body.slice(0, 70)}`, () => {
      assert.equal(drawnAs(body, name), expected);
    });
  }

  it('starts headings below the level the page gives', () => {
    const {page} = draw('<div><head>x</head></div>', {headingLevel: 3});
    assert.equal(page.tei('head').tag, 'h4');
  });

  it('says how a split line stands and numbers every fifth', () => {
    const lines = draw(
      '<lg><l part="I" n="4">a</l><l part="F" n="5">b</l><l n="5b">c</l></lg>',
    ).page.allTei('l');
    assert.deepEqual(
      lines.map((line) => [line.get('data-part'), line.text]),
      [
        ['I', 'a'],
        ['F', '5b'],
        [undefined, 'c'],
      ],
    );
    assert.ok(lines[1]?.marks[0]?.attributes.has('aria-hidden'));
  });

  it('puts the lines of a zone on lines of their own', () => {
    const {page} = drawFile(
      '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><sourceDoc><surface><zone><line>one</line><line>two <add>x</add></line></zone></surface></sourceDoc></TEI>',
    );
    assert.deepEqual(
      page.allTei('line').map(({tag, text}) => [tag, text]),
      [
        ['div', 'one'],
        ['div', 'two x'],
      ],
    );
    assert.equal(page.tei('add').tag, 'ins');
  });

  it('opens a register with a heading of its own', () => {
    const register = draw(
      '<listPlace><place><placeName>Altay</placeName></place></listPlace>',
    ).page.tei('listPlace');
    assert.equal(register.marks[0]?.tag, 'summary');
    assert.equal(register.ownText, 'Altay');
  });
});

describe('lists', () => {
  const lists: readonly (readonly [string, string, string])[] = [
    ['<list><item>a</item> <item>b</item></list>', 'ul', 'li li'],
    ['<list type="unordered"><item>a</item></list>', 'ul', 'li'],
    ['<list rend="bulleted"><item>a</item></list>', 'ul', 'li'],
    ['<list type="ordered"><item>a</item></list>', 'ol', 'li'],
    ['<list rend="numbered"><item>a</item></list>', 'ol', 'li'],
    ['<list type="gloss"><label>a</label><item>b</item></list>', 'dl', 'dt dd'],
    ['<list><head>h</head><item>a</item></list>', 'div list', 'div div listitem'],
    [
      '<list><item>a</item><pb n="2"/><item>b</item></list>',
      'div list',
      'div listitem span div listitem',
    ],
    ['<list>loose <item>a</item></list>', 'div list', 'div listitem'],
    [
      '<list><label>a</label><item>b</item><item>c</item></list>',
      'div list',
      'div div listitem div listitem',
    ],
  ];
  for (const [body, whole, parts] of lists) {
    it(`draws ${body} as ${whole} of ${parts}`, () => {
      const list = draw(body).page.tei('list');
      const named = (element: typeof list): string =>
        [element.tag, element.get('role')]
          .filter((part) => part && part !== 'doc-pagebreak')
          .join(' ');
      assert.equal(named(list), whole);
      const inside = list.children.filter((child) => typeof child !== 'string').map(named);
      assert.equal(inside.join(' '), parts);
    });
  }

  it('keeps a list in a list, and an item without a list', () => {
    const {page} = draw(
      '<list><item>a <list><item>b</item></list> c</item></list><div><item>d</item></div>',
    );
    assert.deepEqual(
      page.allTei('item').map(({tag, text}) => [tag, text]),
      [
        ['li', 'a b c'],
        ['li', 'b'],
        ['div', 'd'],
      ],
    );
  });
});

describe('tables', () => {
  it('draws a regular one as a table with caption, heads and spans', () => {
    const {page} = draw(`<table>
      <head>Goods</head>
      <row role="label"><cell>what</cell><cell>how many</cell></row>
      <row><cell role="label">camels</cell><cell cols="2" rows="99999">3</cell></row></table>`);
    assert.equal(page.tei('table').tag, 'table');
    assert.equal(page.tei('head').tag, 'caption');
    assert.equal(page.tei('head').parent, page.tei('table'));
    assert.deepEqual(
      page.allTei('cell').map((cell) => [cell.tag, cell.get('scope'), cell.get('colspan')]),
      [
        ['th', 'col', undefined],
        ['th', 'col', undefined],
        ['th', 'row', undefined],
        ['td', undefined, '2'],
      ],
    );
    assert.equal(page.allTei('cell').at(-1)?.get('rowspan'), undefined);
    assert.match(page.tei('table').text, /^\s*Goods\s*what/);
  });

  const irregular: readonly (readonly [string, string])[] = [
    [
      'a page break between its rows',
      '<row><cell>a</cell></row><pb n="2"/><row><cell>b</cell></row>',
    ],
    ['words between its rows', '<row><cell>a</cell></row>loose<row><cell>b</cell></row>'],
    [
      'a no-break space between its rows',
      '<row><cell>a</cell></row>\u00A0<row><cell>b</cell></row>',
    ],
    ['a note in a row', '<row><cell>a</cell><note>n</note></row><row><cell>b</cell></row>'],
    ['a head after its rows', '<row><cell>a</cell></row><row><cell>b</cell></row><head>h</head>'],
    ['no rows', '<head>h</head>'],
  ];
  for (const [what, rows] of irregular) {
    it(`draws one with ${what} by roles, in the order of the source`, () => {
      const {page} = draw(`<table>${rows}</table>`);
      const table = page.tei('table');
      assert.deepEqual([table.tag, table.get('role')], ['div', 'table']);
      for (const row of page.allTei('row')) assert.equal(row.get('role'), 'row');
      for (const cell of page.allTei('cell')) assert.equal(cell.get('role'), 'cell');
      assert.equal(table.ownText, rows.replace(/<[^>]*>/g, ''));
    });
  }

  // Work that grew with the square of their number would not come to its end here.
  it('draws ten thousand rows and as many items', () => {
    const rows = '<row><cell>a</cell><cell>b</cell></row>'.repeat(10_000);
    const {page} = draw(`<table>${rows}</table><list>${'<item>c</item>'.repeat(10_000)}</list>`);
    assert.equal(page.allTei('row').length, 10_000);
    assert.equal(page.allTei('item').length, 10_000);
  });
});
