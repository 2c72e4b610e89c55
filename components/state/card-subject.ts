import type {Annotation} from '../core/annotations/annotation.js';
import type {DocumentRecord, MentionRecord} from '../core/collection/collection.js';
import type {Entity} from '../core/entities/entity.js';
import type {DocumentLink} from '../core/links/document-link.js';
import type {Alternation, Witness} from '../core/tei/variants/alternation.js';
import type {MentionExtent} from './reader-store.js';

/** What a card shows, with everything it needs: no card looks anything up by itself. */
export type CardSubject =
  | {
      readonly kind: 'mention';
      readonly document: DocumentRecord;
      readonly mention: MentionRecord;
      /** One for a resolved mention, several for candidates or a group, none when unresolved. */
      readonly entities: readonly EntityInCollection[];
      /** How many documents there are, so that silence can be told from absence of a search. */
      readonly documents: readonly DocumentRecord[];
    }
  | {
      readonly kind: 'editorial';
      readonly document: DocumentRecord;
      readonly alternation: Alternation;
      /** Which of its wordings stands on the page. */
      readonly shown?: number;
      /** The witnesses its wordings name, in the order of the document. */
      readonly witnesses: readonly Witness[];
    }
  | {
      readonly kind: 'link';
      readonly link: DocumentLink;
      readonly target?: PassagePreview;
    }
  | {
      readonly kind: 'annotation';
      readonly annotations: readonly AnnotationInCollection[];
    };

export interface EntityInCollection {
  readonly entity: Entity;
  /** Every mention in the collection, in order of document and place. */
  readonly mentions: readonly MentionInCollection[];
  /** How widely it is mentioned, where the mentions at hand are not all. */
  readonly extent?: MentionExtent;
  /** Where to read more about it, e.g. its page on the site. */
  readonly href?: string;
  /** By the pointers of its roles and dates to where they are from: the titles of the documents. */
  readonly sources?: ReadonlyMap<string, string>;
  /** There are panes to follow it through. */
  readonly canTrace?: boolean;
}

export interface MentionInCollection {
  readonly document: DocumentRecord;
  readonly mention: MentionRecord;
  /** A link that lands on the mention. */
  readonly href: string;
  /** How the passage is called: `¶ 3`. */
  readonly passage: string;
}

export interface PassagePreview {
  readonly document: DocumentRecord;
  /** `¶ 3`; absent for the document as a whole. */
  readonly passage?: string;
  /** The first words there. */
  readonly excerpt: string;
  readonly href: string;
}

export interface AnnotationInCollection {
  readonly annotation: Annotation;
  /** The passages it is about and leads to, with previews where they were found. */
  readonly passages: readonly AnnotationPassage[];
  /** The entities it names, in its order, by their names where they are known. */
  readonly identified?: readonly IdentifiedEntity[];
  /** The reader made it and may change it. */
  readonly own?: boolean;
  /** There are panes to open its passages in, side by side. */
  readonly canCompare?: boolean;
}

/** An entity as an annotation names it. */
export interface IdentifiedEntity {
  readonly iri: string;
  readonly name?: string;
  /** Where to read more about it, e.g. its page on the site. */
  readonly href?: string;
  /** It has no record yet. */
  readonly isNew?: boolean;
}

export interface AnnotationPassage {
  readonly role: 'target' | 'linked';
  /** The words as the annotation quotes them. */
  readonly quote: string;
  /** Why it could not be placed, when it could not. */
  readonly unplaced?: string;
  readonly preview?: PassagePreview;
}
