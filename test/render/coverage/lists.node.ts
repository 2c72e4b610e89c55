import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {draw} from '../draw.js';
import type {HtmlElement} from '../html-tree.js';

const list = (body: string): HtmlElement => draw(body).page.tei('list');

describe('what stands before the items of a list', () => {
  const looks: readonly (readonly [string, string])[] = [
    ['<list><item>a</item></list>', 'bulleted'],
    ['<list type="simple"><item>a</item></list>', 'simple'],
    ['<list type="ordered"><item>a</item></list>', 'numbered'],
    ['<list rend="numbered"><head>h</head><item>a</item></list>', 'numbered'],
    ['<list><item n="1">a</item><item n="2">b</item></list>', 'numbered'],
    ['<list><item n="1a">a</item><item n="2">b</item></list>', 'numbered-by-n'],
    ['<list type="ordered"><item>1. a</item><item>2. b</item></list>', 'numbered-in-text'],
    ['<list><item>(a) one</item><item>(b) two</item></list>', 'simple'],
    ['<list><item>a word</item><item>b</item></list>', 'bulleted'],
    ['<list><label>1.</label><item>a</item></list>', 'labelled-briefly'],
    ['<list type="gloss"><label>sixteen kilograms</label><item>a</item></list>', 'labelled'],
  ];
  for (const [body, look] of looks) {
    it(`is ${look} in ${body}`, () => {
      assert.equal(list(body).get('data-list'), look);
    });
  }

  it('is the number of the editor, counted by the browser or written out', () => {
    const plain = list('<list type="ordered"><item n="3">a</item><item n="5">b</item></list>');
    assert.deepEqual(
      plain.allTei('item').map((item) => item.get('value')),
      ['3', '5'],
    );
    const own = list('<list type="ordered"><item n="3a">a</item><item n="(b)">b</item></list>');
    assert.deepEqual(
      own.allTei('item').map(({text}) => text),
      ['3a. a', '(b) b'],
    );
  });
});

describe('a list in a sentence', () => {
  for (const asks of ['type="inline"', 'rend="run-in"', 'rendition="simple:inline"']) {
    it(`leaves the paragraph one when it has ${asks}`, () => {
      const p = draw(
        `<p>They were <list ${asks}><item>late</item> and <item>tired</item></list>.</p>`,
      ).page.tei('p');
      assert.equal(p.tag, 'p');
      assert.equal(p.text, 'They were late and tired.');
      assert.deepEqual([p.tei('list').tag, p.tei('list').get('role')], ['span', 'list']);
      assert.deepEqual([p.tei('item').tag, p.tei('item').get('role')], ['span', 'listitem']);
    });
  }
});

describe('a glossary', () => {
  it('keeps the headings of its two columns', () => {
    const drawn = list(
      '<list type="gloss"><headLabel>measure</headLabel><headItem>weight</headItem><label>pood</label><item>16 kg</item></list>',
    );
    assert.deepEqual(
      drawn.children.map((child) =>
        typeof child === 'string' ? child : `${child.tag} ${child.text}`,
      ),
      ['dt measure', 'dd weight', 'dt pood', 'dd 16 kg'],
    );
  });
});

describe('a list in a sentence', () => {
  it('parts its items and shows the numbers that only @n gives', () => {
    const numbered = list(
      '<p>we took <list rend="run-on"><item n="a">rugs,</item><item n="b">tea,</item> <item>salt</item></list></p>',
    );
    assert.equal(numbered.text, '(a) rugs, (b) tea, salt');
  });
});

describe('a glossary with a heading over each column', () => {
  it('is set in two columns however long its words, and under a heading of its own', () => {
    const glossary = list(
      '<list type="gloss"><head>Weights</head><headLabel>measure</headLabel><headItem>weight</headItem><label>sixteen kilograms</label><item>one pood</item></list>',
    );
    assert.equal(glossary.get('data-list'), 'labelled-briefly');
  });
});
