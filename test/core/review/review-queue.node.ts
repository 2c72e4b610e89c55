import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {makeDecision} from '../../../components/core/annotations/decision.js';
import {foldDecisions, judgementOf} from '../../../components/core/annotations/fold-decisions.js';
import {
  type ReviewFilter,
  type ReviewOrder,
  reviewQueue,
} from '../../../components/core/review/review-queue.js';
import {deskOf, iri, person} from './desk.js';

const {desk, ids} = deskOf('<p>Anna, Jan, Weissenfels and Anna again.</p>', [
  {words: 'Weissenfels', saying: {kind: 'identify', element: 'placeName'}, certainty: 0.9},
  {words: 'Anna', nth: 1, saying: person('anna'), by: 'Pavel'},
  {words: 'Jan', saying: person('jan'), certainty: 0.2},
  {words: 'Anna', saying: person('annie'), by: 'Olga'},
]);
const [place = '', again = '', jan = '', anna = ''] = ids;

function queue(filter: ReviewFilter = {}, order?: ReviewOrder, decided = foldDecisions([])) {
  const sources = {
    rows: desk.rows,
    judgementOf: (id: string) => judgementOf(decided, id),
    disputed: desk.disputed,
  };
  return reviewQueue(sources, filter, order).map(({id}) => id);
}

const decide = (annotation: string, verdict: 'accepted' | 'deferred') =>
  makeDecision({annotation, version: 'v', creator: 'Sofia', verdict});

describe('the queue', () => {
  it('begins with the least certain, and goes by the text among equals', () => {
    assert.deepEqual(queue(), [jan, place, anna, again]);
  });

  it('may go by the text, or by the annotator', () => {
    assert.deepEqual(queue({}, 'text'), [anna, jan, place, again]);
    assert.deepEqual(queue({}, 'annotator'), [anna, again, jan, place]);
  });

  it('shows only what a filter lets through', () => {
    assert.deepEqual(queue({element: 'placeName'}), [place]);
    assert.deepEqual(queue({annotator: 'Pavel'}), [again]);
    assert.deepEqual(queue({value: iri('jan')}), [jan]);
    assert.deepEqual(queue({words: 'ANNA'}), [anna, again]);
    assert.deepEqual(queue({placement: 'orphaned'}), []);
    assert.deepEqual(queue({disputed: true}), []);
  });

  it('keeps a deferred item among those that are to be decided', () => {
    const decided = foldDecisions([decide(jan, 'deferred'), decide(place, 'accepted')]);
    assert.deepEqual(queue({verdict: 'undecided'}, 'text', decided), [anna, jan, again]);
    assert.deepEqual(queue({verdict: 'accepted'}, 'text', decided), [place]);
    assert.deepEqual(queue({verdict: 'proposed'}, 'text', decided), [anna, again]);
  });
});
