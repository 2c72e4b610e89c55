import type {Span} from '../span.js';

/**
 * A place for which the source or its editor gives more than one wording: `choice` (TEI P5 3.5) or
 * an entry of a critical apparatus, `app` (TEI P5 12.1).
 */
export interface Alternation {
  /** Its `@xml:id` where usable, else `e1`, `e2` … */
  readonly id: string;
  readonly kind: 'choice' | 'apparatus';
  readonly place: AlternationPlace;
  /** `@loc` or `@n` of an apparatus entry: `12`, `1.3`. */
  readonly locus?: string;
  readonly wordings: readonly Wording[];
  /** Notes on the readings, white space folded. */
  readonly notes: readonly string[];
  /** The passage it stands in; empty outside the text, as in `standOff`. */
  readonly passage: string;
  /** The words an entry is about that does not hold them itself, where its pointers lead to some. */
  readonly words?: Span;
}

/**
 * `in-line`: its wordings are part of the text, one of them is read. `attached`: it stands in the
 * text at the words it is about, and repeats or varies them. `apart`: in a list of its own.
 */
export type AlternationPlace = 'in-line' | 'attached' | 'apart';

/** One wording among several: a member of a `choice`, a `lem` or a `rdg`. */
export interface Wording {
  /** The TEI element: `sic`, `corr`, `lem`, `rdg` … */
  readonly element: string;
  /** White space folded, cut when very long; empty where a witness omits the words. */
  readonly text: string;
  /** The same words cut where something was done to them; absent where they are words alone. */
  readonly parts?: readonly WordingPart[];
  /** Ids of the witnesses that have it (`@wit`), as in {@link Witness.id} where declared. */
  readonly witnesses: readonly string[];
  /** What else its attributes say, as written: `type`, `cert` …; `resp` and `hand` by name if known. */
  readonly details: Readonly<Record<string, string>>;
}

/** A stretch of a wording: words, and what they are inside it. */
export interface WordingPart {
  /** Empty for a gap. */
  readonly text: string;
  /** `del`, `add`, `gap`, `note` …, or the member of an entry inside it that is not read. */
  readonly element?: string;
  /** Who has it, for a further reading. */
  readonly witnesses?: readonly string[];
  /** For a gap: `reason`, `extent`, `quantity` … as written. */
  readonly details?: Readonly<Record<string, string>>;
}

/** A manuscript or print of a text, as `listWit` declares it (TEI P5 12.1.4). */
export interface Witness {
  readonly id: string;
  /** What readers call it: `A`, `P³`. */
  readonly siglum: string;
  /** What it is, white space folded; empty where an apparatus names it and nothing declares it. */
  readonly description: string;
  /** Ids of the `listWit` groups around it: an apparatus may name the group for all its members. */
  readonly groups: readonly string[];
}
