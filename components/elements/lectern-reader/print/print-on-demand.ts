import type {ReaderState} from '../../../state/reader-store.js';
import type {PrintedReader} from './printed-reader.js';
import type {PrintingReader} from './printing-reader.js';

/** Keys that a print may begin with: of shortcuts, and of the browser's menu. */
const menuKeys: ReadonlySet<string> = new Set(['Control', 'Meta', 'Alt', 'F10']);

/** In milliseconds after a text has come: who has read for so long may print from a menu. */
const settled = 10_000;

/**
 * Brings what it takes to print a reader. A browser does not wait for what a print needs, so it is
 * fetched as soon as somebody may be about to print: with a key of the browser's, or when the pointer
 * leaves the page towards its menus; where no pointer could, when a text has been there for a while.
 */
export class PrintOnDemand {
  readonly #reader: PrintingReader;
  #printed: PrintedReader | undefined;
  #coming: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(reader: PrintingReader) {
    this.#reader = reader;
  }

  connect(signal: AbortSignal): void {
    window.addEventListener('beforeprint', () => this.#printed?.putOn(), {signal});
    window.addEventListener('afterprint', () => this.#printed?.takeOff(), {signal});
    window.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    const root = document.documentElement;
    root.addEventListener('pointerleave', () => void this.prepare(), {signal});
    const onText = (): void => {
      clearTimeout(this.#timer);
      if (!matchMedia('(hover: none)').matches) return;
      this.#timer = setTimeout(() => void this.prepare(), settled);
    };
    this.#reader.addEventListener('lectern-document-ready', onText, {signal});
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
    // What the page brought for the heads of its sheets is of the documents that it came with.
    const onState = ({panes}: ReaderState, before: ReaderState): void => {
      const isOther = before.panes.length > 0 && panes.join(' ') !== before.panes.join(' ');
      if (isOther && this.#reader.paged) delete root.dataset.running;
    };
    this.#reader.store.subscribe(onState, signal);
  }

  /** Settled when a print would be whole; what cannot be fetched is done without. */
  async prepare(): Promise<void> {
    this.#coming ??= this.#bring();
    await this.#coming;
    await this.#printed?.learn();
  }

  async #bring(): Promise<void> {
    try {
      const module = await import('./printed-reader.js');
      this.#printed = new module.PrintedReader(this.#reader);
    } catch {
      // It is tried again with the next sign of a print.
      this.#coming = undefined;
    }
  }

  #onKey({key, ctrlKey, metaKey}: KeyboardEvent): void {
    if (ctrlKey || metaKey || menuKeys.has(key)) void this.prepare();
  }
}
