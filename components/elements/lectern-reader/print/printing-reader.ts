import type {ReaderStore} from '../../../state/reader-store.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';
import type {Pair} from '../parallel/scroll-together.js';

/** What is needed of the reader. */
export interface PrintingReader extends HTMLElement {
  readonly store: ReaderStore;
  /** Its print sets the pages: margins, running heads and numbers. */
  readonly paged: boolean;
  /** Whether what cards say is printed as notes. */
  readonly printsNotes: boolean;
  /** Two texts that are read in parallel: they are printed so. */
  readonly printedPair: Pair | undefined;
  textOf(documentId: string): LecternText | undefined;
}
