import type {ReaderStore} from '../../../state/reader-store.js';
import type {LecternText} from '../../lectern-text/lectern-text.js';
import type {PrintedReader} from './printed-reader.js';

/** What is needed of the reader. */
export interface PrintingReader extends HTMLElement {
  readonly store: ReaderStore;
  /** Its print sets the pages: margins, running heads and numbers. */
  readonly paged: boolean;
  /** Whether what cards say is printed as notes. */
  readonly printsNotes: boolean;
  textOf(documentId: string): LecternText | undefined;
}

/**
 * Brings what it takes to print a reader. A browser does not wait for what a print needs, so it is
 * fetched as soon as somebody may be about to print: with Ctrl or ⌘, or when the pointer leaves the
 * page towards the browser's menus.
 */
export class PrintOnDemand {
  readonly #reader: PrintingReader;
  #printed: PrintedReader | undefined;
  #coming: Promise<void> | undefined;

  constructor(reader: PrintingReader) {
    this.#reader = reader;
  }

  connect(signal: AbortSignal): void {
    window.addEventListener('beforeprint', () => this.#printed?.putOn(), {signal});
    window.addEventListener('afterprint', () => this.#printed?.takeOff(), {signal});
    window.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    const root = document.documentElement;
    root.addEventListener('pointerleave', () => void this.prepare(), {signal});
  }

  /** Settled when a print would be whole; what cannot be fetched is done without. */
  prepare(): Promise<void> {
    this.#coming ??= import('./printed-reader.js').then(
      async (module) => {
        this.#printed = new module.PrintedReader(this.#reader);
        await this.#printed.learn();
      },
      () => {
        this.#coming = undefined;
      },
    );
    return this.#coming;
  }

  #onKey({key, ctrlKey, metaKey}: KeyboardEvent): void {
    if (ctrlKey || metaKey || key === 'Control' || key === 'Meta') void this.prepare();
  }
}
