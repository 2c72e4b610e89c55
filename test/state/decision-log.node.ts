import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Decision, makeDecision} from '../../components/core/annotations/decision.js';
import {bulkKey, DecisionLog} from '../../components/state/review/decision-log.js';

const items = new Map([
  ['urn:example:a', '1'],
  ['urn:example:b', '1'],
]);

const logOf = (...decisions: Decision[]): DecisionLog => {
  const log = new DecisionLog(
    (id) => items.get(id),
    () => 'Sofia',
  );
  for (const decision of decisions) log.take([decision]);
  return log;
};

const decide = (
  annotation: string,
  verdict: Decision['verdict'],
  more: {follows?: string; creator?: string; more?: Record<string, string>} = {},
): Decision => makeDecision({annotation, version: '1', verdict, creator: 'Sofia', ...more});

describe('the log of decisions', () => {
  it('counts an item once, however often it is decided', () => {
    const first = decide('urn:example:a', 'accepted');
    const second = decide('urn:example:a', 'rejected', {follows: first.id});
    const log = logOf(first, first, second, decide('urn:example:b', 'deferred'));
    assert.equal(log.decided, 1);
    assert.equal(log.unwritten, 0);
  });

  it('counts no decision on the state of the text, nor one that was taken back', () => {
    const accepted = decide('urn:example:a', 'accepted');
    const log = logOf(accepted, decide('urn:example:text', 'in-review'));
    assert.deepEqual([log.decided, log.unwritten], [1, 1]);
    log.take([decide('urn:example:a', 'withdrawn', {follows: accepted.id})]);
    assert.deepEqual([log.decided, log.unwritten, log.canUndo], [0, 0, false]);
  });

  it('undoes a bulk as one, and then what was decided before it', () => {
    const before = decide('urn:example:a', 'rejected');
    const more = {[bulkKey]: 'one'};
    const bulk = ['urn:example:a', 'urn:example:b'].map((id) => decide(id, 'accepted', {more}));
    const log = logOf(before, ...bulk);
    assert.deepEqual(log.undoable, bulk);
    log.take(bulk.map(({id, annotation}) => decide(annotation, 'withdrawn', {follows: id})));
    assert.deepEqual(log.undoable, [before]);
  });

  it('undoes nothing that stands in the text, nor what others decided', () => {
    const own = decide('urn:example:a', 'accepted');
    const log = logOf(own, decide('urn:example:b', 'accepted', {creator: 'Pavel'}));
    assert.equal(log.reviewers, 2);
    log.take([decide('urn:example:a', 'applied', {follows: own.id})]);
    assert.equal(log.canUndo, false);
    assert.equal(log.unwritten, 1);
  });
});
