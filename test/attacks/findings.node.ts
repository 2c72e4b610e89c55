import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readAnnotations} from '../../components/core/annotations/read-annotations.js';
import {encodePart, encodePath} from '../../components/core/tei/file-paths.js';
import {readPointers, readPrefixes} from '../../components/core/tei/pointers.js';
import {readXml} from '../../components/core/xml/read-xml.js';
import {judge} from '../../components/node/validate/judge.js';
import {templateAddresses} from '../../components/state/addresses.js';
import {teiOf} from './attack.js';

/**
 * What the attacks found, each by itself. Those about time would not end within the patience of the
 * test command if they cost the square of their length again.
 */
describe('findings of the attacks', () => {
  it('places a hundred thousand warnings of one line', () => {
    const body = Array.from({length: 100_000}, (_, at) => `&u${at};`).join('');
    const read = readXml(teiOf(`<p>${body}</p>`, {prolog: '<!DOCTYPE TEI SYSTEM "x.dtd">'}), {
      file: 'a.xml',
    });
    assert.ok(read.ok);
    assert.equal(read.tree.warnings.length, 100_000);
    const last = read.tree.warnings.at(-1);
    assert.equal(last?.line, 1);
    assert.equal(last?.column, read.tree.source.indexOf('&u99999;') + 1);
  });

  it('has the second parser read as many unknown entities as there are', () => {
    const names = Array.from({length: 500}, (_, at) => `&u${at};`).join('');
    const source = teiOf(`<p>${names}</p>`, {prolog: '<!DOCTYPE TEI SYSTEM "x.dtd">'});
    assert.equal(judge(Buffer.from(source), source, 'a.xml').text, names);
  });

  it('reads a file of annotations that is a hundred thousand empty lines', () => {
    const {annotations, problems} = readAnnotations(`1${'\n'.repeat(100_000)}2`, 'a.jsonl');
    assert.deepEqual(annotations, []);
    assert.ok(problems.length > 0);
  });

  it('asks a slow pattern of a prefix only about short pointers, a simple one about long ones', () => {
    const rules = (pattern: string): string =>
      teiOf('<p/>', {
        header: `<encodingDesc><listPrefixDef><prefixDef ident="x" matchPattern="${pattern}" replacementPattern="https://a.example/$1"/></listPrefixDef></encodingDesc>`,
      });
    const pointerBy = (pattern: string, rest: string): string => {
      const read = readXml(rules(pattern), {file: 'a.xml'});
      assert.ok(read.ok);
      const [pointer] = readPointers(`x:${rest}`, 'ref', {prefixes: readPrefixes(read.tree.root)});
      assert.ok(pointer?.kind === 'uri');
      return pointer.uri;
    };
    const [short, long] = ['a'.repeat(20), 'a'.repeat(100)];
    assert.equal(pointerBy('(.*)', long), `https://a.example/${long}`);
    assert.equal(pointerBy('(.*.*.*.*)', short), `https://a.example/${short}`);
    assert.equal(pointerBy('(.*.*.*.*)', long), `x:${long}`);
  });

  it('makes an address of any name, and none that leads up or to the root', () => {
    assert.equal(encodePart('a/b \ud800'), 'a%2Fb%20%EF%BF%BD');
    assert.equal(encodePath('/../a/./../b c.xml'), 'a/b%20c.xml');
    assert.equal(encodePath('https://evil.example/x'), 'https%3A/evil.example/x');
    const {passage} = templateAddresses('read/{document}/');
    assert.equal(
      passage({document: '\ud800', passage: '\udfff'}),
      'read/%EF%BF%BD/#%EF%BF%BD.%EF%BF%BD',
    );
  });
});
