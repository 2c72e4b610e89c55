import type {Alignment, AlignmentResult} from '../../core/links/alignment/alignment.js';
import type {VersionRole} from '../../core/links/alignment/parallel-versions.js';
import type {XmlProblem} from '../../core/xml/xml-problem.js';

/** A TEI file: how pointers call it, and where it is fetched. */
export interface SourceFile {
  readonly file: string;
  /** Absolute. */
  readonly address: string;
}

/** A text of a page that is to be laid beside another. */
export interface TextOrder extends SourceFile {
  /** Code points of canonical text on the page: the file must have as many. */
  readonly characters: number;
}

/** What is laid beside what. */
export interface ParallelOrder {
  readonly a: TextOrder;
  /** Undefined: another version that the file of `a` holds itself. */
  readonly b?: TextOrder;
  /** Which two of the versions that the file of `a` holds, counted from 0; else those that suit best. */
  readonly versions?: readonly number[];
  /** What the texts call persons and places by; one that cannot be had is done without. */
  readonly authority: readonly SourceFile[];
}

/** A version that a file holds beside others. */
export interface HeldVersion {
  readonly role: VersionRole;
  /** BCP 47 */
  readonly language?: string;
  readonly name?: string;
}

/** Two texts beside each other, or why they are not; it survives JSON. */
export type ParallelResult =
  | {
      readonly ok: true;
      readonly alignment: Alignment;
      /** Of one file: the two versions that were aligned. */
      readonly versions?: readonly [HeldVersion, HeldVersion];
      /** All that it holds, and the places of those two among them. */
      readonly held?: readonly HeldVersion[];
      readonly chosen?: readonly [number, number];
    }
  | {readonly ok: false; readonly problem: 'unalignable'; readonly result: Unaligned}
  /** A file could not be had or read. */
  | {readonly ok: false; readonly problem: 'unread'; readonly why: XmlProblem}
  /** The file is not the text on the page any more. */
  | {readonly ok: false; readonly problem: 'changed'; readonly file: string}
  /** The file holds one text. */
  | {readonly ok: false; readonly problem: 'no-versions'};

export type Unaligned = Extract<AlignmentResult, {ok: false}>;
