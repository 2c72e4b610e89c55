import type {CollectionManifest} from '../../core/collection/compiled/compiled-files.js';
import {bucketOf} from '../../core/collection/compiled/compiled-files.js';
import {withEntity} from '../../core/collection/compiled/grow.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import {learnCollection} from '../growing.js';
import {asLoaded, type Loaded} from '../loaded.js';
import type {EditionAccess, MentionExtent, ReaderStore} from '../reader-store.js';
import {fetchChecked} from './fetch-verified.js';
import {isCollectionManifest, isEntityFile, isMentionsFile} from './shapes.js';

/** A compiled collection: its entities are fetched when a card or a page asks for them. */
export class CompiledEdition implements EditionAccess {
  readonly manifest: CollectionManifest;
  readonly #base: string;
  readonly #store: ReaderStore;
  readonly #asked = new Map<string, Promise<void>>();
  readonly #extents = new Map<string, MentionExtent>();

  /** @param base the manifest's own address */
  constructor(manifest: CollectionManifest, base: string, store: ReaderStore) {
    this.manifest = manifest;
    this.#base = base;
    this.#store = store;
  }

  async learnEntities(ids: readonly string[]): Promise<void> {
    await Promise.all(ids.map((id) => this.#learn(id)));
  }

  extentOf(id: string): MentionExtent | undefined {
    return this.#extents.get(id);
  }

  #learn(id: string): Promise<void> {
    const asked = this.#asked.get(id) ?? this.#fetch(id);
    this.#asked.set(id, asked);
    return asked;
  }

  /** What cannot be fetched is asked for again the next time. */
  async #fetch(id: string): Promise<void> {
    const [entities, mentions] = await Promise.all([
      this.#file(this.manifest.entities, id, isEntityFile),
      this.#file(this.manifest.mentions, id, isMentionsFile),
    ]);
    if (!entities?.ok) {
      this.#asked.delete(id);
      return;
    }
    const entity = Object.hasOwn(entities.value, id) ? entities.value[id] : undefined;
    if (!entity) return;
    const where =
      mentions?.ok && Object.hasOwn(mentions.value, id) ? mentions.value[id] : undefined;
    this.#extents.set(id, {
      mentions: where?.total ?? 0,
      naming: where?.documents.length ?? 0,
      documents: this.manifest.documents,
    });
    learnCollection(this.#store, (collection) => withEntity(collection, entity, where));
  }

  async #file<Value>(
    files: readonly string[],
    id: string,
    accepts: (value: unknown) => value is Value,
  ): Promise<Fetched<Value> | undefined> {
    const file = files[bucketOf(id, files.length)];
    return file === undefined ? undefined : fetchChecked(new URL(file, this.#base).href, accepts);
  }
}

/** Opens the collection that a manifest describes; what is learned of it goes into the store. */
export async function openEdition(
  address: string,
  store: ReaderStore,
  {signal, base}: {readonly signal: AbortSignal; readonly base: string},
): Promise<Loaded<CompiledEdition>> {
  const manifest = new URL(address, base).href;
  const fetched = await fetchChecked(manifest, isCollectionManifest, signal);
  return fetched.ok
    ? {ok: true, value: new CompiledEdition(fetched.value, manifest, store)}
    : asLoaded(fetched.message, address);
}
