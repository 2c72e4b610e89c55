import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ArchivalReference} from '../../../components/core/archives/archival-reference.js';
import {doubtsAbout} from '../../../components/core/archives/check-reference.js';
import {compareReferences} from '../../../components/core/archives/compare-references.js';
import {formatReference} from '../../../components/core/archives/format-reference.js';
import {parseReference} from '../../../components/core/archives/parse-reference.js';
import {readReference} from '../../../components/core/tei/read-reference.js';

// Each is 100,000 characters and more of what makes a careless expression try every way to read it.
const LENGTH = 100_000;
const repeated = [
  '(',
  ' ',
  '1',
  'ф. 1',
  'f.',
  '1, ',
  '1-',
  'ob.',
  'A1/',
  'RG 1, ',
  '第',
  'а',
  '1 a',
  '/1',
];
const hostile = repeated.map((piece) => piece.repeat(Math.ceil(LENGTH / piece.length)));

describe('a text of 100,000 characters', () => {
  for (const [index, text] of hostile.entries()) {
    const piece = repeated[index] ?? '';
    it(`is passed through: “${piece}” over and over`, () => {
      for (const whole of [`${text}x`, `GARF, f. 1, op. 2, l. ${text}x`, `RG 59, ${text}x`]) {
        const read = parseReference(whole);
        if (piece.trim() !== '') assert.equal(read.system, 'unknown');
        assert.equal(read.verbatim, whole);
      }
    });

    it(`is printed, doubted and sorted as the number of a level: “${piece}” over and over`, () => {
      const part = (level: 'fond' | 'leaf' | 'box' | 'page') => ({level, value: text, label: text});
      const reference: ArchivalReference = {
        verbatim: text,
        system: 'russian',
        repository: text,
        parts: [part('fond'), part('box'), part('leaf'), part('page')],
        leaves: [],
      };
      for (const system of ['russian', 'nara', 'chinese'] as const) {
        const one = {...reference, system};
        for (const style of ['short', 'gost', 'chicago', 'own'] as const) {
          assert.ok(formatReference(one, {script: 'latin', style}).length > LENGTH / 2);
        }
      }
      const longer = reference.parts.map((one) => ({...one, value: `${text}, 2`}));
      assert.ok(Array.isArray(doubtsAbout(reference)));
      assert.ok(compareReferences(reference, {...reference, parts: longer}) < 0);
      assert.equal(compareReferences(reference, {...reference}), 0);
    });

    it(`is read in the elements of a header: “${piece}” over and over`, () => {
      const read = readReference(text, {
        repository: text,
        collections: [{type: 'fond', n: text, text}],
        leaves: text,
      });
      assert.equal(read?.verbatim, text);
    });
  }
});
