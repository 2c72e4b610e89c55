import type {EntityMentions} from '../core/collection/compiled/compiled-files.js';
import {withEntity} from '../core/collection/compiled/grow.js';
import type {Entity} from '../core/entities/entity.js';
import type {Fetched} from '../render/window/chunk-source.js';
import {learnCollection} from './growing.js';
import type {EditionAccess, MentionExtent, ReaderStore} from './reader-store.js';

/** An entity with where it is mentioned, if that is known. */
export interface FoundEntity {
  readonly entity: Entity;
  readonly where?: EntityMentions | undefined;
}

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
  protected abstract find(id: string): Promise<Fetched<FoundEntity | undefined>>;

  async learnEntities(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#learn(id)));
  }

  extentOf(id: string): MentionExtent | undefined {
    return this.#extents.get(id);
  }

  #learn(id: string): Promise<void> {
    const asked = this.#asked.get(id) ?? this.#ask(id);
    this.#asked.set(id, asked);
    return asked;
  }

  async #ask(id: string): Promise<void> {
    const found = await this.find(id);
    if (!found.ok) this.#asked.delete(id);
    if (!found.ok || !found.value) return;
    const {entity, where} = found.value;
    this.#extents.set(id, {
      mentions: where?.total ?? 0,
      naming: where?.naming ?? where?.documents.length ?? 0,
      documents: this.documents,
    });
    learnCollection(this.#store, (collection) => withEntity(collection, entity, where));
  }
}
