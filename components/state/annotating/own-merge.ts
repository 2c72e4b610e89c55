import type {Annotation} from '../../core/annotations/annotation.js';
import {CollectionIndex} from '../../core/collection/collection-index.js';
import type {ReaderStore} from '../reader-store.js';

/** What one who keeps annotations adds to a collection, and what of it is gone. */
export interface OwnLayer {
  readonly annotations: readonly Annotation[];
  readonly gone: ReadonlySet<string>;
  /** Ids of those that the reader may change. */
  readonly own: ReadonlySet<string>;
}

const merges = new WeakMap<ReaderStore, OwnMerge>();

/**
 * Puts what is kept among the annotations of a store's collection. One a store, however many keep
 * something: each would take what another has just put there for a new collection, and they would
 * answer each other without end.
 */
export class OwnMerge {
  readonly #store: ReaderStore;
  readonly #layers = new Map<object, OwnLayer>();
  #base: CollectionIndex | undefined;
  #merged: CollectionIndex | undefined;

  static of(store: ReaderStore): OwnMerge {
    const known = merges.get(store) ?? new OwnMerge(store);
    merges.set(store, known);
    return known;
  }

  constructor(store: ReaderStore) {
    this.#store = store;
  }

  /** Whether an index is none that was loaded, but what was made here of one. */
  made(index: CollectionIndex): boolean {
    return index === this.#merged;
  }

  /** Takes what one keeper has now in the place of what it had, and shows what all have. */
  put(keeper: object, layer: OwnLayer): void {
    const {index} = this.#store.state;
    if (!index) return;
    this.#layers.set(keeper, layer);
    if (!this.made(index)) this.#base = index;
    const {collection} = this.#base ?? index;
    const layers = [...this.#layers.values()];
    const kept = new Map(
      layers.flatMap(({annotations}) => annotations.map((each) => [each.id, each] as const)),
    );
    const isGone = (id: string): boolean => !kept.has(id) && layers.some(({gone}) => gone.has(id));
    const annotations: Annotation[] = [];
    for (const each of collection.annotations) {
      if (isGone(each.id)) continue;
      annotations.push(kept.get(each.id) ?? each);
      kept.delete(each.id);
    }
    annotations.push(...kept.values());
    this.#merged = new CollectionIndex({...collection, annotations});
    this.#store.update({
      index: this.#merged,
      own: new Set(layers.flatMap(({own}) => [...own])),
    });
  }
}
