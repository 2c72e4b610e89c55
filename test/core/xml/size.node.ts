import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {elementsWithin} from '../../../components/core/xml/xml-tree.js';
import {readBoth, treeOf} from './engines.js';

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

  // Work that grew with the square of the size would not come to its end in these two.
  it('reads 80,000 records', () => {
    const record = '<p xml:id="x" n="1">word &amp; word<lb/>\n<name ref="#p1">Name</name></p>\n';
    const result = readXml(`<a>${record.repeat(80_000)}</a>`, {file: 'big.xml'});
    assert.ok(result.ok);
    assert.equal(result.tree.root.children.length, 160_000);
  });

  it('reads 80,000 references in one text', () => {
    const body = `<!DOCTYPE a [<!ENTITY e "x">]><a>${'y &e; &#233; '.repeat(40_000)}</a>`;
    const [text] = treeOf(body).root.children;
    assert.equal(text?.kind === 'text' && text.value, 'y x é '.repeat(40_000));
  });
});
