import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {formatReference} from '../../../components/core/archives/format-reference.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {
  again,
  anyStyle,
  anyText,
  meaning,
  russianReference,
  westernReferences,
} from './references.js';

const grammars = {russian: russianReference, ...westernReferences} as const;

describe('a reference printed and read again', () => {
  for (const [system, texts] of Object.entries(grammars)) {
    it(`is the same text and the same object in the short style: ${system}`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const read = parseReference(text);
          assert.equal(read.system, system);
          const printed = formatReference(read, {script: 'cyrillic', style: 'short'});
          assert.equal(printed, text);
          assert.deepEqual(parseReference(printed), read);
        }),
        {numRuns: 500},
      );
    });

    it(`says the same in every style and script: ${system}`, () => {
      fc.assert(
        fc.property(texts, anyStyle, (text, style) => {
          const read = parseReference(text);
          assert.deepEqual(meaning(again(read, style)), meaning(read));
        }),
        {numRuns: 500},
      );
    });
  }

  it('comes back letter for letter from English to Russian and to English', () => {
    fc.assert(
      fc.property(russianReference, (text) => {
        const toLatin = {script: 'latin', style: 'short'} as const;
        const english = formatReference(parseReference(text), toLatin);
        const russian = again(parseReference(english), {script: 'cyrillic', style: 'short'});
        assert.equal(formatReference(russian, toLatin), english);
      }),
      {numRuns: 500},
    );
  });

  it('comes back letter for letter from Russian to English and to Russian', () => {
    fc.assert(
      fc.property(russianReference, (text) => {
        const latin = again(parseReference(text), {script: 'latin', style: 'short'});
        assert.equal(formatReference(latin, {script: 'cyrillic', style: 'short'}), text);
      }),
      {numRuns: 500},
    );
  });

  it('says the same whatever was read, in every style', () => {
    fc.assert(
      fc.property(anyText, anyStyle, (text, style) => {
        const read = parseReference(text);
        assert.deepEqual(meaning(again(read, style)), meaning(read));
      }),
      {numRuns: 3000},
    );
  });
});
