import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {problemOf} from './engines.js';

/** Source, code, line, column, and words the sentence must hold. */
type Refusal = readonly [
  source: string,
  code: string,
  line: number,
  column: number,
  words?: RegExp,
];

function refuses(what: string, refusals: readonly Refusal[]): void {
  describe(what, () => {
    for (const [source, code, line, column, words] of refusals) {
      it(`${JSON.stringify(source.slice(0, 60))} as ${code} at ${line}:${column}`, () => {
        const problem = problemOf(source);
        assert.deepEqual(
          {code: problem.code, line: problem.line, column: problem.column},
          {code, line, column},
        );
        assert.equal(problem.severity, 'error');
        assert.equal(problem.file, 'letter.xml');
        if (words) assert.match(problem.message, words);
        assert.match(problem.message, /^[“<&A-Z].*\.$/);
      });
    }
  });
}

refuses('refuses what is no XML document', [
  ['', 'empty-document', 1, 1, /file is empty; expected an XML document/],
  [' \r\n\t', 'empty-document', 1, 1],
  ['\uFEFF', 'empty-document', 1, 1],
  ['{"error": "not found"}', 'not-xml', 1, 1, /JSON/],
  ['[1, 2]', 'not-xml', 1, 1, /JSON/],
  ['404 page not found', 'not-xml', 1, 1, /plain text/],
  ['%PDF-1.4\n%\u00E2', 'not-xml', 1, 1, /PDF/],
  ['PK\u0003\u0004…', 'not-xml', 1, 1, /ZIP/],
  ['{\\rtf1 Dear}', 'not-xml', 1, 1, /RTF/],
  ['<!doctype html>\n<html><head><meta charset=utf-8></head></html>', 'not-xml', 1, 1, /HTML page/],
  ['<html lang=en><body><p>Not found<br></body></html>', 'not-xml', 1, 1, /HTML page/],
  ['<?xml version="1.0"?>\n<!-- only this -->\n', 'no-root', 3, 1],
  [
    '<html xmlns="http://www.w3.org/1999/xhtml">\n<br></html>',
    'mismatched-tag',
    2,
    5,
    /expected <\/br>/,
  ],
]);

refuses('refuses elements that do not fit (trap 1)', [
  [
    '<a>\n <b>x</a></b>',
    'mismatched-tag',
    2,
    6,
    /Found <\/a>; expected <\/b> for the <b> opened at line 2, column 2/,
  ],
  ['<TEI></tei>', 'mismatched-tag', 1, 6],
  ['<a></ab>', 'mismatched-tag', 1, 4],
  ['<ab></a>', 'mismatched-tag', 1, 5],
  [
    '<a>\n  <b>\n',
    'unclosed-element',
    2,
    3,
    /<b> opens here and is never closed; expected <\/b> before the end of the file \(line 3, column 1\)/,
  ],
  ['<a/>\n</a>', 'unmatched-end-tag', 2, 1],
  ['<a/>\nmore', 'text-after-root', 2, 1],
  ['<a/>&amp;', 'text-after-root', 1, 5],
  ['<a/><![CDATA[x]]>', 'text-after-root', 1, 5],
  ['hello <a/>', 'text-before-root', 1, 1],
  ['<?xml version="1.0"?>\nx<a/>', 'text-before-root', 2, 1],
  ['<a/>\n<b/>', 'second-root', 2, 1],
  ['<a></a b>', 'bad-end-tag', 1, 4],
  ['<a></>', 'bad-end-tag', 1, 4],
  ['<a></ a>', 'bad-end-tag', 1, 4],
]);

refuses('refuses malformed tags', [
  ['<a n="1"\n   n="2"/>', 'duplicate-attribute', 2, 4, /“n” stands twice/],
  ['<a __proto__="1" __proto__="2"/>', 'duplicate-attribute', 1, 18],
  ['<a n=1/>', 'unquoted-attribute', 1, 6],
  ['<a n/>', 'attribute-without-value', 1, 4, /“n” has no value/],
  ['<a n >', 'attribute-without-value', 1, 4],
  ['<a n="1"m="2"/>', 'missing-space', 1, 9],
  ['<a n="x<y"/>', 'less-than-in-attribute', 1, 8],
  ['<p n="1>text</p>\n<p n="2"/>', 'less-than-in-attribute', 1, 13, /closing quotation mark/],
  ['<1a/>', 'bad-name', 1, 2],
  ['<a$/>', 'bad-name', 1, 3],
  ['<a 1="x"/>', 'bad-name', 1, 4],
  ['<a><b <c/></a>', 'unclosed-tag', 1, 7],
  ['<a><b', 'unclosed-tag', 1, 4],
  ['<a n="x', 'unclosed-tag', 1, 1],
  ['<a / >', 'bad-tag', 1, 5],
  ['<a>1 < 2</a>', 'stray-less-than', 1, 6, /&lt;/],
  ['<a><', 'unclosed-tag', 1, 4],
]);

