import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addDocument} from '../../components/state/growing.js';
import {ReaderStore} from '../../components/state/reader-store.js';
import {longRecord} from '../render/window/long-text.js';

describe('a document that is learned part by part', () => {
  it('is told of once, and not again while nothing is new', () => {
    const store = new ReaderStore();
    let told = 0;
    store.subscribe(() => void told++, new AbortController().signal);
    addDocument(store, {...longRecord, characters: 5});
    assert.equal(told, 1);
    assert.ok(store.state.index?.document('long'));
    assert.ok(store.state.partial.has('long'));
  });

  it('leaves alone one that is known whole', () => {
    const store = new ReaderStore();
    addDocument(store, {...longRecord, characters: 5});
    store.update({partial: new Set()});
    const {index} = store.state;
    addDocument(store, {...longRecord, characters: 9});
    assert.equal(store.state.index, index);
  });
});
