import {entityKinds} from '../../entities/entity-kinds.js';
import type {DocumentEntry, NamedEntity} from '../term-source.js';
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

export function storeDocument({id, title, file}: DocumentEntry): Uint8Array {
  const bytes = new ByteWriter(256);
  for (const text of [id, title, file]) bytes.text(text);
  return bytes.finish();
}

export function readStoredDocument(stored: Uint8Array): DocumentEntry {
  const reader = new ByteReader(stored);
  const [id, title, file] = [reader.text(), reader.text(), reader.text()];
  return {id, title, file};
}
