import type {PlacedEntity} from '../../core/collection/compiled/grow.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import {EntitiesOnDemand} from '../entities-on-demand.js';
import type {ReaderStore} from '../reader-store.js';
import type {RawSource} from './raw-source.js';

/** A raw text as a collection of its own: its entities come when a card asks for them. */
export class RawEdition extends EntitiesOnDemand {
  readonly #source: RawSource;

  constructor(source: RawSource, store: ReaderStore) {
    super(store);
    this.#source = source;
  }

  protected override get documents(): number {
    return this.#source.documents;
  }

  protected override async find(id: string): Promise<Fetched<PlacedEntity | undefined>> {
    return {ok: true, value: await this.#source.entity(id)};
  }
}
