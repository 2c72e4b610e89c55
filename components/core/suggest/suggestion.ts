import type {Span} from '../tei/span.js';

/** One entity a name may mean, with how surely (0 to 1). */
export interface Candidate {
  /** The record's id, as the entity index has it. */
  readonly entityId: string;
  readonly name: string;
  readonly certainty: number;
}

/** What all suggestions say: which passage, as which TEI element, how surely and why. */
interface Suggested extends Span {
  /** The TEI element it would become. */
  readonly element: string;
  /** 0 to 1. */
  readonly certainty: number;
  /** In plain words, for the reviewer. */
  readonly evidence: string;
}

export interface SuggestedName extends Suggested {
  readonly kind: 'name';
  /** Best first; one where nothing else bears the name. */
  readonly candidates: readonly [Candidate, ...Candidate[]];
}

export interface SuggestedDate extends Suggested {
  readonly kind: 'date';
  /** EDTF; absent where the wording is relative and nothing says to what. */
  readonly value?: string;
}

export interface SuggestedReference extends Suggested {
  readonly kind: 'reference';
  /** The archival reference in its normal form. */
  readonly value: string;
}

export interface SuggestedLink extends Suggested {
  readonly kind: 'link';
  /** Ids of the documents it may mean, best first. */
  readonly documents: readonly {readonly documentId: string; readonly certainty: number}[];
}

/** A proposal for a reviewer: nothing is changed by it. Spans count code points. */
export type Suggestion = SuggestedName | SuggestedDate | SuggestedReference | SuggestedLink;
