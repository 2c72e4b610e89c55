import type {DocumentRecord} from '../../core/collection/collection.js';
import {namesOfDocument} from '../../core/collection/entity-list/names-of-document.js';

/** What a document names, as its compilation keeps it for the index. */
export function namesLine(record: DocumentRecord): string {
  return JSON.stringify(namesOfDocument(record));
}
