import {isThisComputer} from '../../state/journal/this-computer.js';
import {exportParts} from '../../styles/nested-parts.js';
import type {LecternAnnotating} from '../lectern-annotating/lectern-annotating.js';
import {isPlainKey} from './clean-page.js';
import {readerKeys} from './reader-keys.js';

/** What making annotations needs of the reader. */
type AnnotatedReader = NonNullable<LecternAnnotating['reader']> & {
  readonly annotate: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
};

/**
 * Brings what it takes to make annotations when it is first asked for: by a selection in one of the
 * texts, a key, a button of the toolbar. Where annotations may have been kept before, they are
 * looked for once the page has nothing else to do.
 */
export class AnnotateOnDemand {
  readonly #reader: AnnotatedReader;
  #loaded: Promise<LecternAnnotating> | undefined;

  constructor(reader: AnnotatedReader) {
    this.#reader = reader;
  }

  connect(signal: AbortSignal): void {
    document.addEventListener('selectionchange', () => this.#onSelection(), {signal});
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    this.#reader.addEventListener('lectern-document-ready', () => this.#lookLater(), {
      signal,
      once: true,
    });
  }

  toggleKeys(): void {
    void this.#load().then((annotating) => annotating.toggleKeys());
  }

  showOwn(): void {
    void this.#load().then((annotating) => annotating.showOwn());
  }

  #onSelection(): void {
    if (this.#loaded || !this.#reader.annotate || getSelection()?.isCollapsed !== false) return;
    if (!this.#holdsSelection) return;
    void this.#load();
  }

  /** `m` annotates what is selected, or the mention that has the focus; `v` selects with keys. */
  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || !this.#reader.annotate) return;
    const [origin] = event.composedPath();
    const inside = origin instanceof Element && event.composedPath().includes(this.#reader);
    const mention = inside ? (origin.closest('[data-mention]') ?? undefined) : undefined;
    if (isPlainKey(event, readerKeys.annotate) && (mention || this.#holdsSelection)) {
      event.preventDefault();
      void this.#load().then((annotating) => annotating.annotate(mention));
    } else if (isPlainKey(event, readerKeys.select) && (inside || this.#holdsSelection)) {
      event.preventDefault();
      this.toggleKeys();
    }
  }

  /** A caret in a text is enough: whoever has pressed there is reading it. */
  get #holdsSelection(): boolean {
    const node = getSelection()?.anchorNode;
    const text = (node instanceof Element ? node : node?.parentElement)?.closest('lectern-text');
    return text?.parentElement === this.#reader;
  }

  #lookLater(): void {
    setTimeout(() => {
      if (!this.#reader.annotate || !this.#reader.isConnected) return;
      const {annotationServer, journalRoot} = this.#reader;
      if (annotationServer) void this.#load();
      else
        void mayBeKept(journalRoot).then((may) => {
          if (may) void this.#load();
        });
    }, idle);
  }

  #load(): Promise<LecternAnnotating> {
    this.#loaded ??= this.#bring();
    return this.#loaded;
  }

  async #bring(): Promise<LecternAnnotating> {
    await import('../lectern-annotating/lectern-annotating-define.js');
    const annotating = document.createElement('lectern-annotating');
    annotating.setAttribute('exportparts', exportParts('annotating'));
    annotating.reader = this.#reader;
    this.#reader.renderRoot.append(annotating);
    // Made while it was on its way.
    annotating.takeSelection();
    return annotating;
  }
}

/** In milliseconds after the first text is there: reading begins undisturbed. */
const idle = 300;

/** Whether there may be annotations: a local server is on this computer, and a browser knows. */
async function mayBeKept(root: string): Promise<boolean> {
  if (isThisComputer(location.hostname)) return true;
  // Nothing is kept for a frame without an origin, and Chromium takes the question amiss.
  if (origin === 'null') return false;
  const name = `lectern ${new URL('.', new URL(root || '.', document.baseURI)).href}`;
  try {
    return (await indexedDB.databases()).some((each) => each.name === name);
  } catch {
    return false;
  }
}
