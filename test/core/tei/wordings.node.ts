import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Alternation} from '../../../components/core/tei/variants/alternation.js';
import {tei} from './documents.js';

const first = (body: string): Alternation => {
  const found = tei(`<p>${body}</p>`).alternations.find(({passage}) => passage !== '');
  if (!found) throw new Error('no alternation');
  return found;
};

describe('a wording', () => {
  it('is words alone where nothing was done to them', () => {
    const [lemma] = first('<app><lem>a <hi>b</hi></lem></app>').wordings;
    assert.deepEqual([lemma?.text, lemma?.parts], ['a b', undefined]);
  });

  it('keeps deletions, gaps and notes inside it', () => {
    const [reading] = first(
      '<app><rdg>a <del>b</del><gap reason="lost" unit="line"/> c<note>so</note></rdg></app>',
    ).wordings;
    assert.deepEqual(reading?.parts, [
      {text: 'a '},
      {text: 'b', element: 'del'},
      {text: '', element: 'gap', details: {reason: 'lost', unit: 'line'}},
      {text: ' c'},
      {text: 'so', element: 'note'},
    ]);
  });

  it('keeps the readings of an entry inside it, with their witnesses', () => {
    const [reading] = first(
      '<app><rdg wit="#A #B">x <app><lem>y</lem><rdg wit="#B">z</rdg></app></rdg></app>',
    ).wordings;
    assert.deepEqual(
      reading?.parts?.filter(({element}) => element),
      [{text: 'z', element: 'rdg', witnesses: ['B']}],
    );
  });

  it('goes with what the source lists as its witnesses', () => {
    assert.deepEqual(first('<app><rdg>a</rdg><wit>two late prints</wit></app>').notes, [
      'two late prints',
    ]);
  });
});
