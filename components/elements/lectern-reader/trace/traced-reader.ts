import type {ReaderStore} from '../../../state/reader-store.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';

/** One mention of a document. */
export interface Place {
  readonly document: string;
  readonly mention: string;
}

/** What is needed of the reader. */
export interface TracedReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  readonly bare: boolean;
  readonly annotate: boolean;
  readonly settings: string | undefined;
  requestUpdate(): void;
  open(...documents: string[]): void;
  textOf(documentId: string): LecternText | undefined;
}

/** What the reader does with its panes. */
export interface TracedPanes {
  /** Settled when a part of a text is in view. */
  reveal(documentId: string, part: string): Promise<void>;
  /** On a narrow page, the pane that is seen. */
  bringToFront(documentId: string): void;
  /** Another entity is about to be followed: a step that the back button undoes. */
  leave(): void;
}
