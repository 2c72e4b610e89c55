import type {Annotation} from '../../core/annotations/annotation.js';
import type {MentionRecord} from '../../core/collection/collection.js';
import type {PassageAddress} from '../../core/links/document-link.js';
import type {TeiHeader} from '../../core/tei/tei-header.js';

/** One document as a page shows it. */
export interface ShownDocument {
  readonly id: string;
  readonly header: TeiHeader;
  /** How often it names each entity, by id. */
  readonly named: ReadonlyMap<string, number>;
  /** Those with a target or a linked passage in it. */
  readonly annotations: readonly Annotation[];
  /** Its `article`, or the begin of a long one, as HTML. */
  readonly text: string;
  /** There is nothing to read in its text. */
  readonly isBlank?: boolean;
  /** Address of its manifest, where it has been compiled into chunks. */
  readonly manifest?: string;
}

/** What a document on a page needs to know of the collection and of the page it stands on. */
export interface DocumentScene {
  readonly names: SceneNames;
  readonly addresses: PageAddresses;
}

/** What others are called that a document speaks of: a `CollectionIndex` knows it. */
export interface SceneNames {
  entity(id: string): {readonly name: string} | undefined;
  entityByIri(iri: string): {readonly name: string} | undefined;
  document(id: string): {readonly header: {readonly title: string}} | undefined;
}

/** Where the pages lie that a document on a page leads to. */
export interface PageAddresses {
  /** The page of another document, or of a passage of it. */
  passage(address: PassageAddress): string;
  /** An entity's own page; undefined where entities have none. */
  entity(id: string): string | undefined;
  /** The permalink for citations; undefined where none is known. */
  readonly permalink?: string;
}

/** How often mentions name each entity. */
export function countNamed(mentions: readonly MentionRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {resolution} of mentions) {
    for (const id of resolution.entityIds) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
