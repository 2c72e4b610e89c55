import {
  bucketOf,
  type CollectionManifest,
  type EntityMentions,
  mentionsInList,
} from '../../core/collection/compiled/compiled-files.js';
import type {PlacedEntity} from '../../core/collection/compiled/grow.js';
import type {Entity} from '../../core/entities/entity.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import {EntitiesOnDemand} from '../entities-on-demand.js';
import {asLoaded, type Loaded} from '../loaded.js';
import type {ReaderStore} from '../reader-store.js';
import {fetchChecked} from './fetch-verified.js';
import {remembered} from './remembered.js';
import {areFilePaths, isCollectionManifest, isEntityFile, isMentionsFile} from './shapes.js';

type FileById<Value> = Readonly<Record<string, Value>>;

/** Files by name: many entities stand in one. */
type Files<Value> = Map<string, Promise<Fetched<FileById<Value>>>>;

/** A compiled collection: its entities are fetched when a card or a page asks for them. */
export class CompiledEdition extends EntitiesOnDemand {
  readonly #manifest: CollectionManifest;
  readonly #base: string;
  readonly #entities: Files<Entity> = new Map();
  readonly #mentions: Files<EntityMentions> = new Map();
  readonly #lists = new Map<string, Promise<Fetched<readonly string[]>>>();

  /** @param base the manifest's own address */
  constructor(manifest: CollectionManifest, base: string, store: ReaderStore) {
    super(store);
    this.#manifest = manifest;
    this.#base = base;
  }

  protected override get documents(): number {
    return this.#manifest.documents;
  }

  protected override async find(id: string): Promise<Fetched<PlacedEntity | undefined>> {
    const [entities, mentions] = await Promise.all([
      this.#inFile(inBucket(this.#manifest.entities, id), id, this.#entities, isEntityFile),
      this.#mentionsOf(id),
    ]);
    if (!entities.ok) return entities;
    const entity = entities.value;
    const where = mentions.ok ? mentions.value : undefined;
    return {ok: true, value: entity && {entity, where}};
  }

  async #mentionsOf(id: string): Promise<Fetched<EntityMentions | undefined>> {
    const file = await this.#fileOfMentions(id);
    return file.ok ? this.#inFile(file.value, id, this.#mentions, isMentionsFile) : file;
  }

  /** Many files of mentions are named in lists. */
  async #fileOfMentions(id: string): Promise<Fetched<string | undefined>> {
    const {mentions, mentionLists} = this.#manifest;
    if (!mentionLists) return {ok: true, value: inBucket(mentions, id)};
    const bucket = bucketOf(id, mentionLists.count);
    const list = mentionLists.files[Math.floor(bucket / mentionsInList)];
    if (list === undefined) return {ok: true, value: undefined};
    const address = new URL(list, this.#base).href;
    const names = await remembered(this.#lists, address, () => fetchChecked(address, areFilePaths));
    return names.ok ? {ok: true, value: names.value[bucket % mentionsInList]} : names;
  }

  /** What a file has of an id. */
  async #inFile<Value>(
    file: string | undefined,
    id: string,
    known: Files<Value>,
    accepts: (value: unknown) => value is FileById<Value>,
  ): Promise<Fetched<Value | undefined>> {
    if (file === undefined) return {ok: true, value: undefined};
    const address = new URL(file, this.#base).href;
    const fetched = await remembered(known, address, () => fetchChecked(address, accepts));
    if (!fetched.ok) return fetched;
    return {ok: true, value: Object.hasOwn(fetched.value, id) ? fetched.value[id] : undefined};
  }
}

/** The one of several files that an id is in. */
function inBucket(files: readonly string[], id: string): string | undefined {
  return files[bucketOf(id, files.length)];
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
