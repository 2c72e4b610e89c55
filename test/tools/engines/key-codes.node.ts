import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {keyCodes} from './key-codes.js';

describe('keyCodes', () => {
  it('takes chords apart, and leaves letters and the plus sign as they are', () => {
    assert.deepEqual(keyCodes('Shift+Tab'), ['\uE008', '\uE004']);
    assert.deepEqual(keyCodes('a'), ['a']);
    assert.deepEqual(keyCodes('+'), ['+']);
  });
});
