import {type PlacedEntity, withEntities} from '../core/collection/compiled/grow.js';
import type {Fetched} from '../render/window/chunk-source.js';
import {learnCollection} from './growing.js';
import type {EditionAccess, MentionExtent, ReaderStore} from './reader-store.js';

/** Puts entities into a store when something asks about them, each once. */
export abstract class EntitiesOnDemand implements EditionAccess {
  readonly #store: ReaderStore;
  readonly #asked = new Map<string, Promise<void>>();
  readonly #extents = new Map<string, MentionExtent>();

  constructor(store: ReaderStore) {
    this.#store = store;
  }

  /** How many documents the collection has. */
  protected abstract readonly documents: number;

  /** Finds an entity; undefined where there is none. What failed is asked for again the next time. */
  protected abstract find(id: string): Promise<Fetched<PlacedEntity | undefined>>;

  /** All that is new is put into the store at once: each time all of the collection is gone through. */
  async learnEntities(ids: readonly string[]): Promise<void> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(id));
    const learning = fresh.length > 0 ? this.#ask(fresh) : undefined;
    for (const id of fresh) if (learning) this.#asked.set(id, learning);
    await Promise.all(new Set(ids.map((id) => this.#asked.get(id))));
  }

  extentOf(id: string): MentionExtent | undefined {
    return this.#extents.get(id);
  }

  async #ask(ids: readonly string[]): Promise<void> {
    const answers = await Promise.all(ids.map(async (id) => ({id, found: await this.find(id)})));
    const known = answers.flatMap(({id, found}) => {
      if (!found.ok) this.#asked.delete(id);
      return found.ok && found.value ? [{id, ...found.value}] : [];
    });
    for (const {id, where} of known) {
      this.#extents.set(id, {
        mentions: where?.total ?? 0,
        naming: where?.naming ?? where?.documents.length ?? 0,
        documents: this.documents,
      });
    }
    if (known.length > 0) learnCollection(this.#store, (now) => withEntities(now, known));
  }
}
