import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {idOfXPointer, selectElements} from '../../../components/core/tei/xpointer.js';
import {elementsWithin, type XmlElement} from '../../../components/core/xml/xml-tree.js';
import {teiFile} from './documents.js';

const {root} = teiFile(
  `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
    <div type="letter" xml:id="א"><p xml:id="p1">1</p><p xml:id="p2">2</p><div><p xml:id="p3">3</p></div></div>
    <div type="calendar" xml:id="кал"><head/><p xml:id="p4">4</p></div></body></text></TEI>`,
).tree;

const idOf = ({attributes}: XmlElement): string =>
  attributes.find(({name}) => name === 'xml:id')?.value ?? '';

const select = (pointer: string): string[] =>
  selectElements(root, pointer, (id) =>
    [...elementsWithin(root)].find((element) => idOf(element) === id),
  ).map((element) => idOf(element) || element.localName);

describe('an XPointer', () => {
  const pointers: readonly (readonly [string, readonly string[]])[] = [
    ['кал', ['кал']],
    ['gone', []],
    ['element(א/2)', ['p2']],
    ['element(/1/2/1/2)', ['кал']],
    ['element(/2)', []],
    ["xpointer(id('p4'))", ['p4']],
    ["xpointer(id('א')/div/p)", ['p3']],
    ['xpath(//tei:div/tei:p)', ['p1', 'p2', 'p3', 'p4']],
    ['xmlns(tei=http://www.tei-c.org/ns/1.0)xpointer(//tei:head)', ['head']],
    ["xpath1(//*[@xml:id='p2'])", ['p2']],
    ["xpointer(/TEI/text/body/div[@type='calendar']/p)", ['p4']],
    ['xpointer(/TEI/text/body/div[2])', ['кал']],
    ['xpointer(//div//p)', ['p1', 'p2', 'p3', 'p4']],
    ['xpointer(//gone)xpointer(//head)', ['head']],
    ["xpointer(id('p1')/range-to(id('p2')))", []],
    ['xpointer(//p[position() > 1])', []],
    ['xpointer(', []],
  ];
  for (const [pointer, found] of pointers) {
    it(`${pointer} finds ${found.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(select(pointer), found);
    });
  }

  it('starts from an id where it names one', () => {
    const ids = ['кал', 'element(a/1)', "xpointer(id('b')/p)", "xpath(//*[@xml:id='c'])", '//p()'];
    assert.deepEqual(ids.map(idOfXPointer), ['кал', 'a', 'b', 'c', undefined]);
  });

  it('with thousands of brackets or steps comes to an end', () => {
    for (const hostile of [
      '('.repeat(20_000),
      `xpath(${'//*'.repeat(10_000)})`,
      `element(${'/1'.repeat(10_000)})`,
    ]) {
      assert.deepEqual(select(hostile), []);
    }
  });
});
