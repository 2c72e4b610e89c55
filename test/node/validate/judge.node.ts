import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {judge} from '../../../components/node/validate/judge.js';

const judged = (source: string) => judge(Buffer.from(source), source, 'a.xml');

describe('judge', () => {
  it('finds what is not well-formed, with line and column', () => {
    const {malformed, text} = judged('<TEI>\n<text><p></text></TEI>');
    assert.equal(malformed?.line, 2);
    assert.ok(malformed.column > 1);
    assert.match(malformed.message, /not well-formed XML: .*p/);
    assert.equal(text, undefined);
  });

  it('reads the text under TEI/text, not the header and not an example inside the text', () => {
    const source =
      '<teiCorpus><teiHeader>no</teiHeader><TEI><teiHeader>no</teiHeader>' +
      '<text>a<!-- no --><egXML><TEI><text>b</text></TEI></egXML><![CDATA[<c>]]></text></TEI></teiCorpus>';
    assert.equal(judged(source).text, 'ab<c>');
  });

  it('finds the text behind an instruction', () => {
    const source = '<TEI><?a?><teiHeader/><?b?><!-- c --><text>d</text></TEI>';
    assert.equal(judged(source).text, 'd');
  });

  it('reads UTF-16 that has neither mark nor declaration', () => {
    const source = '<p>Ж</p>';
    assert.equal(judge(Buffer.from(source, 'utf16le'), source, 'a.xml').text, 'Ж');
  });

  it('takes a bad or doubled xml:id for no fault of well-formedness', () => {
    const {malformed, text} = judged('<p><s xml:id="a b"/><s xml:id="c"/><s xml:id="c">x</s></p>');
    assert.equal(malformed, undefined);
    assert.equal(text, 'x');
  });

  it('still reads the text where a prefix is not declared', () => {
    assert.equal(judged('<!-- <x> --><p><x:s y:z="1">a</x:s>b</p>').text, 'ab');
  });

  it('reads the text where libxml2 gives no document, over names that break namespaces', () => {
    const dtd = '<!DOCTYPE p [<!ENTITY a:b "e">]>';
    const source = `${dtd}<p xmlns:x=""><x:s a:b:c="1>">a</x:s><?a:b?><:y>&a:b;</:y></p>`;
    assert.deepEqual(judged(source), {invalid: [], text: 'ae'});
  });

  it('keeps a carriage return that an entity brings by a reference', () => {
    assert.equal(judged('<!DOCTYPE p [<!ENTITY r "&#13;">]><p>a&r;b</p>').text, 'a\rb');
  });

  it('reads an external entity that another entity brings', () => {
    const dtd = '<!DOCTYPE p [<!ENTITY f SYSTEM "f.xml"><!ENTITY e "(&f;)">]>';
    assert.equal(judged(`${dtd}<p>&e;</p>`).text, '(&f;)');
  });

  it('reads an entity only an outside DTD declares, but not inside CDATA', () => {
    const dtd = '<!DOCTYPE p SYSTEM "no.dtd">';
    assert.equal(
      judged(`${dtd}<p>a&unheard;<![CDATA[&unheard;]]></p>`).text,
      'a&unheard;&unheard;',
    );
  });

  it('reads no other file and does not let entities explode', () => {
    const file = '<!DOCTYPE p [<!ENTITY f SYSTEM "file:///etc/hostname">]><p>a&f;</p>';
    assert.equal(judged(file).text, 'a&f;');
    const levels = 'bcdefghij'.split('');
    const declarations = levels.map((name, i) => {
      const inner = `&${'abcdefghij'[i]};`.repeat(10);
      return `<!ENTITY ${name} "${inner}">`;
    });
    const bomb = `<!DOCTYPE p [<!ENTITY a "aaaaaaaaaa">${declarations.join('')}]><p>&j;</p>`;
    assert.equal(judged(bomb).text, undefined);
  });

  it('reads 300 levels of nesting', () => {
    assert.equal(judged(`${'<p>'.repeat(300)}a${'</p>'.repeat(300)}`).text, 'a');
  });
});
