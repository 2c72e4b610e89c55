import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cohenKappa, krippendorffAlpha} from '../../../components/core/review/agreement.js';

const times = (count: number, first: string, second: string) =>
  Array.from({length: count}, () => [first, second]);

/** Rows of digits, one an annotator; a dot where one gave no value. */
function unitsOf(...annotators: string[]) {
  const length = annotators[0]?.length ?? 0;
  return Array.from({length}, (_, at) =>
    annotators.map((values) => (values[at] === '.' ? undefined : values[at])),
  );
}

describe('the agreement of two annotators', () => {
  it('is Cohen’s κ: 0.4 where 35 of 50 agree and chance gives half', () => {
    const ratings = [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ];
    assert.ok(Math.abs((cohenKappa(ratings) ?? 0) - 0.4) < 1e-9);
  });

  it('leaves out what only one has judged', () => {
    const ratings = [...times(2, 'a', 'a'), ...times(2, 'b', 'b'), ['a', undefined]];
    assert.equal(cohenKappa(ratings), 1);
  });

  it('is below nothing where they do the contrary of each other', () => {
    assert.ok((cohenKappa([...times(5, 'a', 'b'), ...times(5, 'b', 'a')]) ?? 0) < 0);
  });

  it('cannot be said where nothing is judged twice, or one value is the only one', () => {
    assert.equal(cohenKappa([['a', undefined]]), undefined);
    assert.equal(cohenKappa(times(4, 'a', 'a')), undefined);
  });
});

describe('the agreement of several annotators', () => {
  it('is Krippendorff’s α: 0.743 for his four observers and twelve units', () => {
    const ratings = unitsOf('123321412...', '1233224125.3', '.3332342251.', '12332441251.');
    assert.equal((krippendorffAlpha(ratings) ?? 0).toFixed(3), '0.743');
  });

  it('is 0.095 and 0.692 for his pairs of observers with two and with five values', () => {
    const two = unitsOf('0100000010', '1110010000');
    assert.equal((krippendorffAlpha(two) ?? 0).toFixed(3), '0.095');
    const five = unitsOf('aabbdcccedda', 'babbbccceddd');
    assert.equal((krippendorffAlpha(five) ?? 0).toFixed(3), '0.692');
  });

  it('is 1 where all agree, and cannot be said where there is nothing to compare', () => {
    assert.equal(krippendorffAlpha(unitsOf('aab', 'aab', 'aab')), 1);
    assert.equal(krippendorffAlpha(unitsOf('ab', '..')), undefined);
    assert.equal(krippendorffAlpha(unitsOf('aa', 'aa')), undefined);
  });
});
