import {type RecordPart, stretchAt} from '../../core/collection/compiled/record-parts.js';
import {times} from '../../core/natives/times.js';
import type {Span} from '../../core/tei/span.js';
import {msg} from '../../core/words/msg.js';
import {leadHere} from '../../render/chunks/lead-here.js';
import {askAhead} from '../../render/window/ask-ahead.js';
import type {ChunkSource, Fetched} from '../../render/window/chunk-source.js';
import type {ChunkWindow} from '../../render/window/chunk-window.js';
import {addDocument, learnParts} from '../../state/growing.js';
import type {ReaderStore} from '../../state/reader-store.js';
import {emptyArticle} from './empty-article.js';

/** The element whose text it is. */
interface WindowedHost extends HTMLElement {
  /** What is known of stretches that come on the page, or that something asks about, goes here. */
  readonly store: ReaderStore;
}

/** The text of a long document in the light DOM of its element, as far as it is needed there. */
export class WindowedText {
  readonly #host: WindowedHost;
  readonly #changed: () => void;
  #source: ChunkSource | undefined;
  #window: ChunkWindow | undefined;
  /** What shows the text near the view is fetched when there is a text in stretches. */
  #opening: Promise<ChunkWindow | undefined> = Promise.resolve(undefined);
  #showing: AbortController | undefined;
  /** Stretches that are asked for, and those that are known. */
  readonly #asked = new Set<number>();
  readonly #learned = new Set<number>();

  /** @param changed other parts of the text are on the page now */
  constructor(host: WindowedHost, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  get source(): ChunkSource | undefined {
    return this.#source;
  }

  /** Whether every part of the document is on the page. */
  get isWhole(): boolean {
    return this.#source === undefined || (this.#window?.isWhole ?? false);
  }

  /** Whether all is known of what is on the page: positions in it count what is hidden. */
  get isLearned(): boolean {
    return !this.#source || this.#present.every((at) => this.#learned.has(at));
  }

  /**
   * Shows a document near what is in view.
   *
   * @param article with its first chunks prerendered, or a new one where there is none
   * @param signal when it ends, the text stays as it is
   */
  show(source: ChunkSource, article: HTMLElement | undefined, signal: AbortSignal): HTMLElement {
    this.stop();
    const showing = new AbortController();
    this.#showing = showing;
    signal.addEventListener('abort', () => showing.abort());
    addDocument(this.#host.store, source.document);
    const home = article ?? emptyArticle(source.article, source.document.id);
    if (article) leadHere(article);
    else this.#host.append(home);
    this.#source = source;
    this.#asked.clear();
    this.#learned.clear();
    this.#opening = this.#open(home, source, showing.signal);
    this.#learnPresent();
    showing.signal.addEventListener('abort', () => {
      this.#source = undefined;
      this.#window = undefined;
      this.#opening = Promise.resolve(undefined);
    });
    return home;
  }

  async #open(
    article: HTMLElement,
    source: ChunkSource,
    signal: AbortSignal,
  ): Promise<ChunkWindow | undefined> {
    const {ChunkWindow: Window} = await import('../../render/window/chunk-window.js');
    if (signal.aborted) return undefined;
    const opened = new Window(article, source, {
      changed: () => {
        this.#changed();
        this.#learnPresent();
      },
      explain,
    });
    this.#window = opened;
    opened.connect(signal);
    return opened;
  }

  /** Leaves on the page what is there, and follows the view no more. */
  stop(): void {
    this.#showing?.abort();
  }

  /** Brings the part of the text that something is in. */
  async bring(part: string): Promise<void> {
    const at = await this.#source?.chunkOf(part);
    const opened = await this.#opening;
    if (at !== undefined) await opened?.bring(at);
  }

  /** Brings the parts of the text that a stretch of it is in. */
  async bringSpan({start, end}: Span): Promise<void> {
    const {chunks = []} = this.#source ?? {};
    const opened = await this.#opening;
    const [from, to] = [stretchAt(chunks, start), stretchAt(chunks, Math.max(start, end - 1))];
    // Asked for together: what is brought alone may be taken away for the next.
    const wanted = times(to - from + 1, (at) => from + at);
    await Promise.all(wanted.map((at) => opened?.bring(at)));
  }

  /** Puts all of the text on the page, for paper. Gives whether all of it came. */
  async bringAll(
    progress: (there: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    const opened = await this.#opening;
    if (!opened) return true;
    const learning = this.#learnAll(signal);
    const isWhole = await opened.bringAll(progress, signal);
    await learning;
    this.#changed();
    return isWhole;
  }

  /** The text may leave the page again, where it is far from what is in view. */
  release(): void {
    this.#window?.release();
  }

  /** Waits until what is known of the stretch around a node of the page is here. */
  async learnAround(node: Element): Promise<void> {
    const chunk = node.closest<HTMLElement>('.lectern-chunk');
    if (chunk) await this.#learn(Number(chunk.dataset.chunk));
  }

  get #present(): number[] {
    const chunks = this.#host.querySelectorAll<HTMLElement>('.lectern-chunk');
    return [...chunks].map(({dataset}) => Number(dataset.chunk));
  }

  #learnPresent(): void {
    // Of what is there for paper all is learned at once.
    const seen = this.#host.querySelectorAll<HTMLElement>('.lectern-chunk:not([data-unseen])');
    for (const {dataset} of seen) void this.#learn(Number(dataset.chunk));
  }

  async #learn(at: number): Promise<void> {
    const source = this.#source;
    if (!source || this.#learned.has(at)) return;
    const asked = this.#asked.has(at);
    this.#asked.add(at);
    const fetched = await source.records(at);
    if (asked || source !== this.#source) return;
    this.#asked.delete(at);
    this.#know(new Map([[at, fetched]]));
  }

  /** What is known of all stretches, which is put together once. */
  async #learnAll(signal: AbortSignal): Promise<void> {
    const source = this.#source;
    if (!source) return;
    const fresh = [...source.chunks.keys()].filter((at) => !this.#learned.has(at));
    const come = new Map<number, Fetched<RecordPart>>();
    for await (const [at, fetched] of askAhead(fresh, (each) => source.records(each))) {
      if (signal.aborted) return;
      come.set(at, fetched);
    }
    if (source === this.#source) this.#know(come);
  }

  #know(come: ReadonlyMap<number, Fetched<RecordPart>>): void {
    const source = this.#source;
    if (!source) return;
    const parts: RecordPart[] = [];
    for (const [at, fetched] of come) {
      if (!fetched.ok) continue;
      this.#learned.add(at);
      parts.push(fetched.value);
    }
    learnParts(this.#host.store, source.document.id, parts);
  }
}

/** Stands where a part of the text should be. */
function explain(message: string, retry: () => void): Node {
  const notice = document.createElement('div');
  notice.className = 'lectern-missing';
  notice.toggleAttribute('data-generated', true);
  notice.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = `${msg('A part of the text is missing here.')} ${message}`;
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = msg('Try again');
  again.addEventListener('click', retry);
  notice.append(words, again);
  return notice;
}
