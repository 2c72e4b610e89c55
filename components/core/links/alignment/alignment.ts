import type {Span, TeiDocument} from '../../tei/tei-document.js';
import type {XmlProblem} from '../../xml/xml-problem.js';
import type {XmlElement} from '../../xml/xml-tree.js';

/** A text that is laid beside another: a document, or a version that a document holds. */
export interface TextPart {
  readonly document: TeiDocument;
  /** Where the text stands in the document, in order; absent for all of it. */
  readonly elements?: readonly XmlElement[];
  /** Elements in it that are not of it: translations that stand in the paragraphs of their original. */
  readonly without?: readonly XmlElement[];
}

/** One of the two texts of an alignment. */
export type Side = 'a' | 'b';

/** What an alignment says of each of its texts; positions count code points of canonical text. */
export interface AlignedText extends Span {
  readonly document: string;
  /** Ids of the passages it is made of; none for the whole document. */
  readonly parts: readonly string[];
  /** BCP 47, as the source has it. */
  readonly language?: string;
}

/** What in the source says that passages belong together, and where it says so. */
export interface Statement {
  /**
   * An attribute (`corresp`, `synch`, `sameAs` …), the element `link`, the same number or citation
   * (`n`), the same break (`pb`, `milestone` …), or `siblings`: versions that stand side by side.
   */
  readonly by: string;
  /** The pointer, number or page as written. */
  readonly raw: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What speaks for a computed row. */
export interface Evidence {
  /** Names of both sides, as the first has them. */
  readonly names: readonly string[];
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
  /** Words that both sides share, or that look alike. */
  readonly words: readonly string[];
  /** How well the lengths agree, from 0 to 1, given how much longer the one text is as a whole. */
  readonly length: number;
}

/** The passages of a row on one side; without any, the place where they would stand. */
export interface RowSide extends Span {
  readonly passages: readonly string[];
}

interface RowSides {
  readonly a: RowSide;
  readonly b: RowSide;
  /** Its place on side b is out of order: stated of passages that one text has moved. */
  readonly moved?: true;
  /** Further places within the row that belong together. */
  readonly anchors?: readonly AnchorPair[];
}

/** Passages of both sides that belong together, or of one side that have nothing on the other. */
export type AlignmentRow = RowSides &
  (
    | {readonly origin: 'stated'; readonly statements: readonly Statement[]}
    | {
        readonly origin: 'computed';
        /** From 0 to 1; of a row with one side, how sure it is that nothing answers it. */
        readonly confidence: number;
        readonly evidence: Evidence;
        /** The stated division in which it was computed. */
        readonly within?: Statement;
      }
  );

/** Two places that belong together. */
export interface AnchorPair {
  readonly a: number;
  readonly b: number;
}

/** Two texts in rows. Every passage with words is in exactly one row. It survives JSON. */
export interface Alignment {
  readonly a: AlignedText;
  readonly b: AlignedText;
  /** In the order of both texts, save those that are `moved`: these stand by their side a. */
  readonly rows: readonly AlignmentRow[];
  /** Pointers that lead nowhere and their like; the rest was used. */
  readonly problems: readonly XmlProblem[];
}

/** Why two texts were not aligned. */
export type Unalignable = 'no-text' | 'same-text' | 'nothing-in-common' | 'too-long';

export type AlignmentResult =
  | {readonly ok: true; readonly alignment: Alignment}
  | {
      readonly ok: false;
      readonly problem: Unalignable;
      /** For `no-text`: which of them has none. */
      readonly side?: Side;
      readonly problems: readonly XmlProblem[];
    };
