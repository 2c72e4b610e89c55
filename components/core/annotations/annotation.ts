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
  readonly creator?: string;
  readonly created?: string;
  readonly comments: readonly {readonly text: string; readonly lang?: string}[];
  readonly tags: readonly string[];
  /** Entities an identifying body names, as IRIs. */
  readonly identifies: readonly string[];
  readonly targets: readonly AnnotatedPassage[];
  /** Passages a linking body leads to. */
  readonly linked: readonly AnnotatedPassage[];
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
  /** Types of selectors that are not understood. */
  readonly unread?: readonly string[];
}

/** Where the passage is in today's text; never placed by guess. */
export type Placement =
  | ({readonly state: 'placed' | 'moved'; readonly passage: string} & Span)
  | {readonly state: 'ambiguous' | 'orphaned'; readonly reason: string};
