import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {partsLinked} from '../../../components/node/pages/parts-nav.js';

describe('the links between the parts of a document', () => {
  it('lead to every part of a document with few', () => {
    assert.deepEqual(partsLinked(3, 7), [1, 2, 3, 4, 5, 6, 7]);
  });

  it('are no more for each page of a very long text', () => {
    for (const number of [1, 2, 777, 4999, 5000]) {
      assert.ok(partsLinked(number, 5000).length <= 60, `part ${number}`);
    }
  });

  it('lead from any part to any other in a few steps, each of them once and in order', () => {
    const count = 1234;
    for (const begin of [1, 617, count]) {
      const steps = new Map([[begin, 0]]);
      for (const [part, step] of steps) {
        const linked = partsLinked(part, count);
        assert.deepEqual(
          linked,
          [...new Set(linked)].sort((a, b) => a - b),
        );
        assert.ok(linked.every((to) => to >= 1 && to <= count));
        for (const to of linked) if (!steps.has(to)) steps.set(to, step + 1);
      }
      assert.equal(steps.size, count);
      assert.ok(Math.max(...steps.values()) <= 4);
    }
  });
});
