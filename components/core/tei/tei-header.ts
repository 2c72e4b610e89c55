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
  /** The whole header as labelled fields, so that nothing without a place of its own is dropped. */
  readonly fields: readonly HeaderField[];
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
  readonly contents: readonly {
    readonly label: string;
    readonly locus?: string;
    readonly language?: string;
  }[];
  readonly hands: readonly {
    readonly label: string;
    readonly medium?: string;
    readonly scope?: string;
  }[];
  /** Doubts an editor states about the reference or the object. */
  readonly doubts: readonly string[];
  /** All else: physical description, history, additional, each under its TEI name. */
  readonly description: readonly HeaderField[];
}

export interface CorrespondenceAction {
  readonly type: string;
  readonly names: readonly HeaderName[];
  readonly places: readonly HeaderName[];
  readonly dates: readonly HeaderDate[];
}

/** A header element with text of its own or fields below it, labelled for people. */
export interface HeaderField {
  /** The TEI element. */
  readonly element: string;
  /** The element's name in words: `Editorial declaration`. */
  readonly label: string;
  readonly text?: string;
  readonly href?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly fields?: readonly HeaderField[];
}
