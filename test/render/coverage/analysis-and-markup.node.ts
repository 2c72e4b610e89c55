import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';

describe('what is said about a text inside it', () => {
  const apart: readonly (readonly [string, string, string])[] = [
    ['<index><term>salt</term></index>', 'salt', 'index-term'],
    ['<interp>irony</interp>', 'irony', 'interpretation'],
    ['<spanGrp><span>a motif</span></spanGrp>', 'a motif', 'interpretation'],
    ['<certainty><desc>doubtful</desc></certainty>', 'doubtful', 'certainty'],
    ['<linkGrp><desc>pairs</desc></linkGrp>', 'pairs', 'relation'],
    ['<standOff><p>apart</p></standOff>', 'apart', 'stand-off'],
  ];
  for (const [body, text, code] of apart) {
    it(`is listed as ${code} and not read as text in ${body}`, () => {
      const {page, hidden} = draw(`<p>one ${body}two</p>`);
      assert.equal(page.text, 'one two');
      assert.deepEqual(
        hidden.map((part) => [part.text, part.code]),
        [[text, code]],
      );
      assert.match(hidden[0]?.reason ?? '', /\w+ \w+/);
    });
  }
});

describe('a feature structure', () => {
  it('reads as names and values', () => {
    const {page} = draw(
      '<p><fs type="word"><f name="case"><symbol value="nom"/></f><f name="plural"><binary value="true"/></f><f name="form"><string>salts</string></f><f name="years"><numeric value="3" max="5"/></f></fs></p>',
    );
    assert.equal(page.tei('fs').text, 'word [case: nom, plural: +, form: salts, years: 3–5]');
    assert.equal(page.tei('fs').ownText, 'salts');
  });

  it('keeps alternatives, collections and negation apart', () => {
    const {page} = draw(
      '<p><f name="case"><vAlt><symbol value="nom"/><symbol value="acc"/></vAlt></f> <f name="x"><vColl><string>a</string><string>b</string></vColl></f> <f name="y"><vNot><symbol value="dat"/></vNot></f></p>',
    );
    assert.equal(page.tei('p').text, 'case: (nom | acc) x: {a, b} y: ¬dat');
  });
});

describe('prose about markup', () => {
  const named: readonly (readonly [string, string])[] = [
    ['<gi>p</gi>', '<p>'],
    ['<att>ref</att>', '@ref'],
    ['<att>@ref</att>', '@ref'],
    ['<val>x</val>', '"x"'],
    ['<tag>p n="1"</tag>', '<p n="1">'],
    ['<tag type="end">p</tag>', '</p>'],
    ['<tag type="empty">lb</tag>', '<lb/>'],
    ['<code>a</code>', 'a'],
    ['<ident>b</ident>', 'b'],
    ['<specDesc key="persName"/>', '<persName>'],
  ];
  for (const [body, text] of named) {
    it(`reads ${text} for ${body}`, () => {
      const p = draw(`<p>${body}</p>`).page.tei('p');
      assert.equal(p.text, text);
      assert.equal([...p.all()].filter(({tag}) => tag === 'code').length, 1);
    });
  }

  it('shows an example in lines of its own', () => {
    const {page} = draw('<p>so: <eg>if (x) {\n  y\n}</eg></p>');
    assert.equal(page.tei('eg').tag, 'div');
    assert.equal(page.tei('eg').text, 'if (x) {\n  y\n}');
  });

  it('begins a declaration with the name it declares', () => {
    const spec = draw('<elementSpec ident="salt"><desc>white</desc></elementSpec>').page.tei(
      'elementSpec',
    );
    assert.deepEqual([spec.marks[0]?.tag, spec.text], ['code', '<salt> white']);
    const list = draw('<p><specList><specDesc key="p"/><specDesc key="l"/></specList></p>');
    assert.equal(list.page.tei('specList').text, '<p>, <l>');
    assert.equal(draw('<attDef ident="n"/>').page.tei('attDef').text, '@n');
  });
});

describe('a reference without words', () => {
  it('shows the whole of where it leads, spaces and all', () => {
    const {page} = draw('<p><ptr cRef="Gen 1:1"/><ref target="#a #b"/></p>');
    assert.equal(page.tei('ptr').text, 'Gen 1:1');
    assert.equal(page.tei('ref').text, 'a b');
  });
});

describe('a tree whose nodes name those below them', () => {
  it('says at each node which they are', () => {
    const {page} = draw(
      '<tree><root xml:id="r" children="#i #k"><label>plus</label></root><iNode xml:id="i" children="#l"><label>times</label></iNode><leaf xml:id="k"><label>one</label></leaf><leaf xml:id="l"><label>two</label></leaf></tree>',
    );
    assert.deepEqual(
      ['root', 'iNode'].map((name) => page.tei(name).text),
      ['plus → times, one', 'times → two'],
    );
    assert.equal(page.tei('tree').ownText, 'plustimesonetwo');
  });
});

describe('a line of a graph', () => {
  it('joins what is written on its ends', () => {
    const {page} = draw(
      '<graph><node xml:id="n1"><label>Omsk</label></node><node xml:id="n2"/><arc from="#n1" to="#n2"/></graph>',
    );
    assert.equal(page.tei('arc').text, 'Omsk → n2 ');
  });
});

describe('a relation between parts of a text', () => {
  const parts = '<p><seg xml:id="a">salt</seg> and <seg xml:id="b">bread</seg></p>';

  it('out of running text names them on a line of its own, and leads to each', () => {
    const link = draw(`<div>${parts}<link target="#a #b"/></div>`).page.tei('link');
    assert.equal(link.text, '“salt” + “bread”');
    const {page} = draw(`<div>${parts}<altGrp><alt target="#a #b"/></altGrp></div>`);
    assert.equal(page.tei('alt').text, '“salt” | “bread”');
  });

  it('in a sentence, or as one of very many, is left to programs', () => {
    const {page} = draw(`${parts}<p>then <join target="#a #b"/> more</p>`);
    assert.equal(page.tei('join').text, '');
    const many = '<link target="#a #b"/>'.repeat(25);
    assert.equal(
      draw(`<div>${parts}<linkGrp>${many}</linkGrp></div>`).page.tei('linkGrp').text,
      '',
    );
  });

  it('in time says when, or how long after what', () => {
    const {page} = draw(
      '<timeline unit="s"><when xml:id="w0" absolute="11:30"/><when interval="3" since="#w0"/></timeline>',
    );
    assert.deepEqual(
      page.allTei('when').map(({text}) => text),
      ['w0: 11:30', '3 s after w0'],
    );
  });
});

describe('the end of a gap of no witness in particular', () => {
  it('is said in whole words', () => {
    const {page} = draw('<p>a<lacunaStart/>b<lacunaEnd/>c</p>');
    assert.equal(page.text.trim(), 'a[gap begins]b[gap ends]c');
  });
});
