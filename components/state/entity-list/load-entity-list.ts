import {loadCollection} from '../load-collection.js';
import type {Loaded} from '../loaded.js';
import type {LoadRequest} from '../source-load.js';
import {collectionList} from './collection-list.js';
import {openEntityList} from './compiled-list.js';
import type {EntityListSource} from './entity-list-source.js';

/** Where an index of names comes from, as an element's attributes say. */
export interface EntityListAddress {
  /** The manifest of a compiled collection; goes before the sources. */
  readonly manifest: string;
  readonly sources: readonly string[];
  readonly authority: readonly string[];
  readonly locale: string;
}

export async function loadEntityList(
  {manifest, sources, authority, locale}: EntityListAddress,
  request: LoadRequest,
): Promise<Loaded<EntityListSource>> {
  if (manifest) return openEntityList(manifest, request);
  const loaded = await loadCollection(sources, {...request, authority});
  if (!loaded.ok) return loaded;
  const {index} = loaded.value;
  return {
    ok: true,
    value: collectionList(index, locale),
    ...(loaded.problems ? {problems: loaded.problems} : {}),
  };
}
