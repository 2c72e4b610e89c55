import type {HistoricalDate} from '../dates/historical-date.js';
import type {Entity} from '../entities/entity.js';
import type {DatedStatement} from './dated-statement.js';

/** Somebody says that a person held an office. */
export interface OfficeClaim {
  readonly holder: Pick<Entity, 'id' | 'name'>;
  readonly label: string;
  readonly date?: HistoricalDate;
  /** Titles of the documents it is taken from; none where the record does not say. */
  readonly witnesses: readonly string[];
}

/** Two sources date one event, or one birth, so that no day fits both. */
export interface DateConflict {
  readonly kind: 'dates';
  /** Unique among the conflicts of a collection. */
  readonly id: string;
  /** What is dated. */
  readonly subject: Pick<Entity, 'id' | 'name' | 'kind'>;
  /** What of a person or an organisation: its birth, its founding. */
  readonly event?: Entity['dates'][number]['event'];
  /** In order of time; at least two of them share no day. */
  readonly statements: readonly DatedStatement[];
}

/** Two sources name different holders of one office for the same time. */
export interface OfficeConflict {
  readonly kind: 'office';
  /** Unique among the conflicts of a collection. */
  readonly id: string;
  /** The office in the words of the first record. */
  readonly office: string;
  readonly claims: readonly OfficeClaim[];
}

/**
 * What cannot all be so, if each source is read as it stands. Always computed and a mere candidate:
 * the sources may mean two events, or a word of the office wider than it sounds.
 */
export type Conflict = DateConflict | OfficeConflict;