refuses('refuses malformed text, references and characters', [
  ['<a>R & D</a>', 'bad-reference', 1, 6, /&amp;/],
  ['<a>R&D</a>', 'bad-reference', 1, 5],
  ['<a n="R&D; &x"/>', 'undefined-entity', 1, 8],
  ['<a n="?a=1&b=2"/>', 'bad-reference', 1, 11],
  ['<a>&;</a>', 'bad-reference', 1, 4],
  ['<a>&#xZZ;</a>', 'bad-reference', 1, 4],
  ['<a>&#;</a>', 'bad-reference', 1, 4],
  ['<a>x&#0;</a>', 'bad-character', 1, 5],
  ['<a>&#xFFFF;</a>', 'bad-character', 1, 4],
  ['<a>&#xD800;</a>', 'bad-character', 1, 4],
  ['<a>&#x110000;</a>', 'bad-character', 1, 4],
  ['<a>\n\u0001</a>', 'bad-character', 2, 1, /U\+0001/],
  ['<a>\uFFFE</a>', 'bad-character', 1, 4],
  ['<a>\uD83Dx</a>', 'bad-character', 1, 4],
  ['<a>x\uDE00</a>', 'bad-character', 1, 5],
  ['<a>x]]></a>', 'cdata-end-in-text', 1, 5],
  ['<a>&mdash;</a>', 'undefined-entity', 1, 4, /write “—” itself/],
  ['<a>&nosuch;</a>', 'undefined-entity', 1, 4],
  ['<a>😀&nosuch;</a>', 'undefined-entity', 1, 6],
]);

refuses('refuses misplaced or malformed comments, instructions and declarations', [
  ['<a><!-- x -- y --></a>', 'double-hyphen-in-comment', 1, 11],
  ['<a><!-- x ---></a>', 'double-hyphen-in-comment', 1, 11],
  ['<a>\n<!-- x</a>', 'unclosed-comment', 2, 1],
  ['<a><![CDATA[x</a>', 'unclosed-cdata', 1, 4],
  ['<a><?x y</a>', 'unclosed-instruction', 1, 4],
  ['<a><? x?></a>', 'bad-instruction', 1, 4],
  ['<a><?page?2?></a>', 'bad-instruction', 1, 4],
  ['<a><?it\u2019s?></a>', 'bad-instruction', 1, 4],
  ['\n<?xml version="1.0"?><a/>', 'misplaced-xml-declaration', 2, 1],
  ['<a><?XML x?></a>', 'misplaced-xml-declaration', 1, 4],
  ['<?xml version="1.0"><a/>', 'bad-xml-declaration', 1, 20],
  ['<?xml version="2.0"?><a/>', 'bad-xml-declaration', 1, 19],
  ['<?xml encoding="utf-8"?><a/>', 'bad-xml-declaration', 1, 15],
  ['<?xml?><a/>', 'bad-xml-declaration', 1, 7],
  ['<a><![cdata[x]]></a>', 'bad-declaration', 1, 4],
  ['<a/>\n<!DOCTYPE a>', 'misplaced-doctype', 2, 1],
  ['<a><!DOCTYPE a></a>', 'misplaced-doctype', 1, 4],
  ['<!DOCTYPE a><!DOCTYPE a><a/>', 'misplaced-doctype', 1, 13],
]);

refuses('refuses broken document type declarations, which saxes does not look into', [
  ['<!DOCTYPE>\n<a/>', 'bad-doctype', 1, 10],
  ['<!DOCTYPE a', 'bad-doctype', 1, 12],
  ['<!DOCTYPE a [\n<!ENTITY x>]><a/>', 'bad-doctype', 2, 11],
  ['<!DOCTYPE a [<!ENTITY x "y]><a/>', 'bad-doctype', 1, 25],
  ['<!DOCTYPE a [<!ELEMENT a (b,c|d)>]><a/>', 'bad-doctype', 1, 31],
  ['<!DOCTYPE a [<!ELEMENT a (#PCDATA|b)>]><a/>', 'bad-doctype', 1, 37],
  ['<!DOCTYPE a [<!ATTLIST a n>]><a/>', 'bad-doctype', 1, 27],
  ['<!DOCTYPE a [<!ATTLIST a n TEXT #IMPLIED>]><a/>', 'bad-doctype', 1, 28],
  ['<!DOCTYPE a [<!ATTLIST a n CDATA "<">]><a/>', 'less-than-in-attribute', 1, 35],
  ['<!DOCTYPE a [<!NOTATION n>]><a/>', 'bad-doctype', 1, 26],
  ['<!DOCTYPE a [<!-- a -- b -->]><a/>', 'double-hyphen-in-comment', 1, 23],
  ['<!DOCTYPE a PUBLIC "x"><a/>', 'bad-doctype', 1, 23],
  ['<!DOCTYPE a SYSTEM><a/>', 'bad-doctype', 1, 19],
  ['<!DOCTYPE a [<!ENTITY p "100%">]><a/>', 'parameter-entity-in-declaration', 1, 29],
  ['<!DOCTYPE a [<!ENTITY p "&#0;">]><a/>', 'bad-character', 1, 26],
  ['<!DOCTYPE a [<!ENTITY p "a & b">]><a/>', 'bad-reference', 1, 28],
  ['<!DOCTYPE a [text]><a/>', 'bad-doctype', 1, 14],
]);

describe('places in a file', () => {
  it('are the same whether lines end with LF, CRLF or CR', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const {line, column} = problemOf(`<a>${end}<b>${end}  <c></b>${end}</a>`);
      assert.deepEqual([line, column], [3, 6]);
    }
  });

  it('never let a parser’s own words through', () => {
    for (const source of ['<a', '<a>&x;</a>', '<a n=1/>', '<a b="1" b="2"/>', '</a>']) {
      assert.doesNotMatch(
        problemOf(source).message,
        /disallowed|unclosed tag:|undefined entity\.|fxp/,
      );
    }
  });
});
