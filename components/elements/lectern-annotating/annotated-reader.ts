import type {ReaderStore} from '../../state/reader-store.js';

/** The reader whose texts are annotated. */
export interface AnnotatedReader extends HTMLElement {
  readonly store: ReaderStore;
  /** IRI before a document's file path. */
  readonly sourceBase: string;
  /** Address of the site's root. */
  readonly journalRoot: string;
  readonly annotationServer: string;
  /** The name under which annotations are made, where the page says it. */
  readonly annotator: string;
  /** The address of a file of the collection. */
  addressOf(file: string): string;
}
