import type {Annotation} from '../annotations/annotation.js';
import type {JsonObject} from '../annotations/json.js';
import type {Entity} from '../entities/entity.js';
import type {Span} from '../tei/span.js';
import type {ReviewRow} from './review-row.js';

/** Everything one looks at before deciding on an annotation. Plain data: a worker may send it. */
export interface ReviewEvidence {
  readonly row: ReviewRow;
  readonly annotation: Annotation;
  /** The annotation as its file has it. */
  readonly json: JsonObject;
  /** The block it stands in, with everything that is marked there; none where it is not placed. */
  readonly block?: ReviewBlock;
  /** Why it has no place in the text. */
  readonly unplaced?: string;
  /** The words it quotes, where they are no longer those that stand there. */
  readonly quoted?: string;
  /** The source of the block, with what would be written into it. */
  readonly tei?: TeiPreview;
  readonly candidates: readonly Candidate[];
  /** What others, and the text's own tags, say of the same words. */
  readonly others: readonly OtherValue[];
  /** The same words elsewhere, in the order of the text. */
  readonly elsewhere: readonly SameWords[];
}

export interface TeiPreview {
  /** In order; without the inserted ones they are the source as it is. */
  readonly parts: readonly {readonly text: string; readonly inserted: boolean}[];
  /** Why it cannot be written. */
  readonly refused?: string;
  /** It would be written in `standOff`, since no element of the text can hold it. */
  readonly apart?: boolean;
}

export interface ReviewBlock extends Span {
  /** How it is called: `¶ 3`. */
  readonly label: string;
  readonly text: string;
  readonly lang?: string;
  /** Code points from the beginning of the block. */
  readonly marks: readonly (Span & {
    /** `note`: words of another flow, which stand in the middle of the block's. */
    readonly kind: 'this' | 'proposal' | 'tagged' | 'note';
    /** Of a proposal: the annotation's IRI. */
    readonly id?: string;
  })[];
}

/** An entity, or a date, that an annotation may mean. */
export interface Candidate {
  /** An entity's IRI, or a date in Extended Date/Time Format. */
  readonly value: string;
  readonly certainty?: number;
  /** Undefined where the authority file has no such record. */
  readonly entity?: Entity;
}

export interface OtherValue {
  readonly annotator: string;
  /** The annotation's IRI; absent for a tag of the text. */
  readonly id?: string;
  readonly element?: string;
  readonly words: string;
  readonly values: readonly string[];
  readonly certainty?: number;
  /** Whether it is about exactly the same words. */
  readonly sameSpan: boolean;
  /** Whether it names another entity or date. */
  readonly differs: boolean;
}

export interface SameWords extends Span {
  /** `¶ 3` */
  readonly label: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What it is said to mean there; empty where nobody has said. */
  readonly values: readonly string[];
  readonly source: 'tagged' | 'proposal' | 'untagged';
  /** The annotation's IRI, of a proposal. */
  readonly id?: string;
  readonly differs: boolean;
}
