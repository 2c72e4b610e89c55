import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {elementsWithin} from '../../../components/core/xml/xml-tree.js';
import {readBoth, treeOf} from './engines.js';

function timeOf(source: string): number {
  const begun = performance.now();
  assert.ok(readXml(source, {file: 'big.xml'}).ok);
  return performance.now() - begun;
}

describe('size (trap 13)', () => {
  it('reads 10,000 levels without running out of stack', () => {
    const depth = 10_000;
    const source = `${'<a n="1">'.repeat(depth)}x${'</a>'.repeat(depth)}`;
    const result = readXml(source, {file: 'deep.xml'});
    assert.ok(result.ok);
    assert.equal([...elementsWithin(result.tree.root)].length, depth);
  });

  it('reads 1,000 levels alike in both engines', () => {
    assert.ok(readBoth(`${'<a>'.repeat(1_000)}x${'</a>'.repeat(1_000)}`).ok);
  });

  it('says what is open 10,000 levels deep', () => {
    const result = readXml('<a>'.repeat(10_000), {file: 'deep.xml'});
    assert.ok(!result.ok);
    assert.deepEqual([result.problem.code, result.problem.column], ['unclosed-element', 29_998]);
  });

  it('reads one text node of 248,000 characters', () => {
    const [text] = treeOf(`<a>${'слово '.repeat(41_400)}</a>`).root.children;
    assert.equal(text?.kind === 'text' && text.value.length, 248_400);
  });

  it('takes time in proportion to the size', () => {
    const record = '<p xml:id="x" n="1">word &amp; word<lb/>\n<name ref="#p1">Name</name></p>\n';
    const body = (times: number) => `<a>${record.repeat(times)}</a>`;
    timeOf(body(5_000));
    const small = Math.max(timeOf(body(10_000)), 20);
    assert.ok(timeOf(body(80_000)) < small * 40);
  });

  it('takes time in proportion to the references of one text', () => {
    const body = (times: number) =>
      `<!DOCTYPE a [<!ENTITY e "x">]><a>${'y &e; &#233; '.repeat(times)}</a>`;
    timeOf(body(2_000));
    const small = Math.max(timeOf(body(5_000)), 20);
    assert.ok(timeOf(body(40_000)) < small * 40);
  });
});
