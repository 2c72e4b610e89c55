import assert from 'node:assert/strict';
import {fastXmlEngine} from '../../../components/core/xml/fast-xml-engine.js';
import {readXml, type XmlResult} from '../../../components/core/xml/read-xml.js';
import type {XmlEngine} from '../../../components/core/xml/xml-engine.js';
import type {XmlProblem} from '../../../components/core/xml/xml-problem.js';
import type {XmlNode, XmlTree} from '../../../components/core/xml/xml-tree.js';

const engines: readonly (XmlEngine | undefined)[] = [undefined, fastXmlEngine];

function readAs(source: string, engine: XmlEngine | undefined): XmlResult {
  return readXml(source, {file: 'letter.xml', ...(engine && {engine})});
}

/** Reads with both engines, holds them to the same result, and gives it. */
export function readBoth(source: string): XmlResult {
  const [first, second] = engines.map((engine) => readAs(source, engine));
  assert.ok(first && second);
  assertSame(first, second);
  return first;
}

/** The tree both engines give; fails when there is none. */
export function treeOf(source: string): XmlTree {
  const result = readBoth(source);
  assert.ok(result.ok, result.ok ? '' : `${result.problem.code}: ${result.problem.message}`);
  return result.tree;
}

/** The problem both engines find; fails when there is none. */
export function problemOf(source: string): XmlProblem {
  const result = readBoth(source);
  assert.ok(!result.ok, 'expected the document to be refused');
  return result.problem;
}

/** Names, attributes, text, offsets: everything but the way back up, which `deepEqual` is slow at. */
export function assertSame(first: XmlResult, second: XmlResult): void {
  const plain = (result: XmlResult) =>
    JSON.stringify(result, (key, value: unknown) => (key === 'parent' ? undefined : value));
  const [one, other] = [plain(first), plain(second)];
  if (one === other) return;
  let at = 0;
  while (one[at] === other[at]) at++;
  assert.equal(
    other.slice(Math.max(0, at - 80), at + 80),
    one.slice(Math.max(0, at - 80), at + 80),
  );
}

/** A tree written so that a test can be read: `<a n="1">text<!--c--></a>` with decoded values. */
export function show(node: XmlNode): string {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'comment':
      return `<!--${node.value}-->`;
    case 'instruction':
      return `<?${node.target} ${node.value}?>`;
    case 'element': {
      const attributes = node.attributes.map(({name, value}) => ` ${name}="${value}"`).join('');
      return `<${node.name}${attributes}>${node.children.map(show).join('')}</${node.name}>`;
    }
  }
}

/** What a reader sees of a document, by both engines. */
export function shown(source: string): string {
  return show(treeOf(source).root);
}
