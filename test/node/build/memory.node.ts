import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {threadsWithin} from '../../../components/node/build/memory-of-build.js';

const mega = 1_000_000;
const giga = 1_000_000_000;

describe('the threads of a build', () => {
  it('are as many as there may be where files are small', () => {
    assert.equal(threadsWithin(Array(100).fill(14_000), 8, 8 * giga), 8);
  });

  it('are fewer where the largest files would not fit into memory together', () => {
    const files = [14_000, 20 * mega, 20 * mega, 20 * mega, 14_000];
    assert.equal(threadsWithin(files, 8, 8 * giga), 5);
    assert.equal(threadsWithin(files, 8, 2.5 * giga), 2);
    assert.equal(threadsWithin(files, 8, giga / 2), 0);
  });

  it('are no more than files', () => {
    assert.equal(threadsWithin([20 * mega], 8, 8 * giga), 1);
  });
});
