import type {EntityKind} from '../../entities/entity.js';
import {yearOfLabel} from '../date-labels.js';
import {foldWord} from '../fold-word.js';
import {type FacetName, readLabel} from '../labels.js';
import {nameKeys} from '../name-keys.js';
import type {PassageText} from '../passage-text.js';
import {passageWords} from '../passage-words.js';
import type {DocumentEntry, NamedEntity} from '../term-source.js';
import {storeBackwards, storeTerms} from './stored-terms.js';

/** A passage as a server keeps it. Fields that are looked into are made here, `passage` is given back. */
export interface PassageRecord {
  readonly record: 'passage';
  /** Its number in the index: the order of documents and places. */
  readonly number: number;
  /** See `stored-terms.ts`. */
  readonly terms: string;
  readonly backwards: string;
  readonly document: string;
  readonly documentFolded: string;
  /** Id and title of its document, id and name of what it names: to count by, and to call by name. */
  readonly titled: string;
  readonly named: readonly string[];
  readonly type: readonly string[];
  readonly entity: readonly string[];
  /** See `date-labels.ts`. */
  readonly date: readonly string[];
  readonly year: readonly number[];
  readonly language: readonly string[];
  readonly repository: readonly string[];
  readonly title: string;
  readonly file: string;
  readonly passage: Omit<PassageText, 'document'>;
}

/** A person, place, thing by whose names passages are found. */
export interface EntityRecord {
  readonly record: 'entity';
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: readonly string[];
  /** See `name-keys.ts`. */
  readonly keys: readonly string[];
}

export type ServerRecord = PassageRecord | EntityRecord;

/** Parts what a bucket is called by; it stands in no id. */
const separator = '\u0001';

export const join = (...parts: readonly string[]): string => parts.join(separator);
export const parted = (joined: string): string[] => joined.split(separator);

/** What is known of a passage beside its text. */
interface Known {
  readonly number: number;
  readonly document: DocumentEntry;
  /** As an index has them. */
  readonly labels: readonly string[];
  readonly entities: ReadonlyMap<string, NamedEntity>;
  readonly soundsOf: (term: string) => readonly string[];
}

export function passageRecord(text: PassageText, known: Known): PassageRecord {
  const {number, document, labels, entities, soundsOf} = known;
  const {document: _, ...passage} = text;
  const {positions} = passageWords(text);
  const values: Record<FacetName, string[]> = {
    type: [],
    entity: [],
    date: [],
    language: [],
    repository: [],
    document: [],
  };
  for (const label of labels) {
    const {facet, value} = readLabel(label) ?? {};
    if (facet && value !== undefined) values[facet].push(value);
  }
  const {type, entity, date, language, repository} = values;
  return {
    record: 'passage',
    number,
    terms: storeTerms(positions, soundsOf),
    backwards: storeBackwards(positions.keys()),
    document: document.id,
    documentFolded: foldWord(document.id),
    titled: join(document.id, document.title),
    named: entity.flatMap((id) => {
      const {kind, name} = entities.get(id) ?? {};
      return kind && name !== undefined ? [join(id, kind, name)] : [];
    }),
    type,
    entity,
    date,
    year: [...new Set(date.flatMap((label) => yearOfLabel(label) ?? []))],
    language,
    repository,
    title: document.title,
    file: document.file,
    passage,
  };
}

export function entityRecord(entity: NamedEntity): EntityRecord {
  const {id, kind, name, names} = entity;
  return {record: 'entity', id, kind, name, names, keys: nameKeys(entity)};
}
