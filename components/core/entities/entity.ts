import type {Certainty, HistoricalDate} from '../dates/historical-date.js';
import type {Pointer} from '../tei/tei-document.js';

export type EntityKind = 'person' | 'place' | 'organisation' | 'event' | 'object' | 'work' | 'term';

/** A person, place, organisation or event as an authority file describes it (TEI P5 chapter 14). */
export interface Entity {
  /**
   * Unique in the collection: the record's `@xml:id`, with its file before it
   * (`authority.xml#osman-batur` → `osman-batur`, or `L03324.xml#pmb50` when two files use one id).
   */
  readonly id: string;
  readonly kind: EntityKind;
  /** What sort of its kind it is, as the record types it: `settlement`, `county`, `battle`. */
  readonly type?: string;
  /** The file and `@xml:id` of the record, or undefined when only an outside authority is named. */
  readonly record?: {readonly file: string; readonly fragment: string};
  /** The absolute IRI, for an entity known only by one. */
  readonly uri?: string;
  /** The preferred name. */
  readonly name: string;
  readonly names: readonly EntityName[];
  /** Role, occupation, office, type of place: in the record's own words. */
  readonly roles: readonly EntityRole[];
  /** Birth, death, floruit, founding, when an event took place. */
  readonly dates: readonly EntityDate[];
  readonly identifiers: readonly EntityIdentifier[];
  readonly notes: readonly string[];
  readonly coordinates?: Coordinates;
  /** What a `geo` says that is no place on Earth, as written. */
  readonly misplaced?: string;
  /** Persons, places, organisations … that the record, or a `relation` about it, ties it to. */
  readonly related: readonly RelatedEntity[];
}

/** Where a place is: degrees, WGS 84 (TEI P5 14.3.4). */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
  /** How sure the editor is of them. */
  readonly certainty?: Certainty;
  /** How exact they are meant to be. */
  readonly precision?: Certainty;
  /** Within so many kilometres of the point, where the record says so. */
  readonly radius?: number;
  /** The corners of an area, latitude first, where the record gives more than a point. */
  readonly outline?: readonly (readonly [latitude: number, longitude: number])[];
}

/** One tie of a record to another. */
export interface RelatedEntity {
  /** Words for the other: the record's own, else the name of the other record. */
  readonly label: string;
  /** What ties them: `birth`, `residence`, `part-of`, or the name a `relation` gives. */
  readonly relation: string;
  /**
   * For a `relation` (TEI P5 14.3.2.3): which part this record takes in it. `active`: this one is
   * the parent, employer … of the other; `passive`: the other is that of this one.
   */
  readonly part?: 'active' | 'passive' | 'mutual';
  readonly pointer: Pointer;
  /** The other record, where it is one of the collection. */
  readonly entityId?: string;
}

/** An office, occupation or part, and who says that it was held. */
export interface EntityRole {
  readonly label: string;
  readonly date?: HistoricalDate;
  readonly wording?: string;
  /** Where the record has it from: its `@source`, a pointer each. */
  readonly sources?: readonly string[];
}

export interface EntityName {
  readonly text: string;
  /** BCP 47, with script: `kk-Cyrl`. */
  readonly lang?: string;
  readonly type?: string;
}

export interface EntityDate {
  readonly event: 'birth' | 'death' | 'floruit' | 'founded' | 'dissolved' | 'took-place' | 'other';
  readonly label: string;
  readonly wording: string;
  readonly date: HistoricalDate;
  readonly place?: string;
  /** Where the record has it from: its `@source`, a pointer each. */
  readonly sources?: readonly string[];
}

export interface EntityIdentifier {
  /** `wikidata`, `geonames`, `viaf`, `gnd` … as the record types it. */
  readonly authority: string;
  readonly value: string;
  /** A safe link, when the authority's address scheme is known or the value is one. */
  readonly href?: string;
}

/** What a mention's pointers come to. */
export interface Resolution {
  /** `resolved`: the pointers lead to one entity; any that lead nowhere are in `unresolved`. `ambiguous`: several candidates for one mention. */
  readonly state: 'resolved' | 'ambiguous' | 'several' | 'unresolved' | 'none';
  readonly entityIds: readonly string[];
  /** Pointers that lead nowhere, as written. */
  readonly unresolved: readonly string[];
}
