import type {Collection, DocumentRecord} from '../core/collection/collection.js';
import {CollectionIndex} from '../core/collection/collection-index.js';
import {emptyCollection, withDocument, withPart} from '../core/collection/compiled/grow.js';
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

/** Puts into the store what is known of one stretch of a document. */
export function learnPart(store: ReaderStore, documentId: string, part: RecordPart): void {
  if (!store.state.partial.has(documentId)) return;
  learnCollection(store, (collection) => withPart(collection, documentId, part));
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
