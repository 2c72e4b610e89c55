import type {ReaderStore} from '../../state/reader-store.js';
import type {SelectableText} from './selected-text.js';

/** The reader whose texts are annotated and cited, or one text that stands alone. */
export interface AnnotatedReader extends HTMLElement {
  readonly store: ReaderStore;
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** Whether annotations are made that are proposed to the editors. */
  readonly annotate?: boolean;
  /** Whether readers keep highlights and notes for themselves. */
  readonly privateNotes?: boolean;
  /** IRI before a document's file path. */
  readonly sourceBase?: string;
  /** Address of the site's root. */
  readonly journalRoot?: string;
  readonly annotationServer?: string;
  /** The name under which annotations are made, where the page says it. */
  readonly annotator?: string;
  /** The address of a file of the collection; of one text alone its name is its address. */
  addressOf?(file: string): string;
}

/** The texts of a reader in the order of its panes. */
export function textsOf(reader: AnnotatedReader): SelectableText[] {
  if (isText(reader)) return [reader];
  return [
    ...reader.querySelectorAll<HTMLElementTagNameMap['lectern-text']>(':scope > lectern-text'),
  ];
}

function isText(element: HTMLElement): element is HTMLElementTagNameMap['lectern-text'] {
  return element.localName === 'lectern-text';
}
