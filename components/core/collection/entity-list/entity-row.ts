import type {Entity, EntityKind, EntityName} from '../../entities/entity.js';
import type {EntityMentions, PlacedMentionRecord} from '../compiled/compiled-files.js';

/** A line of an index of names: what it shows, sorts and filters, and nothing else of the entity. */
export interface EntityRow {
  /** The entity's id; of a name that leads to no record, `looseId`. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly lang?: string;
  /** Further names of its record. */
  readonly names: readonly Pick<EntityName, 'text' | 'lang'>[];
  /** What the texts call it, the most frequent form first: `mostForms` at most. */
  readonly forms: readonly FormCount[];
  /** How many forms there are in all. */
  readonly formTotal: number;
  /** How many mentions. */
  readonly total: number;
  /** How many documents name it. */
  readonly naming: number;
  /** The first day of its own dates: birth, founding, when it took place; ISO 8601. */
  readonly since?: string;
  /** The first day of the earliest document that names it. */
  readonly named?: string;
  /** Nobody keeps a record of it: it is known only by this name. */
  readonly loose?: true;
  /** Of a place. */
  readonly place?: Pick<Entity, 'type' | 'coordinates' | 'misplaced'>;
}

export type FormCount = readonly [form: string, count: number];

/** So many forms of a name stand in a row: a text read by a machine has hundreds. */
export const mostForms = 12;

/** A document as an index names it. */
export interface ListedDocument {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly lang?: string;
  /** Its first day, ISO 8601. */
  readonly date?: string;
}

/** All that an index of a collection's names is made of. */
export interface EntityList {
  /** In the collection's order. */
  readonly documents: readonly ListedDocument[];
  /** In the order of their names. */
  readonly rows: readonly EntityRow[];
  /** Names that lead to no record, in the order of the names. */
  readonly loose: readonly EntityRow[];
  /** Where those stand, by the id of their row: the first `mostLooseMentions`. */
  readonly looseMentions: ReadonlyMap<string, EntityMentions>;
  /** How often each document names what: the numbers of rows (loose ones after the others) with counts. */
  readonly counts: ReadonlyMap<string, readonly (readonly [row: number, count: number])[]>;
  /** Records that no text names and that are left out, because they are too many. */
  readonly leftOut: number;
}

/** Mentions of a name without a record that are kept with it. */
export const mostLooseMentions = 60;

/** What one document names, put together. */
export interface DocumentNames {
  /** Forms of each entity. */
  readonly named: readonly (readonly [entity: string, forms: readonly FormCount[]])[];
  readonly loose: readonly LooseName[];
}

export interface LooseName {
  readonly kind: EntityKind;
  readonly form: string;
  readonly count: number;
  /** The first of them. */
  readonly mentions: readonly PlacedMentionRecord[];
}

/** No XML id begins with a tilde. */
export function looseId(kind: EntityKind, form: string): string {
  return `~${kind} ${form}`;
}
