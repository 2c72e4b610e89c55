import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import * as fc from 'fast-check';
import {checkAnnotation} from '../../../components/core/annotations/check-annotation.js';
import {asList, asObject} from '../../../components/core/annotations/json.js';
import {placeAnnotation} from '../../../components/core/annotations/place-annotations.js';
import {readAnnotations} from '../../../components/core/annotations/read-annotations.js';
import {Recurrence} from '../../../components/core/annotations/recurrence.js';
import {PassageSelector} from '../../../components/core/annotations/select-passage.js';
import {codePointLength, sliceCodePoints} from '../../../components/core/tei/code-points.js';
import type {TeiDocument} from '../../../components/core/tei/tei-document.js';
import {tei} from '../tei/documents.js';

const source = 'https://example.org/letter.xml';

function spanOf(document: TeiDocument, words: string, from = 0) {
  const at = document.canonicalText.indexOf(words, from);
  assert.notEqual(at, -1, words);
  const start = codePointLength(document.canonicalText.slice(0, at));
  return {start, end: start + codePointLength(words)};
}

function selectorsOf(document: TeiDocument, span: {start: number; end: number}) {
  const passage = new PassageSelector(document, source).select(span);
  const of = (type: string) =>
    asList(passage.selector)
      .map(asObject)
      .find((each) => each?.type === type) ?? {};
  const point = (name: string) => {
    const selector = asObject(of('RangeSelector')[name]);
    return [selector?.value, asObject(selector?.refinedBy)?.start];
  };
  return {
    passage,
    quote: of('TextQuoteSelector'),
    position: of('TextPositionSelector'),
    start: point('startSelector'),
    end: point('endSelector'),
  };
}

describe('selectors of a passage', () => {
  const document = tei(
    '<div><p xml:id="p1">𐌰 one day</p><p>and <hi>one</hi> night</p></div><lg><l>one</l></lg>',
  );

  it('address a block by its id, and count code points in it', () => {
    const {start, end, position, quote} = selectorsOf(document, spanOf(document, 'one day'));
    assert.deepEqual(start, [`//*[@xml:id='p1']`, 2]);
    assert.deepEqual(end, [`//*[@xml:id='p1']`, 9]);
    assert.equal(quote.exact, 'one day');
    assert.equal(position.start, spanOf(document, 'one day').start);
  });

  it('address a block without an id by its place in the nearest one that has one', () => {
    const {start, end} = selectorsOf(document, spanOf(document, 'one night'));
    assert.match(String(start[0]), /^\/\*(\/\*\[\d+\])+$/);
    assert.deepEqual([start[1], end[1]], [4, 13]);
  });

  it('address the two ends of a passage over several blocks each in its own', () => {
    const {start, end} = selectorsOf(document, spanOf(document, 'dayand'));
    assert.deepEqual(start, [`//*[@xml:id='p1']`, 6]);
    assert.equal(end[1], 3);
    assert.notEqual(start[0], end[0]);
  });

  it('never address by an id that is there twice', () => {
    const twice = tei('<p xml:id="p">one</p><p xml:id="p">two</p>');
    const {start} = selectorsOf(twice, spanOf(twice, 'two'));
    assert.doesNotMatch(String(start[0]), /xml:id/);
  });

  it('quote with context that grows until it is found once', () => {
    const refrain = 'Come, all ye merry fellows, and drink with me tonight, I say again: ';
    const song = tei(`<p>${refrain.repeat(3)}farewell ${refrain.repeat(2)}</p>`);
    const second = song.canonicalText.indexOf('merry', refrain.length);
    const {quote} = selectorsOf(song, spanOf(song, 'merry', second - 1));
    const whole = `${String(quote.prefix)}${String(quote.exact)}${String(quote.suffix)}`;
    assert.equal(song.canonicalText.indexOf(whole), song.canonicalText.lastIndexOf(whole));
    assert.ok(String(quote.prefix).length >= 32);
  });

  it('grow no further where the text is nothing but one phrase', () => {
    const chant = tei(`<p>${'amen and amen '.repeat(2000)}</p>`);
    const {quote} = selectorsOf(chant, {start: 14_000, end: 14_004});
    assert.ok(String(quote.prefix).length <= 2048);
  });

  it('cut no character of two units in its context', () => {
    const astral = tei(`<p>${'𐌰'.repeat(40)}x${'𐌱'.repeat(40)}</p>`);
    const {quote} = selectorsOf(astral, spanOf(astral, 'x'));
    for (const part of [String(quote.prefix), String(quote.suffix)]) {
      assert.ok(!/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part));
    }
  });

  it('are valid, and lead back to the passage by each way alone', () => {
    for (const words of ['one day', 'one night', 'dayand', '𐌰']) {
      const span = spanOf(document, words);
      const {passage} = selectorsOf(document, span);
      for (const selector of [passage.selector, [passage.selector[1]], [passage.selector[2]]]) {
        const target = {...passage, selector};
        const json = {id: 'urn:a:1', type: 'Annotation', target};
        assert.deepEqual(checkAnnotation(json), []);
        const [written] = readAnnotations(JSON.stringify(json), 'f').annotations;
        assert.ok(written);
        const placement = placeAnnotation(written, () => document).targets[0]?.placement;
        assert.ok(placement?.state === 'placed', JSON.stringify(placement));
        assert.equal(
          sliceCodePoints(document.canonicalText, placement.start, placement.end),
          words,
        );
        assert.equal(placement.start, span.start);
      }
    }
  });
});

describe('whether words recur', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'ab ', '𐌰'), {maxLength: 120});

  it('is told as a search through the text tells it', () => {
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(120), (parts, at, length) => {
        const text = parts.join('');
        const from = text.length === 0 ? 0 : at % text.length;
        const to = Math.min(text.length, from + length + 1);
        fc.pre(to > from);
        const sought = text.slice(from, to);
        const twice = text.indexOf(sought, text.indexOf(sought) + 1) !== -1;
        assert.equal(new Recurrence(text).recurs(from, to), twice);
      }),
    );
  });
});
