import {withEntity} from '../../core/collection/compiled/grow.js';
import {learnCollection} from '../growing.js';
import type {EditionAccess, MentionExtent, ReaderStore} from '../reader-store.js';
import type {RawSource} from './raw-source.js';

/** A raw text as a collection of its own: its entities come when a card asks for them. */
export class RawEdition implements EditionAccess {
  readonly #source: RawSource;
  readonly #store: ReaderStore;
  readonly #asked = new Map<string, Promise<void>>();
  readonly #extents = new Map<string, MentionExtent>();

  constructor(source: RawSource, store: ReaderStore) {
    this.#source = source;
    this.#store = store;
  }

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
    const found = await this.#source.entity(id);
    if (!found) return;
    const {entity, where} = found;
    const naming = where.documents.length;
    this.#extents.set(id, {mentions: where.total, naming, documents: this.#source.documents});
    learnCollection(this.#store, (collection) => withEntity(collection, entity, where));
  }
}
