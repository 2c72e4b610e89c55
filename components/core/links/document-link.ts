import type {Certainty} from '../dates/historical-date.js';
import type {Span} from '../tei/tei-document.js';

/** A passage of a document of the collection. */
export interface PassageAddress {
  readonly document: string;
  /** A passage, mention or note id of that document; absent for the document as a whole. */
  readonly passage?: string;
}

/** A link from a passage of one document to another document or passage. */
export interface DocumentLink {
  readonly id: string;
  readonly from: PassageAddress & {readonly span: Span};
  readonly to: PassageAddress;
  readonly form: string;
  readonly certainty?: Certainty;
  /** `link` written in the text, `correspondence` by @corresp, `annotation` from an annotation file. */
  readonly origin: 'link' | 'correspondence' | 'annotation';
  readonly state: 'resolved' | 'unresolved' | 'outside';
  /** For a link out of the collection: a safe address. */
  readonly href?: string;
  readonly raw: string;
}
