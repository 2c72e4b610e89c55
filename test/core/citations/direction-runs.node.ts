import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {directionRuns} from '../../../components/core/citations/direction-runs.js';

/** Runs from right to left in brackets. */
const cut = (citation: string): string =>
  directionRuns(citation)
    .map(({text, rightToLeft}) => (rightToLeft ? `[${text}]` : text))
    .join('');

describe('the runs of a citation', () => {
  it('are one where it runs in one direction', () => {
    assert.deepEqual(directionRuns('A. Smith, 1945.'), [
      {text: 'A. Smith, 1945.', rightToLeft: false},
    ]);
    assert.deepEqual(directionRuns(''), []);
  });

  it('hold a name in Arabic letters together, and none of what follows it', () => {
    assert.equal(cut('عثمان، باتور. “Letter.” 1945.'), '[عثمان، باتور]. “Letter.” 1945.');
    assert.equal(cut('عثمان باتور. رسالة, 1945.'), '[عثمان باتور]. [رسالة], 1945.');
    assert.equal(cut('See محمد ا. علي, 1945'), 'See [محمد ا. علي], 1945');
    assert.equal(cut('محمد (1945) ‘عنوان 3 من’'), '[محمد] (1945) ‘[عنوان 3 من]’');
  });

  it('give the citation back, whatever stands in it', () => {
    const piece = fc.constantFrom('a', ' ', 'ש', 'ع', '1', '. ', '“', '𞤀', '𐌰', ',', '\u064E');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const citation = pieces.join('');
        assert.equal(cut(citation).replaceAll(/[[\]]/g, ''), citation);
      }),
    );
  });
});
