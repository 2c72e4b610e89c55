import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {latinKey} from '../../components/elements/latin-key.js';
import {commandOf} from '../../components/elements/lectern-facsimile/stage-keys.js';
import {isPlainKey} from '../../components/elements/plain-key.js';

/** As a browser tells of a key; Node has no such events. */
const pressed = (key: string, code: string, shiftKey = false): KeyboardEvent =>
  Object.assign(new Event('keydown'), {key, code, shiftKey}) as KeyboardEvent;

describe('latinKey', () => {
  it('is the letter where a key of another script stands', () => {
    assert.equal(latinKey(pressed('с', 'KeyC')), 'c');
    assert.equal(latinKey(pressed('С', 'KeyC', true)), 'C');
    assert.equal(latinKey(pressed('ב', 'KeyC')), 'c');
    assert.equal(latinKey(pressed('ψ', 'KeyC')), 'c');
  });

  it('is the letter that is written where that is Latin, wherever it stands', () => {
    assert.equal(latinKey(pressed('q', 'KeyA')), 'q');
    assert.equal(latinKey(pressed('è', 'KeyT')), 'è');
  });

  it('leaves signs, keys with names and letters beside the Latin ones as they are', () => {
    for (const [key, code] of [
      ['/', 'KeyQ'],
      ['Enter', 'Enter'],
      ['х', 'BracketLeft'],
    ] as const) {
      assert.equal(latinKey(pressed(key, code)), key);
    }
  });

  it('turns a page image with a Russian keyboard', () => {
    assert.deepEqual(commandOf(pressed('к', 'KeyR')), {kind: 'rotate'});
  });

  it('presses what is pressed by itself', () => {
    assert.equal(isPlainKey(pressed('с', 'KeyC'), 'c'), true);
    assert.equal(isPlainKey(pressed('с', 'KeyV'), 'c'), false);
    assert.equal(isPlainKey(Object.assign(pressed('с', 'KeyC'), {ctrlKey: true}), 'c'), false);
  });
});
