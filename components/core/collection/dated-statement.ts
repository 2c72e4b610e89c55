import type {HistoricalDate} from '../dates/historical-date.js';
import type {EntityDate, EntityKind} from '../entities/entity.js';

/** What sort of thing a date is the date of. */
export type StatementKind =
  /** A date in a text. */
  | 'text'
  /** When a document was written, as its header has it. */
  | 'writing'
  /** When an event took place, by its record. */
  | 'event'
  /** Birth, death, years of activity of a person, by the record. */
  | 'life'
  /** Any other date of a record: a founding, a dissolution. */
  | 'record';

/** Something a date is said of, and why it is taken to be. */
export interface StatementSubject {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /**
   * `stated`: the record is its own. `linked`: an annotation ties the date to a passage about it.
   * `near`: the text names it in the same sentence; that is computed, nobody says it.
   */
  readonly tie: 'stated' | 'linked' | 'near';
}

/** Somebody dates something: one line of a table of dates, one bar of a time line. */
export interface DatedStatement {
  /** Unique among those it is shown with. */
  readonly id: string;
  readonly date: HistoricalDate;
  readonly kind: StatementKind;
  /** The date in the words of the source; empty for a record that has none. */
  readonly wording: string;
  /** Words around the wording. */
  readonly before: string;
  readonly after: string;
  readonly subjects: readonly StatementSubject[];
  /** Who says it: the title of a document. Empty for the editors' authority file. */
  readonly witness: string;
  /** Language of the wording and the words around it, BCP 47. */
  readonly lang?: string;
  /** Id of the document it stands in. */
  readonly document?: string;
  /** Id of the place in the document. */
  readonly passage?: string;
  /** How the place is called: `¶ 3`. */
  readonly place?: string;
  /** For the date of a record: what of it is dated. */
  readonly event?: Pick<EntityDate, 'event' | 'label'>;
  /** Where it can be read, where no collection knows the place. */
  readonly href?: string;
}
