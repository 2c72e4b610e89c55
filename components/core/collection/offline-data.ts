import type {SparseDocument} from '../search/sparse-passages.js';
import {RunningText} from '../tei/context-of.js';
import type {Collection, DocumentRecord} from './collection.js';
import {parted} from './parted-words.js';

/** What an offline edition holds beside what can be read on its page. */
export interface OfflineData {
  /** Without the words around mentions and the first words of passages: they stand on the page. */
  readonly collection: Collection;
  /** What is searched, without its words. */
  readonly passages: readonly SparseDocument[];
}

/** The file was written whole by one program; this only keeps another file's data out. */
export function isOfflineData(value: unknown): value is OfflineData {
  return (
    typeof value === 'object' &&
    value !== null &&
    'collection' in value &&
    typeof value.collection === 'object' &&
    'passages' in value &&
    Array.isArray(value.passages)
  );
}

/** Takes out of a record what its text gives back, and its images: none is packed, none may be fetched. */
export function thinRecord({facsimile: _, ...record}: DocumentRecord): DocumentRecord {
  return {
    ...record,
    mentions: record.mentions.map((mention) => ({...mention, before: '', after: ''})),
    passages: record.passages.map((passage) => ({...passage, opening: ''})),
  };
}

/** Gives a record its words back, as `assembleCollection` put them in. */
export function fillRecord(record: DocumentRecord, canonicalText: string): DocumentRecord {
  const asides = [...record.notes, ...record.hidden];
  const text = new RunningText(canonicalText, asides, parted(record));
  return {
    ...record,
    mentions: record.mentions.map((mention) => ({
      ...mention,
      ...text.contextOf(mention),
    })),
    passages: record.passages.map((passage) => ({
      ...passage,
      opening: text.openingOf(passage),
    })),
  };
}

/**
 * The id that counts on from another: `memo.m10` from `memo.m9`; undefined where that one ends in no
 * number.
 */
export function nextId(id: string): string | undefined {
  const [number] = /(?<!\d)\d+$/.exec(id) ?? [];
  return number && id.slice(0, -number.length) + (Number(number) + 1);
}

/** Ids of the parts of the page. A document's own ids have its id and a dot before them. */
export const offlineParts = {
  contents: 'edition-contents',
  search: 'edition-search',
  texts: 'edition-texts',
  names: 'edition-names',
} as const;

/** What stands before a document's id, and before an entity's, in the ids of the page. */
export const offlinePrefixes = {document: 'edition-document.', entity: 'edition-entity.'} as const;
