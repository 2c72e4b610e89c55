import type {ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import {msg} from '../../core/words/msg.js';
import {fetchChecked} from '../compiled/fetch-verified.js';
import {isCollectionManifest} from '../compiled/shapes.js';
import {asLoaded, type Loaded} from '../loaded.js';
import {isDocumentList, isListManifest} from './list-shapes.js';

/** The titles of a compiled collection's documents, for finding one of very many. */
export async function loadTitles(
  address: string,
  {signal, base}: {readonly signal: AbortSignal; readonly base: string},
): Promise<Loaded<readonly ListedDocument[]>> {
  const manifest = new URL(address, base).href;
  const collection = await fetchChecked(manifest, isCollectionManifest, signal);
  if (!collection.ok) return asLoaded(collection.message, address);
  const {names} = collection.value;
  if (names === undefined) return asLoaded(msg('this edition has no index of names'), address);
  const list = await fetchChecked(new URL(names, manifest).href, isListManifest, signal);
  if (!list.ok) return asLoaded(list.message, names);
  const {documents, parts} = list.value;
  if (!parts) return {ok: true, value: documents};
  const fetched = await fetchChecked(
    new URL(parts.documents, manifest).href,
    isDocumentList,
    signal,
  );
  return fetched.ok ? fetched : asLoaded(fetched.message, parts.documents);
}
