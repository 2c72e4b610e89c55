import type {PlacedMentionRecord} from '../../core/collection/compiled/compiled-files.js';
import type {EntityRow, ListedDocument} from '../../core/collection/entity-list/entity-row.js';
import type {Entity} from '../../core/entities/entity.js';
import type {Fetched} from '../../render/window/chunk-source.js';
import type {ListParts} from './list-parts.js';

/** Mentions of an entity, as far as they have come. */
export interface MentionPage {
  readonly total: number;
  /** The documents that name it, with how often; of very many those of the mentions that have come. */
  readonly documents: readonly {
    readonly id: string;
    readonly title: string;
    readonly count: number;
  }[];
  /** How many documents name it, where not all of them have come. */
  readonly naming?: number;
  readonly mentions: readonly PlacedMentionRecord[];
  /** Further ones can be had: the next page has this number. */
  readonly next?: number;
}

/**
 * An index of names: rows at hand, mentions on demand. The same for a collection in memory and for
 * the files of a site.
 */
export interface EntityListSource {
  /** Of a list in parts none until they are fetched. */
  readonly documents: readonly ListedDocument[];
  /** In the order of names; of a list in parts none. */
  readonly rows: readonly EntityRow[];
  /** What is looked at of a list that is too long to be at hand. */
  readonly parts?: ListParts;
  /** How many names lead to no record. */
  readonly looseTotal: number;
  /** Records that no text names and that are left out. */
  readonly leftOut: number;
  /** Names that lead to no record, in their order. */
  loose(): Promise<Fetched<readonly EntityRow[]>>;
  /** @param page from 0 */
  mentions(row: EntityRow, page: number): Promise<Fetched<MentionPage>>;
  /** The record of a row; undefined for a name without one. */
  entity(row: EntityRow): Promise<Fetched<Entity | undefined>>;
  /** How often a document names what: counts by the number of the row, loose ones after the others. */
  countsIn(document: string): Promise<Fetched<ReadonlyMap<number, number>>>;
}
