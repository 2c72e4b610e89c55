import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {ElementSpans} from '../../../../components/core/annotations/anchoring/element-spans.js';
import {readXPath} from '../../../../components/core/annotations/anchoring/xpath.js';
import {sliceCodePoints} from '../../../../components/core/tei/code-points.js';
import {tei} from '../../tei/documents.js';

describe('an XPath of an annotation', () => {
  it('is read from the root or from an id, with prefixes passed over', () => {
    const steps = [
      {name: 'p', place: 3},
      {name: 'hi', place: 1},
    ];
    assert.deepEqual(readXPath('/tei:p[3]/hi'), {steps});
    for (const start of [
      `//*[@xml:id='a1']`,
      `//*[@xml:id="a1"]`,
      `.//tei:div[@id='a1'][1]`,
      `id('a1')`,
      `id( "a1" )`,
    ]) {
      assert.deepEqual(readXPath(`${start}/p[3]/tei:hi[1]`), {id: 'a1', steps}, start);
    }
  });

  it('is not read when it is more than steps', () => {
    for (const path of [
      '',
      '/',
      'p[1]',
      '//p[1]',
      '/p[0]',
      '/p[last()]',
      '/p/@n',
      '/p/text()/hi',
      '/p/node()',
      '/p | /q',
      "//*[contains(@xml:id,'a')]",
      `/p${'/p'.repeat(300)}`,
    ]) {
      assert.equal(readXPath(path), undefined, path);
    }
  });

  it('is read or refused, whatever stands in it', () => {
    const signs = fc.constantFrom(
      '/',
      '//',
      '[',
      ']',
      '1',
      "'",
      '"',
      'id(',
      ')',
      '@',
      'p',
      '*',
      '\n',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(signs, fc.string({maxLength: 3})), {maxLength: 12}),
        (parts) => {
          const path = readXPath(parts.join(''));
          for (const {place} of path?.steps ?? []) assert.ok(place >= 1);
        },
      ),
    );
  });
});

describe('the span of an element', () => {
  const document = tei(
    '<p xml:id="a">One 𐌰<hi>two</hi> three<!-- no --> four<pb/></p>\n<p xml:id="b">five <hi>six</hi></p>',
  );
  const spans = new ElementSpans(document);
  const textOf = (xpath: string): string | undefined => {
    const span = spans.of(xpath);
    return span && sliceCodePoints(document.canonicalText, span.start, span.end);
  };

  it('is counted in code points from the beginning of the text', () => {
    assert.deepEqual([spans.of("id('a')/hi")?.start, spans.of("id('a')/hi")?.end], [5, 8]);
    assert.equal(textOf("//*[@xml:id='a']"), 'One 𐌰two three four');
    assert.equal(textOf('/TEI[1]/text[1]/body[1]/p[2]/hi[1]'), 'six');
    assert.equal(textOf('/*[1]/text/body/*[2]'), 'five six');
  });

  it('is that of a run of text between elements, comments and instructions', () => {
    assert.equal(textOf("id('a')/text()"), 'One 𐌰');
    assert.equal(textOf("id('a')/text()[2]"), ' three');
    assert.equal(textOf("id('a')/text()[3]"), ' four');
  });

  it('is empty for an element without text', () => {
    assert.deepEqual([spans.of("id('a')/pb")?.start, spans.of("id('a')/pb")?.end], [19, 19]);
  });

  it('is undefined where a path leads nowhere, out of the text or is not read', () => {
    for (const path of [
      "id('c')",
      "id('a')/hi[2]",
      "id('a')/text()[4]",
      '/TEI/teiHeader',
      '/p',
      '//p',
    ]) {
      assert.equal(spans.of(path), undefined, path);
    }
  });
});
