import {entityKinds} from '../../entities/entity-kinds.js';
import type {DocumentEntry, NameBearer, NamedEntity, NameForm} from '../term-source.js';
import {ByteReader, ByteWriter} from './bytes.js';

export function storeEntity({kind, name, names}: NamedEntity): Uint8Array {
  const bytes = new ByteWriter(256);
  bytes.number(entityKinds.indexOf(kind));
  bytes.text(name);
  for (const each of names) bytes.text(each);
  return bytes.finish();
}

export function readStoredEntity(id: string, stored: Uint8Array): NamedEntity {
  const reader = new ByteReader(stored);
  const kind = entityKinds[reader.number()] ?? 'term';
  const name = reader.text();
  const names: string[] = [];
  while (!reader.isDone) names.push(reader.text());
  return {id, kind, name, names};
}

/** A bearer of a name or of a word of one, with the forms that have it. */
export function storeBearer(bytes: ByteWriter, {kind, name, forms}: Omit<NameBearer, 'id'>): void {
  bytes.number(entityKinds.indexOf(kind));
  bytes.text(name);
  for (const {at, text} of forms) {
    bytes.number(at);
    // Most have one name only, which stands before it.
    bytes.text(text === name ? '' : text);
  }
}

export function readStoredBearer(id: string, stored: Uint8Array): NameBearer {
  const reader = new ByteReader(stored);
  const kind = entityKinds[reader.number()] ?? 'term';
  const name = reader.text();
  const forms: NameForm[] = [];
  while (!reader.isDone) forms.push({at: reader.number(), text: reader.text() || name});
  return {id, kind, name, forms};
}

export function storeDocument({id, title, file}: DocumentEntry): Uint8Array {
  const bytes = new ByteWriter(256);
  for (const text of [id, title, file]) bytes.text(text);
  return bytes.finish();
}

export function readStoredDocument(stored: Uint8Array): DocumentEntry {
  return readDocumentEntry(new ByteReader(stored));
}

export function readDocumentEntry(reader: ByteReader): DocumentEntry {
  const [id, title, file] = [reader.text(), reader.text(), reader.text()];
  return {id, title, file};
}
