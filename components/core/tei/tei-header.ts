import type {ArchivalReference} from '../archives/archival-reference.js';
import type {HistoricalDate} from '../dates/historical-date.js';
import type {Pointer} from './pointer.js';

/** What a `teiHeader` says, in the terms of archival description (TEI P5 chapters 2 and 10). */
export interface TeiHeader {
  /** The main title, white space folded; the file's name where the header has none. */
  readonly title: string;
  readonly titles: readonly HeaderTitle[];
  readonly authors: readonly HeaderName[];
  readonly responsibilities: readonly Responsibility[];
  /** When the original was made: `creation`, `origDate`, the sent `correspAction`, the source's date. */
  readonly date?: HeaderDate;
  /** Languages of the text, BCP 47. */
  readonly languages: readonly string[];
  /** The language of the original where the text is a translation or a calendar. */
  readonly originalLanguage?: string;
  /**
   * `calendar` for an editor's summary of a source (Regest), from `textClass/catRef`; `translation`,
   * `transcription`, or what `textClass` calls it.
   */
  readonly genre?: string;
  readonly abstract?: string;
  readonly publication: readonly string[];
  readonly licences: readonly {readonly label: string; readonly href?: string}[];
  readonly availability?: string;
  readonly manuscripts: readonly ManuscriptRecord[];
  /** Bibliographic descriptions of sources and versions, as labels with links. */
  readonly sources: readonly {
    readonly type?: string;
    readonly label: string;
    readonly href?: string;
  }[];
  readonly correspondence: readonly CorrespondenceAction[];
  readonly correspondenceContext: readonly {
    readonly label: string;
    readonly pointer?: Pointer;
    readonly type?: string;
  }[];
  readonly encoding: readonly string[];
  readonly changes: readonly {
    readonly when?: string;
    readonly who?: string;
    readonly what: string;
  }[];
  /** The whole header, so that nothing without a place of its own is dropped. */
  readonly fields: readonly HeaderField[];
  /** What the header's pointers to its own parts lead to, in words: `#editors` → `The editors`. */
  readonly labels?: Readonly<Record<string, string>>;
  /** The language the header itself is written in, BCP 47. */
  readonly language?: string;
  /** Where a compiled header is not as it must be; nothing but its title is kept of such a one. */
  readonly damaged?: string;
}

export interface HeaderTitle {
  readonly text: string;
  readonly type?: string;
  readonly level?: string;
  readonly lang?: string;
}

export interface HeaderName {
  readonly text: string;
  readonly pointers: readonly Pointer[];
  readonly certainty?: string;
}

export interface HeaderDate {
  readonly wording: string;
  readonly date: HistoricalDate;
}

export interface Responsibility {
  /** What they did, as printed: `Translated by`. */
  readonly role: string;
  readonly names: readonly HeaderName[];
}

/**
 * Where a manuscript is kept. The whole of its description is the `msDesc` at the same place among
 * those of the header's `fields`.
 */
export interface ManuscriptRecord {
  readonly country?: string;
  readonly settlement?: string;
  readonly institution?: string;
  readonly repository?: string;
  /** The shelfmark, verbatim, and read as an object. */
  readonly shelfmark?: string;
  readonly reference?: ArchivalReference;
  readonly collections: readonly {
    readonly type?: string;
    readonly n?: string;
    readonly text: string;
    readonly certainty?: string;
  }[];
  readonly identifiers: readonly {readonly type?: string; readonly value: string}[];
  /** Doubts an editor states about the reference or the object. */
  readonly doubts: readonly string[];
}

export interface CorrespondenceAction {
  readonly type: string;
  readonly names: readonly HeaderName[];
  readonly places: readonly HeaderName[];
  readonly dates: readonly HeaderDate[];
}

/** A header element with text of its own or fields below it; its label is `elementWords(element)`. */
export interface HeaderField {
  /** The TEI element. */
  readonly element: string;
  /** Running text, white space folded. An inline element repeats its words only when it holds no other. */
  readonly text?: string;
  /**
   * For an inline element: the stretch it takes up of the nearest text above it that is no inline
   * element's, in UTF-16 units, end exclusive.
   */
  readonly at?: readonly [number, number];
  readonly href?: string;
  /** As written (`xml:lang`, `when`), white space folded. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly fields?: readonly HeaderField[];
}
