import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readTei} from '../../../components/core/tei/read-tei.js';
import {readXml} from '../../../components/core/xml/read-xml.js';
import {elementsWithin, type XmlTree} from '../../../components/core/xml/xml-tree.js';
import {makeLean, shareAlike} from '../../../components/node/build/lean-tree.js';

const source = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title>A letter that was never sent to anybody</title></titleStmt></fileDesc></teiHeader>
<text><body><p xml:id="first">To <persName ref="#a-person-of-the-register">the widow of the miller</persName>,
  <!-- a remark of some length --><?page-break number twelve?>and to <persName
  ref="#a-person-of-the-register">her</persName> ${'𝄞'.repeat(9)}.</p><p xml:id="first">Again, at some length.</p>
<p rend="a rendition of its own"/></body></text></TEI>`;

function treeOf(): XmlTree {
  const read = readXml(source, {file: 'letter.xml'});
  assert.ok(read.ok);
  return read.tree;
}

/** A document without its tree, as JSON would have it. */
function readingOf(tree: XmlTree): unknown {
  const read = readTei(tree);
  assert.ok(read.ok);
  const {tree: _tree, texts: _texts, ...rest} = read.document;
  return rest;
}

/** All that a tree says, the source aside. */
const said = ({root}: XmlTree): unknown =>
  [...elementsWithin(root)].map(({name, attributes, children}) => [
    name,
    attributes,
    children.map((child) => (child.kind === 'element' ? child.name : {...child, parent: null})),
  ]);

describe('a tree without its source', () => {
  it('says what it said before', () => {
    const lean = treeOf();
    makeLean(lean, () => source);
    assert.deepEqual(said(lean), said(treeOf()));
  });

  it('is read as the same document, with the places of its warnings', () => {
    const lean = treeOf();
    makeLean(lean, () => source);
    assert.deepEqual(readingOf(lean), readingOf(treeOf()));
  });

  it('asks for its source only where something has to be told of it', () => {
    let times = 0;
    const again = (): string => {
      times++;
      return source;
    };
    const lean = treeOf();
    makeLean(lean, again);
    assert.equal(times, 0);
    readTei(lean);
    assert.equal(times, 1, 'an id stands twice');
  });

  it('joins texts that do not follow one another', () => {
    const lean = treeOf();
    makeLean(lean, () => source);
    assert.equal(lean.joined?.(['her', 'the widow of the miller']), 'herthe widow of the miller');
  });

  it('keeps a list of the same attributes once', () => {
    const lean = treeOf();
    makeLean(lean, () => source);
    const [one, other] = [...elementsWithin(lean.root)].filter(({name}) => name === 'persName');
    assert.equal(one?.attributes, other?.attributes);
  });
});

describe('a document that says the same again and again', () => {
  it('reads the same when each date is kept once', () => {
    const dated = source.replace(
      '<p rend',
      '<p><date when="1901-02-03">the third</date>, <date when="1901-02-03">that day</date>, <date when="1901-02">in the month</date></p><p rend',
    );
    const document = () => {
      const tree = readXml(dated, {file: 'letter.xml'});
      assert.ok(tree.ok);
      const read = readTei(tree.tree);
      assert.ok(read.ok);
      return read.document;
    };
    const shared = document();
    shareAlike(shared);
    assert.deepEqual(shared.mentions, document().mentions);
    const [one, same, other] = shared.mentions.flatMap(({date}) => date ?? []);
    assert.equal(one, same);
    assert.notEqual(one, other);
  });
});
