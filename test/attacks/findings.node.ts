import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readAnnotations} from '../../components/core/annotations/read-annotations.js';
import {parseReference} from '../../components/core/archives/parse-reference.js';
import {splitName} from '../../components/core/citations/person-name.js';
import {countSentences} from '../../components/core/links/alignment/sentences.js';
import {foldWord} from '../../components/core/search/fold-word.js';
import {isNamedByContent} from '../../components/core/search/shards/shard-name.js';
import {encodePart, encodePath} from '../../components/core/tei/file-paths.js';
import {readPointers, readPrefixes} from '../../components/core/tei/pointers.js';
import {readTei} from '../../components/core/tei/read-tei.js';
import {isWebPage} from '../../components/core/xml/look-of-source.js';
import {readXml} from '../../components/core/xml/read-xml.js';
import {judge} from '../../components/node/validate/judge.js';
import {cssLooks} from '../../components/render/css-looks.js';
import {templateAddresses} from '../../components/state/addresses.js';
import {isMentionsFile} from '../../components/state/compiled/shapes.js';
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

  it('looks at a page of comments once, though each might be the last', () => {
    const comments = '<!-- a -->'.repeat(90);
    assert.equal(isWebPage(`${comments}<TEI>`), false);
    assert.equal(isWebPage(`${comments}<!doctype html>`), true);
  });

  it('looks at runs of three hundred thousand signs once', () => {
    const run = (sign: string, end = ''): string => `${sign.repeat(300_000)}${end}`;
    assert.equal(parseReference(`GARF, f. 9401${run(' ', 'x')}, op. 2`).parts.length > 0, true);
    assert.equal(cssLooks(`text-decoration: ${run('double ')}`).looks.length, 0);
    assert.equal(countSentences(`${run('.', 'a')}`), 0);
    assert.equal(foldWord(`${run('ъ', 'а')}`).length, 300_001);
    assert.equal(splitName({text: `Ada (${run('1')}`, pointers: []}).literal.length, 300_005);
    assert.equal(splitName({text: `Ada${run(' ', 'x')}`, pointers: []}).literal.length, 300_004);
  });

  it('cites parts within parts, however deep, and an author of very many once', () => {
    const deep = `${'<div type="textpart" n="1"><p>a</p>'.repeat(20_000)}${'</div>'.repeat(20_000)}`;
    const authors = Array.from({length: 60_000}, (_, at) => `<author>${at % 30_000}</author>`);
    const title = `<titleStmt><title>a</title>${authors.join('')}</titleStmt>`;
    const read = readXml(
      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>${title}</fileDesc></teiHeader><text><body>${deep}</body></text></TEI>`,
      {file: 'a.xml'},
    );
    const tei = read.ok ? readTei(read.tree) : read;
    assert.ok(tei.ok);
    assert.equal(tei.document.header.authors.length, 30_000);
    const cited = tei.document.passages.flatMap(({label}) => (/^1/.test(label) ? [label] : []));
    assert.deepEqual(cited.slice(0, 3), ['1', '1.1', '1.1.1']);
    assert.equal(cited.length, 20_000);
  });

  it('asks for no file of an edition or of an index but those beside it', () => {
    const mentions = (more: unknown, rest = {}): unknown => ({
      a: {total: 1, documents: [], mentions: [], more, ...rest},
    });
    assert.equal(isMentionsFile(mentions(['m0.json'])), true);
    for (const file of ['http://evil.example/x.json', '//evil.example/x.json', '../x.json', 7]) {
      assert.equal(isMentionsFile(mentions([file])), false);
      assert.equal(isMentionsFile(mentions([], {furtherDocuments: [file]})), false);
    }
    const isNamed = [
      'top-0123456789abcdef.bin',
      '//evil.example/x-0123456789abcdef.bin',
      '../x.bin',
    ];
    assert.deepEqual(isNamed.map(isNamedByContent), [true, false, false]);
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
