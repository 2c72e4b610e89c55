import type {CalendarDay} from '../dates/historical-date.js';
import type {EntityKind} from '../entities/entity.js';
import type {FacetName} from './labels.js';

/** What is looked for, as a tree; depth and number of words are bounded by the parser. */
export type QueryNode =
  | {readonly kind: 'word'; readonly text: string; readonly match: WordMatch}
  /** Words in this order next to each other. */
  | {readonly kind: 'phrase'; readonly text: string}
  | {readonly kind: 'all' | 'any'; readonly parts: readonly QueryNode[]}
  | {readonly kind: 'not'; readonly part: QueryNode};

/**
 * `whole`: the word itself, so that Stalin is not Stalingrad. `prefix`: words that begin with it.
 * A number: words that differ by so many letters left out, put in, changed or transposed.
 */
export type WordMatch = 'whole' | 'prefix' | 1 | 2;

/**
 * A condition on the passage. Several on one facet are alternatives; on several, all must hold.
 * Entities of each kind count as a facet of their own: a person and a place must both be named.
 */
export interface QueryFilter {
  readonly facet: FacetName;
  /** Of an entity, where only one kind is meant. */
  readonly kind?: EntityKind;
  readonly value: string;
  readonly negated: boolean;
  /** For a date: the first and the last day asked for. */
  readonly days?: readonly [CalendarDay, CalendarDay];
}

export interface SearchQuery {
  /** Absent where nothing but conditions is given, or nothing at all. */
  readonly node?: QueryNode;
  readonly filters: readonly QueryFilter[];
  /** What of the query could not be used, in plain sentences. */
  readonly notices: readonly string[];
}

/** What alternatives have in common. */
export const facetOfFilter = ({facet, kind}: QueryFilter): string => `${facet} ${kind ?? ''}`;
