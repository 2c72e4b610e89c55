import type {Certainty, HistoricalDate} from '../dates/historical-date.js';
import type {XmlElement, XmlTree} from '../xml/xml-tree.js';
import type {Pointer} from './pointer.js';
import type {Span} from './span.js';
import type {TeiHeader} from './tei-header.js';
import type {Alternation, Witness} from './variants/alternation.js';

export type {Pointer} from './pointer.js';
export type {Span} from './span.js';

/** One TEI document, read once and frozen. Everything but `tree` and `texts` survives JSON. */
export interface TeiDocument {
  /** `TEI/@xml:id`, else the file's name without its ending. */
  readonly id: string;
  /** The file's path or address, as the caller named it. */
  readonly file: string;
  readonly tree: XmlTree;
  readonly header: TeiHeader;
  /** The roots of what is read: each `TEI/text`, in order. */
  readonly texts: readonly XmlElement[];
  /**
   * The decoded text nodes under `texts`, not normalised. Positions everywhere count its
   * Unicode code points (Web Annotation Data Model 4.2.5), not UTF-16 units.
   */
  readonly canonicalText: string;
  /** Names, references to named things, and dates, in document order. */
  readonly mentions: readonly Mention[];
  readonly notes: readonly TeiNote[];
  /** Pointers out of running text: `ref`, `ptr`, `@corresp` and their like. */
  readonly links: readonly TextLink[];
  /** Ids of the blocks a link can land on, in document order. */
  readonly passages: readonly Passage[];
  /** Other usable `@xml:id`s of the texts: anchors, milestones, phrases. */
  readonly anchors: readonly TextAnchor[];
  /** Places with more than one wording: choices of the editor and the critical apparatus. */
  readonly alternations: readonly Alternation[];
  /** The manuscripts and prints the apparatus speaks of. */
  readonly witnesses: readonly Witness[];
  readonly warnings: readonly TeiWarning[];
}

export type MentionKind =
  | 'person'
  | 'place'
  | 'organisation'
  | 'event'
  | 'object'
  | 'work'
  | 'term'
  | 'name'
  | 'date';

/** A place in the text where somebody or something is named, or a date given. */
export interface Mention extends Span {
  /** Unique in the document: its `@xml:id` where that is usable, else `m1`, `m2` … */
  readonly id: string;
  readonly kind: MentionKind;
  /** The TEI element: `persName`, `rs`, `date` … */
  readonly element: string;
  /** The form in this document, white space folded. */
  readonly form: string;
  readonly pointers: readonly Pointer[];
  /** `@cert`, or the lowest `certainty` said of it. */
  readonly certainty?: Certainty;
  /** Only for dates. */
  readonly date?: HistoricalDate;
  /** The passage it stands in. */
  readonly passage: string;
  /** Spans of further fragments joined by `@next`/`@prev`. */
  readonly fragments?: readonly Span[];
}

/** A block with a name of its own: a paragraph, a head, a line group. */
export interface Passage extends Span {
  /** Its `@xml:id` where usable, else `b1`, `b2` … */
  readonly id: string;
  readonly element: string;
  readonly n?: string;
  /** How to name it to a reader: `¶ 3`, `l. 12`, `p. 4`. */
  readonly label: string;
}

/** An element that is no passage, mention or note, but can be pointed to. */
export interface TextAnchor extends Span {
  readonly id: string;
}

export interface TeiNote extends Span {
  readonly id: string;
  /** `@n` as in the source, else a running number. */
  readonly label: string;
  readonly type?: string;
  readonly place?: string;
  /** The places of this document that a note elsewhere belongs to (`@target`, `@corresp`). */
  readonly places: readonly NotePlace[];
}

/** What a note is about, by the ids of anchors, passages or mentions. */
export interface NotePlace {
  readonly start: string;
  /** Where it ends, if not with the element it starts at (`@targetEnd`). */
  readonly end?: string;
}

export interface TextLink extends Span {
  readonly id: string;
  readonly pointer: Pointer;
  /** Words of the link; empty for `ptr`. */
  readonly form: string;
  readonly passage: string;
  /** `ref`, `ptr`, or `corresp` for a pointer in an attribute. */
  readonly element: string;
  readonly certainty?: Certainty;
  readonly type?: string;
}

export interface TeiWarning {
  readonly code: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** What becomes of a document's text on the page: all else of it is shown. */
export interface Showing {
  readonly hidden: readonly HiddenText[];
  /** TEI elements without a rule of their own, shown by their content, with how often each occurs. */
  readonly generic: Readonly<Record<string, number>>;
}

/** Text that the reader leaves out of view: where, what and why. Nothing else may be missing. */
export interface HiddenText extends Span {
  readonly text: string;
  /** For programs: `alternative-encoding`, `variant-reading` … */
  readonly code: string;
  /** For people, one sentence. */
  readonly reason: string;
  readonly element: string;
  /** The alternation it belongs to: `data-editorial` of the shown element, which has the card. */
  readonly owner?: string;
}
