import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {DocumentLink} from '../../../components/core/links/document-link.js';
import {
  DocumentIndex,
  linkSource,
  linkTarget,
  resolveLinks,
} from '../../../components/core/links/resolve-links.js';
import {tei} from '../tei/documents.js';

const there = tei(
  '<p xml:id="p1">a <persName xml:id="n1">B</persName><anchor xml:id="a1"/></p><note xml:id="f1">x</note>',
  '',
  'letters/L03192.xml',
);
const spaced = tei('<p xml:id="p1">x</p>', '', 'letters/my%20letter.xml');

function linksOf(body: string): DocumentLink[] {
  const here = tei(body, '', 'letters/here.xml');
  return resolveLinks(linkSource(here), new DocumentIndex([here, there, spaced].map(linkTarget)));
}

describe('a link by', () => {
  const targets: readonly (readonly [string, string, string, string | undefined])[] = [
    ['the name of the file', 'L03192.xml', 'L03192', undefined],
    ['the id of the document', 'L03192#p1', 'L03192', 'p1'],
    ['a path from another folder', '../letters/L03192.xml#p1', 'L03192', 'p1'],
    ['a name in the passage', 'L03192.xml#n1', 'L03192', 'n1'],
    ['an anchor', 'L03192.xml#a1', 'L03192', 'a1'],
    ['a note', 'L03192.xml#f1', 'L03192', 'f1'],
    ['a range', 'L03192.xml#range(p1, a1)', 'L03192', 'p1'],
    ['an encoded name', 'my%20letter.xml#p1', 'my-letter', 'p1'],
    ['a bare id of its own document', 'q', 'here', 'q'],
  ];
  for (const [way, target, document, passage] of targets) {
    it(`${way} leads to it`, () => {
      const [link] = linksOf(`<p xml:id="q"><ref target="${target}">x</ref></p>`);
      assert.equal(link?.state, 'resolved');
      assert.deepEqual(link?.to, {document, ...(passage ? {passage} : {})});
    });
  }
});

describe('a link that leads', () => {
  const strays: readonly (readonly [string, DocumentLink['state'], string | undefined])[] = [
    ['gone.xml', 'unresolved', undefined],
    ['L03192.pdf', 'unresolved', undefined],
    ['#gone', 'unresolved', undefined],
    ['#', 'unresolved', undefined],
    ['hhttps://e.org/', 'unresolved', undefined],
    ['javascript:alert(1)', 'unresolved', undefined],
    ['data:text/html,x', 'unresolved', undefined],
    ['https://e.org/', 'outside', 'https://e.org/'],
    ['//e.org/x', 'outside', 'https://e.org/x'],
    ['mailto:a@e.org', 'outside', 'mailto:a@e.org'],
  ];
  for (const [target, state, href] of strays) {
    it(`to ${target} is ${state}${href ? '' : ', without an address'}`, () => {
      const [link] = linksOf(`<p><ref target="${target}">x</ref></p>`);
      assert.deepEqual([link?.state, link?.href, link?.raw], [state, href, target]);
    });
  }
});

describe('links of one document', () => {
  it('have an id each, and say how they came to be', () => {
    const links = linksOf(
      '<p corresp="L03192.xml#p1"><ptr target="#q L03192.xml" cert="low"/></p>',
    );
    assert.equal(new Set(links.map(({id}) => id)).size, 3);
    assert.deepEqual(
      links.map(({origin, certainty}) => [origin, certainty]),
      [
        ['correspondence', undefined],
        ['link', 'low'],
        ['link', 'low'],
      ],
    );
  });
});
