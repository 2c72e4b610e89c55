import type {Collection, DocumentRecord} from '../core/collection/collection.js';
import {CollectionIndex} from '../core/collection/collection-index.js';
import {
  emptyCollection,
  outlineOf,
  withDocument,
  withParts,
} from '../core/collection/compiled/grow.js';
import type {RecordPart} from '../core/collection/compiled/record-parts.js';
import type {ReaderStore} from './reader-store.js';

/** Puts a document into the store that is learned part by part, unless all of it is known. */
export function addDocument(store: ReaderStore, document: DocumentRecord): void {
  const {index, partial} = store.state;
  // Of a document that is only mentioned no more than that is known.
  if (index?.document(document.id)?.characters && !partial.has(document.id)) return;
  store.update({
    index: new CollectionIndex(withDocument(index?.collection ?? emptyCollection, document)),
    partial: new Set(partial).add(document.id),
  });
}

/** Puts a document into the store of which only title and file are known, so that it can be opened. */
export function learnOutline(
  store: ReaderStore,
  document: {readonly id: string; readonly file: string; readonly title: string},
): void {
  learnCollection(store, (collection) => withDocument(collection, outlineOf(document)));
}

/** Puts into the store what is known of stretches of a document: of all of them at once, where all come. */
export function learnParts(
  store: ReaderStore,
  documentId: string,
  parts: readonly RecordPart[],
): void {
  if (parts.length === 0 || !store.state.partial.has(documentId)) return;
  learnCollection(store, (collection) => withParts(collection, documentId, parts));
}

/** Puts into the store what has been learned of its collection. */
export function learnCollection(
  store: ReaderStore,
  learn: (collection: Collection) => Collection,
): void {
  const known = store.state.index?.collection ?? emptyCollection;
  const grown = learn(known);
  if (grown !== known) store.update({index: new CollectionIndex(grown)});
}
