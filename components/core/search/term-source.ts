import type {EntityKind} from '../entities/entity.js';
import type {PassageText} from './passage-text.js';
import type {SoundScript} from './sound-tables.js';

/** A term of the index: a folded word, or a label. */
export interface TermEntry {
  readonly term: string;
  /** In how many passages it occurs. */
  readonly passages: number;
}

/** A document as results name it. */
export interface DocumentEntry {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

/** An entity as results name it. */
export interface NamedEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** All its names, in any script. */
  readonly names: readonly string[];
}

/** One of the names of an entity, and its place among them. */
export interface NameForm {
  readonly at: number;
  readonly text: string;
}

/** An entity as it is found by a word of a name: all its names that have the word, or more of them. */
export interface NameBearer extends Omit<NamedEntity, 'names'> {
  readonly forms: readonly NameForm[];
}

/** Passages by their number, with a weight or a count. */
export type Weights = ReadonlyMap<number, number>;

/**
 * What evaluating a query asks of an index: one kept in memory, or files fetched one by one. Answers
 * are the same for both; what cannot be fetched is missing from them, and reported apart.
 */
export interface TermSource {
  /** Passages in the index; they are numbered from 0 in the order of documents and places. */
  readonly size: number;
  /** The number of the first passage of each document. */
  documentStarts(): Promise<readonly number[]>;
  /** Words or labels that begin so, in order; the first `most` of them. */
  termsWithPrefix(prefix: string, most: number): Promise<readonly TermEntry[]>;
  /** Labels from one to another, both counted, in order. */
  labelsBetween(from: string, to: string): Promise<readonly TermEntry[]>;
  /** Words that end with a letter and have so many letters (code points). */
  termsEnding(letter: string, least: number, most: number): Promise<readonly TermEntry[]>;
  /** Words with a sound key; those of a script that has no need of it may be left out. */
  termsSounding(key: string, without?: SoundScript): Promise<readonly string[]>;
  /** The entities with a name that has a key (see `name-keys.ts`). */
  entitiesNamed(key: string): Promise<readonly NameBearer[]>;
  entities(ids: readonly string[]): Promise<ReadonlyMap<string, NamedEntity>>;
  /** The BM25+ weight of a word in each passage that has it. */
  weights(term: string): Promise<Weights>;
  /** How often a label applies in each passage. */
  labelled(label: string): Promise<Weights>;
  /** Where a word stands in each of some passages. */
  positions(
    term: string,
    among: ReadonlySet<number>,
  ): Promise<ReadonlyMap<number, readonly number[]>>;
  /** Their documents are at hand afterwards. */
  passages(numbers: readonly number[]): Promise<ReadonlyMap<number, PassageText>>;
  /** Of some passages those whose labels may be read at once; of too many, some from everywhere. */
  countable(numbers: readonly number[]): readonly number[];
  /** Labels of passages, for counting. */
  labelsOf(numbers: readonly number[]): Promise<ReadonlyMap<number, readonly string[]>>;
  documents(numbers: readonly number[]): Promise<ReadonlyMap<number, DocumentEntry>>;
}

/** What finding out whom a name means asks of an index. */
export type NameSource = Pick<TermSource, 'entitiesNamed'>;
