import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Annotation} from '../../components/core/annotations/annotation.js';
import type {Collection} from '../../components/core/collection/collection.js';
import {CollectionIndex} from '../../components/core/collection/collection-index.js';
import {OwnMerge} from '../../components/state/annotating/own-merge.js';
import {ReaderStore} from '../../components/state/reader-store.js';

const annotation = (id: string, text = id): Annotation => ({
  id,
  motivations: ['commenting'],
  comments: [{text}],
  tags: [],
  identifies: [],
  targets: [],
  linked: [],
});

const collection: Collection = {
  title: 'Letters',
  documents: [],
  entities: [],
  links: [],
  annotations: [annotation('a'), annotation('b')],
  failures: [],
};

/** A store, and keepers that answer each change of the collection as they do in a page. */
function storeWith(...kept: readonly (readonly Annotation[])[]): {
  store: ReaderStore;
  rounds: () => number;
} {
  const store = new ReaderStore();
  let rounds = 0;
  for (const annotations of kept) {
    const merge = OwnMerge.of(store);
    const keeper = {};
    store.subscribe(({index}) => {
      if (!index || merge.made(index) || rounds > 20) return;
      rounds++;
      const own = new Set(annotations.map(({id}) => id));
      // As in a page, where passages have to be looked for first.
      queueMicrotask(() => merge.put(keeper, {annotations, gone: new Set(), own}));
    }, new AbortController().signal);
  }
  store.update({index: new CollectionIndex(collection)});
  return {store, rounds: () => rounds};
}

const settled = () => new Promise((done) => setImmediate(done));

const commentsIn = (store: ReaderStore): string[] =>
  store.state.index?.collection.annotations.map(({comments}) => comments[0]?.text ?? '') ?? [];

describe('several who keep annotations of one store', () => {
  it('show all that each of them keeps, and do not answer each other without end', async () => {
    const {store, rounds} = storeWith([annotation('b', 'changed')], [annotation('c')]);
    await settled();
    assert.ok(rounds() <= 2, `${rounds()} rounds`);
    const merge = OwnMerge.of(store);
    merge.put({}, {annotations: [annotation('d')], gone: new Set(['a', 'c']), own: new Set(['d'])});
    assert.equal(commentsIn(store).includes('a'), false, 'what one has deleted is gone');
    assert.ok(commentsIn(store).includes('c'), 'what another keeps stays');
    assert.ok(commentsIn(store).includes('d'));
  });

  it('begin anew with another collection', async () => {
    const {store} = storeWith([annotation('c')]);
    await settled();
    store.update({index: new CollectionIndex({...collection, annotations: [annotation('e')]})});
    await settled();
    assert.deepEqual(commentsIn(store), ['e', 'c']);
  });
});
