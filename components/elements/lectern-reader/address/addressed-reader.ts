import type {ParallelAddress, ReaderAddress} from '../../../state/address/reader-address.js';
import type {ReaderStore} from '../../../state/reader-store.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';

/** What is needed of the reader. */
export interface AddressedReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  reading: 'diplomatic' | 'normalised';
  requestUpdate(): void;
  textOf(documentId: string): LecternText | undefined;
}

/** What the reader shows, for a shared link to bring back. */
export interface ReaderView {
  /** The documents that are open while an address says nothing of them. */
  readonly own: readonly string[];
  /** Whether it is known which documents there are; those that are open are known anyway. */
  readonly isLoaded: boolean;
  isKnown(documentId: string): boolean;
  show(panes: readonly string[]): void;
  /** How the texts are marked and read. */
  choices: Pick<ReaderAddress, 'quiet' | 'sparse' | 'witnesses'>;
  /** What is read in parallel, and how; undefined while each text is read by itself. */
  readonly parallel: ParallelAddress | undefined;
  /** Settled with whether the texts can be read so. */
  readInParallel(how: ParallelAddress | undefined): Promise<boolean>;
  /** Follows an entity through the panes; settled with whether there is such a one. */
  trace(entityId: string): Promise<boolean>;
  endTrace(): void;
}
