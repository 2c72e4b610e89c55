import type {DocumentRecord} from './collection.js';

/** A document of which no more is at hand than what its header says. */
export function emptyRecord({
  id,
  file,
  header,
}: Pick<DocumentRecord, 'id' | 'file' | 'header'>): DocumentRecord {
  return {
    id,
    file,
    header,
    characters: 0,
    passages: [],
    mentions: [],
    notes: [],
    alternations: [],
    witnesses: [],
    hidden: [],
    generic: {},
    warnings: [],
  };
}
