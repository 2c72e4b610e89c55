import type {Span} from '../tei/tei-document.js';

/** The 13 motivations of the Web Annotation Vocabulary. */
export const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
] as const;
export type Motivation = (typeof motivations)[number];

/** A W3C Web Annotation, read tolerantly into what the reader shows. */
export interface Annotation {
  /** An absolute IRI. */
  readonly id: string;
  readonly motivations: readonly Motivation[];
  /** Who made it, by name: a person, else the software. */
  readonly creator?: string;
  /** The software that made it, where it says so. */
  readonly generator?: string;
  readonly created?: string;
  /** `lectern:certainty`, from 0 to 1. */
  readonly certainty?: number;
  readonly comments: readonly {readonly text: string; readonly lang?: string}[];
  readonly tags: readonly string[];
  /** Entities an identifying body names, as IRIs; several are candidates, the likeliest first. */
  readonly identifies: readonly string[];
  /** The certainty of each candidate, in the same order, where they have one of their own. */
  readonly candidateCertainty?: readonly (number | undefined)[];
  /** The date an identifying body gives, in Extended Date/Time Format. */
  readonly date?: string;
  /** An entity the authority file does not have yet. */
  readonly newEntity?: NewEntity;
  readonly targets: readonly AnnotatedPassage[];
  /** Passages a linking body leads to. */
  readonly linked: readonly AnnotatedPassage[];
}

/** What an annotation says of an entity that has no record yet. */
export interface NewEntity {
  /** The `@xml:id` its record is to have. */
  readonly id: string;
  readonly kind: 'person' | 'place' | 'organisation' | 'event';
  readonly name: string;
}

/** A selected passage, as the annotation describes it and as it was found. */
export interface AnnotatedPassage {
  /** Absolute IRI of the text, as written. */
  readonly source: string;
  /** The document's id in this collection, when the source is one of its files. */
  readonly document?: string;
  readonly selectors: PassageSelectors;
  readonly placement: Placement;
}

export interface PassageSelectors {
  readonly quote?: {readonly exact: string; readonly prefix: string; readonly suffix: string};
  readonly position?: Span;
  readonly range?: {
    readonly start: {readonly xpath: string; readonly offset: number};
    readonly end: {readonly xpath: string; readonly offset: number};
  };
  /** The id a `FragmentSelector` names. */
  readonly fragment?: string;
  /** SHA-256 of the canonical text the positions were counted in (`lectern:textSha256`). */
  readonly textSha256?: string;
  /** Types of selectors that are not understood. */
  readonly unread?: readonly string[];
}

/** Where the passage is in today's text; never placed by guess. */
export type Placement =
  | ({readonly state: 'placed' | 'moved'; readonly passage: string} & Span)
  | {readonly state: 'ambiguous' | 'orphaned'; readonly reason: string};
