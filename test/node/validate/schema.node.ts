import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import * as fc from 'fast-check';
import {RelaxNGValidator, XmlDocument, XmlValidateError} from 'libxml2-wasm';
import {judge} from '../../../components/node/validate/judge.js';
import {loadSchema} from '../../../components/node/validate/relaxng.js';

const folder = mkdtempSync(join(tmpdir(), 'lectern-schema-'));
after(() => rmSync(folder, {recursive: true}));

async function schemaOf(grammar: string) {
  const path = join(folder, 'schema.rng');
  writeFileSync(path, grammar);
  return loadSchema(path);
}

async function faultsIn(grammar: string, source: string): Promise<string[]> {
  const loaded = await schemaOf(grammar);
  assert.ok(loaded.ok);
  const {invalid} = judge(Buffer.from(source), source, 'a.xml', loaded.schema);
  return invalid.map(({message}) => message);
}

const rng = 'http://relaxng.org/ns/structure/1.0';

/** A book has a title, chapters of paragraphs with names and notes in them, and perhaps a colophon. */
const book = `<grammar xmlns="${rng}" xmlns:b="urn:b" ns="urn:b">
  <start><ref name="book"/></start>
  <define name="book"><element name="b:book"><ref name="title"/><oneOrMore><ref name="chapter"/></oneOrMore>
    <optional><element name="colophon"><text/></element></optional></element></define>
  <define name="title"><element name="title"><text/></element></define>
  <define name="chapter"><element name="chapter"><zeroOrMore><element name="p"><ref name="words"/></element></zeroOrMore></element></define>
  <define name="words"><mixed><zeroOrMore><choice><element name="name"><attribute name="key"/><text/></element><ref name="note"/></choice></zeroOrMore></mixed></define>
  <define name="note"><element name="note"><choice><oneOrMore><element name="p"><ref name="words"/></element></oneOrMore><ref name="words"/></choice></element></define>
</grammar>`;

/** What the whole schema says of a document, by libxml2 alone; nothing of one that it allows. */
function saysWhole(validator: RelaxNGValidator, source: string): Set<string> {
  const document = XmlDocument.fromString(source);
  try {
    validator.validate(document);
    return new Set();
  } catch (error) {
    assert.ok(error instanceof XmlValidateError);
    return new Set(error.details.map(({message}) => message.trim()));
  } finally {
    document.dispose();
  }
}

describe('a schema of which only what a document uses is compiled', () => {
  it('says of any document what the whole says', async () => {
    const loaded = await schemaOf(book);
    assert.ok(loaded.ok);
    const whole = RelaxNGValidator.fromDoc(XmlDocument.fromString(book));
    const names = ['title', 'chapter', 'p', 'name', 'note', 'colophon', 'stranger'];
    const {element} = fc.letrec<{element: string; content: string}>((tie) => ({
      element: fc
        .tuple(fc.constantFrom(...names), tie('content'))
        .map(
          ([name, within]) => `<${name}${name === 'name' ? ' key="k"' : ''}>${within}</${name}>`,
        ),
      content: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.constantFrom('', 'words'),
        fc.array(tie('element'), {maxLength: 3}).map((all) => all.join('')),
      ),
    }));
    const chapters = fc.array(element, {maxLength: 4}).map((all) => all.join(''));
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(chapters, fc.boolean(), (within, isWhole) => {
        const start = isWhole ? '<title/><chapter><p>Began.</p></chapter>' : '<title/>';
        const source = `<book xmlns="urn:b">${start}${within}</book>`;
        const {invalid} = judge(Buffer.from(source), source, 'a.xml', loaded.schema);
        const said = invalid.map(({message}) => message.replace(/^The schema[^:]*: (.*).$/, '$1'));
        assert.deepEqual(new Set(said), saysWhole(whole, source), source);
        verdicts.add(invalid.length === 0);
      }),
      {numRuns: 400},
    );
    assert.equal(verdicts.size, 2);
    whole.dispose();
  });

  it('knows an element by any prefix, and one that only an entity writes', async () => {
    const prefixed = '<x:book xmlns:x="urn:b"><x:title/><x:chapter/></x:book>';
    assert.deepEqual(await faultsIn(book, prefixed), []);
    const list = `<element name="list" xmlns="${rng}"><oneOrMore><element name="item"><empty/></element></oneOrMore></element>`;
    const hidden = (name: string) =>
      `<!DOCTYPE list [<!ENTITY e "&#60;${name}/>">]><list>&e;</list>`;
    assert.deepEqual(await faultsIn(list, hidden('item')), []);
    assert.notDeepEqual(await faultsIn(list, hidden('other')), []);
  });

  it('goes on when each document has other elements', async () => {
    const many = Array.from({length: 40}, (_, at) => `e${at}`);
    const choice = many.map((name) => `<element name="${name}"><empty/></element>`).join('');
    const loaded = await schemaOf(
      `<element name="all" xmlns="${rng}"><choice>${choice}</choice></element>`,
    );
    assert.ok(loaded.ok);
    for (const name of [...many, 'e40']) {
      const source = `<all><${name}/></all>`;
      const {invalid} = judge(Buffer.from(source), source, 'a.xml', loaded.schema);
      assert.equal(invalid.length === 0, name !== 'e40', name);
    }
  });

  it('says of a part that cannot be used that it is the schema, once a document needs it', async () => {
    const broken = `<grammar xmlns="${rng}"><start><element name="a"><ref name="nowhere"/></element></start></grammar>`;
    const [fault = ''] = await faultsIn(broken, '<a/>');
    assert.match(fault, /The schema cannot be used: .*nowhere/);
  });
});
