import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  DocumentIndex,
  linkSource,
  linkTarget,
  resolveLinks,
} from '../../../components/core/links/resolve-links.js';
import {tei} from '../tei/documents.js';

const other = {...tei('<p xml:id="p1">there</p>'), id: 'L03192', file: 'letters/L03192.xml'};

function linkTo(target: string) {
  const document = {
    ...tei(`<p xml:id="q">see <ref target="${target}">it</ref></p>`),
    id: 'here',
    file: 'letters/here.xml',
  };
  return resolveLinks(
    linkSource(document),
    new DocumentIndex([document, other].map(linkTarget)),
  )[0];
}

describe('a link', () => {
  const targets = [
    ['L03192.xml#p1', 'resolved', {document: 'L03192', passage: 'p1'}],
    ['L03192', 'resolved', {document: 'L03192'}],
    ['../letters/L03192.xml', 'resolved', {document: 'L03192'}],
    ['#q', 'resolved', {document: 'here', passage: 'q'}],
    ['L03192.xml#gone', 'unresolved', {document: 'L03192.xml#gone'}],
    ['absent.xml', 'unresolved', {document: 'absent.xml'}],
    ['https://example.org/', 'outside', {document: 'https://example.org/'}],
  ] as const;
  for (const [target, state, to] of targets) {
    it(`to ${target} is ${state}`, () => {
      const link = linkTo(target);
      assert.equal(link?.state, state);
      assert.deepEqual(link?.to, to);
      assert.equal(link?.from.passage, 'q');
    });
  }
});
