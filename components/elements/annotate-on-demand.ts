import {journalMark} from '../core/annotations/journal-mark.js';
import {nextFrame} from '../render/window/next-frame.js';
import {exportParts} from '../styles/nested-parts.js';
import type {AnnotatedReader} from './lectern-annotating/annotated-reader.js';
import type {LecternAnnotating} from './lectern-annotating/lectern-annotating.js';
import {isMeantFor} from './meant-for.js';
import {isPlainKey} from './plain-key.js';
import {readerKeys} from './reader-keys.js';

/**
 * Brings what it takes to cite passages and to make annotations when it is first asked for: by a
 * selection in one of the texts, a key, a button of the toolbar. Where annotations may have been
 * kept before, they are looked for once the page has nothing else to do.
 */
export class AnnotateOnDemand {
  readonly #reader: AnnotatedReader;
  #loaded: Promise<LecternAnnotating> | undefined;

  constructor(reader: AnnotatedReader) {
    this.#reader = reader;
  }

  connect(signal: AbortSignal): void {
    if (signal.aborted) return;
    document.addEventListener('selectionchange', () => this.#onSelection(), {signal});
    document.addEventListener('keydown', (event) => this.#onKey(event), {signal});
    this.#reader.addEventListener('lectern-document-ready', () => this.#lookLater(), {
      signal,
      once: true,
    });
    signal.addEventListener('abort', () => this.#takeAway());
    // Made while this was on its way. After a frame: whoever asks sooner has the page laid out for it.
    void nextFrame().then(() => {
      if (!signal.aborted) this.#onSelection();
    });
    if (this.#reader.privateNotes && this.#reader.localName === 'lectern-text') this.#lookLater();
  }

  toggleKeys(): void {
    void this.#load().then((annotating) => annotating.toggleKeys());
  }

  showOwn(): void {
    void this.#load().then((annotating) => annotating.showOwn());
  }

  showPrivate(): void {
    void this.#load().then((annotating) => annotating.showPrivate());
  }

  #onSelection(): void {
    if (this.#loaded || getSelection()?.isCollapsed !== false || !this.#holdsSelection) return;
    void this.#load();
  }

  /**
   * `m` annotates what is selected, or the mention that has the focus; `v` selects with keys; `q`
   * copies what is selected with its reference, `l` a link to it.
   */
  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    const [origin] = event.composedPath();
    const inside = origin instanceof Element && event.composedPath().includes(this.#reader);
    const mention = inside ? (origin.closest('[data-mention]') ?? undefined) : undefined;
    const selected = this.#holdsSelection;
    const act = (run: (annotating: LecternAnnotating) => void): void => {
      event.preventDefault();
      void this.#load().then(run);
    };
    const {annotate} = this.#reader;
    if (annotate && isPlainKey(event, readerKeys.annotate) && (mention || selected)) {
      act((annotating) => annotating.annotate(mention));
    } else if (isPlainKey(event, readerKeys.select) && (selected || this.#isMeant(event))) {
      act((annotating) => annotating.toggleKeys());
    } else if (isPlainKey(event, readerKeys.cite) && (mention || selected)) {
      act((annotating) => annotating.carry('reference', mention));
    } else if (isPlainKey(event, readerKeys.link) && (mention || selected)) {
      act((annotating) => annotating.carry('link', mention));
    }
  }

  /** A text by itself leaves the keys of the page around it alone. */
  #isMeant(event: Event): boolean {
    const reader = this.#reader;
    const isReader = reader.localName === 'lectern-reader';
    return isReader ? isMeantFor(reader, event) : event.composedPath().includes(reader);
  }

  /** A caret in a text is enough: whoever has pressed there is reading it. */
  get #holdsSelection(): boolean {
    const node = getSelection()?.anchorNode;
    const text = (node instanceof Element ? node : node?.parentElement)?.closest('lectern-text');
    return text === this.#reader || text?.parentElement === this.#reader;
  }

  #lookLater(): void {
    setTimeout(() => {
      const {annotate, privateNotes, annotationServer, journalRoot = ''} = this.#reader;
      if (!(annotate || privateNotes) || !this.#reader.isConnected) return;
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
    await import('./lectern-annotating/lectern-annotating-define.js');
    const annotating = document.createElement('lectern-annotating');
    annotating.setAttribute('exportparts', exportParts('annotating'));
    annotating.reader = this.#reader;
    this.#reader.renderRoot.append(annotating);
    // Made while it was on its way.
    annotating.takeSelection();
    return annotating;
  }

  /** A text that comes into a reader has that reader's. */
  #takeAway(): void {
    if (this.#reader.localName !== 'lectern-text') return;
    void this.#loaded?.then((annotating) => annotating.remove());
    this.#loaded = undefined;
  }
}

const isMark = ({name}: PerformanceServerTiming): boolean => name === journalMark;

/** In milliseconds after the first text is there: reading begins undisturbed. */
const idle = 300;

/** Whether there may be annotations: a local server says that it keeps them, and a browser knows. */
async function mayBeKept(root: string): Promise<boolean> {
  const [page] = performance.getEntriesByType('navigation');
  const isKeeper = page instanceof PerformanceNavigationTiming && page.serverTiming.some(isMark);
  if (isKeeper) return true;
  // Nothing is kept for a frame without an origin, and Chromium takes the question amiss.
  if (origin === 'null') return false;
  const name = `lectern ${new URL('.', new URL(root || '.', document.baseURI)).href}`;
  try {
    return (await indexedDB.databases()).some((each) => each.name === name);
  } catch {
    return false;
  }
}
