import {times} from '../../core/natives/times.js';
import type {Chunk} from '../chunks/chunk.js';
import {drawn} from '../chunks/patch-chunk.js';
import {askAhead} from './ask-ahead.js';
import {ChunkHeights} from './chunk-heights.js';
import {ChunkLayout} from './chunk-layout.js';
import type {ChunkSource, Fetched} from './chunk-source.js';
import {chunksInUse} from './chunks-in-use.js';
import {nextFrame} from './next-frame.js';
import {goesToEnd, isAtEnd, scrollerOf, viewOf} from './scroller-of.js';

export interface WindowOptions {
  /** Other chunks are on the page now. */
  readonly changed: () => void;
  /** What stands in the place of a chunk that cannot be had. */
  readonly explain: (message: string, retry: () => void) => Node;
}

/** Screens above and below what is in view that are fetched, and that are kept. */
const ahead = 1;
const kept = 3;
/** In milliseconds: so long chunks are drawn for paper, then the page has its turn. */
const longestTask = 20;

/**
 * Shows the chunks of a long document that are near what is in view, and those that a selection,
 * the focus or a request needs; for the rest it keeps room. What is in view stays where it is,
 * whatever comes or goes around it.
 */
export class ChunkWindow {
  readonly #article: HTMLElement;
  readonly #source: ChunkSource;
  readonly #options: WindowOptions;
  readonly #heights: ChunkHeights;
  readonly #layout: ChunkLayout;
  readonly #failed = new Set<number>();
  /** On their way, or here and not on the page yet. */
  readonly #coming = new Map<number, Promise<Fetched<Chunk> | undefined>>();
  /** Asked for, wherever the view is. */
  readonly #held = new Set<number>();
  #signal: AbortSignal | undefined;
  #scroller: Element | undefined;
  #listening: AbortController | undefined;
  #width = 0;
  /** Somebody has gone to the end of all, whatever comes to stand there. */
  #isAtEnd = false;
  /** All of the document is wanted, or there, for paper. */
  #isGathering = false;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(article: HTMLElement, source: ChunkSource, options: WindowOptions) {
    this.#article = article;
    this.#source = source;
    this.#options = options;
    this.#heights = new ChunkHeights(source.chunks);
    this.#layout = new ChunkLayout(article, this.#heights);
  }

  /** Follows the view until the signal aborts. */
  connect(signal: AbortSignal): void {
    this.#signal = signal;
    const sizes = new ResizeObserver(() => this.#resized());
    sizes.observe(this.#article);
    signal.addEventListener('abort', () => {
      sizes.disconnect();
      this.#listening?.abort();
    });
    const {ownerDocument} = this.#article;
    ownerDocument.addEventListener('selectionchange', () => this.#onSelection(), {signal});
    const onKey = (event: KeyboardEvent): void => {
      if (this.#scroller && goesToEnd(event, this.#scroller)) this.#isAtEnd = true;
    };
    ownerDocument.addEventListener('keydown', onKey, {signal});
    void this.update();
  }

  /** Whether all of the document is on the page. */
  get isWhole(): boolean {
    return this.#layout.isWhole && this.#failed.size === 0;
  }

  /** The element of a chunk, fetched if need be; undefined where it cannot be had. */
  async bring(at: number): Promise<HTMLElement | undefined> {
    this.#held.add(at);
    await this.update();
    this.#held.delete(at);
    return this.#failed.has(at) ? undefined : this.#layout.elementOf(at);
  }

  /**
   * Puts the whole document on the page for paper: what is not near the view takes no room on the
   * screen, where nothing moves and nothing has to be laid out.
   *
   * @param progress is told how many of how many chunks are there
   * @param signal gives up; what was brought is let go then
   */
  async bringAll(
    progress: (there: number, of: number) => void,
    signal: AbortSignal,
  ): Promise<boolean> {
    this.#isGathering = true;
    const {count} = this.#heights;
    const missing = [...Array(count).keys()].filter((at) => !this.#layout.has(at));
    let began = performance.now();
    for await (const [at, fetched] of askAhead(missing, (each) => this.#fetch(each, signal))) {
      if (signal.aborted) this.release();
      if (!this.#isGathering || this.#signal?.aborted) return false;
      if (fetched && !this.#layout.has(at)) this.#layout.putUnseen(at, this.#drawn(at, fetched));
      progress(at + 1, count);
      if (performance.now() - began < longestTask) continue;
      await nextFrame();
      began = performance.now();
    }
    return this.isWhole;
  }

  /** Lets go what was brought for paper. */
  release(): void {
    if (!this.#isGathering) return;
    this.#isGathering = false;
    this.#layout.takeUnseen();
    for (const at of this.#failed) if (!this.#layout.has(at)) this.#failed.delete(at);
    this.#options.changed();
    void this.update();
  }

  /** Brings what is wanted now, and takes away what is far. */
  update(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#signal?.aborted) {
      this.#again = false;
      await this.#step();
    }
    // At once: who asks in the next moment must not wait for a run that is over.
    this.#running = undefined;
  }

  async #step(): Promise<void> {
    if (this.#layout.isShown) this.#layout.measure();
    const wanted = this.#wanted();
    this.#dropOthers(wanted);
    const unseen = wanted.filter((at) => this.#layout.isUnseen(at));
    if (unseen.length > 0) {
      this.#steady(() => {
        for (const at of unseen) this.#layout.show(at);
      });
    }
    const missing = wanted.filter((at) => !this.#layout.elementOf(at));
    for (const at of this.#coming.keys()) if (!missing.includes(at)) this.#coming.delete(at);
    const coming = missing.map((at) => ({at, chunk: this.#ask(at)}));
    let count = 0;
    for (const {at, chunk} of coming) {
      const fetched = await chunk;
      if (this.#signal?.aborted || !fetched) return;
      this.#coming.delete(at);
      this.#steady(() => this.#layout.put(at, this.#drawn(at, fetched)));
      this.#options.changed();
      // One chunk a frame: no task is long, and what was asked for meanwhile comes first.
      if (++count < coming.length) await nextFrame();
      if (this.#again && count < coming.length) return;
    }
  }

  #ask(at: number): Promise<Fetched<Chunk> | undefined> {
    const asked = this.#coming.get(at) ?? this.#fetch(at, this.#signal);
    this.#coming.set(at, asked);
    return asked;
  }

  /** Undefined where it was given up. */
  #fetch(at: number, signal: AbortSignal | undefined): Promise<Fetched<Chunk> | undefined> {
    return this.#source.chunk(at, signal).catch(() => undefined);
  }

  #dropOthers(wanted: readonly number[]): void {
    const near = new Set([...wanted, ...this.#within(kept)]);
    const far = this.#layout.present.filter((at) => !near.has(at));
    if (far.length === 0 || this.#isGathering || !this.#layout.isShown) return;
    this.#steady(() => {
      for (const at of far) {
        this.#failed.delete(at);
        this.#layout.take(at);
      }
    });
    this.#options.changed();
  }

  /** Nearest to the view first. */
  #wanted(): number[] {
    const near = this.#within(ahead);
    const middle = near[near.length >> 1] ?? 0;
    const all = new Set([
      ...this.#held,
      ...near,
      ...chunksInUse(this.#article, this.#layout, this.#heights.count),
    ]);
    return [...all].sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  }

  /** The chunks in view, and so many screens above and below. */
  #within(screens: number): number[] {
    if (!this.#layout.isShown) return [];
    const view = viewOf(this.#scrolling);
    const more = screens * Math.max(1, view.bottom - view.top);
    const {top} = this.#layout;
    const from = this.#heights.at(view.top - more - top);
    const to = this.#heights.at(view.bottom + more - top);
    return times(to - from + 1, (i) => from + i);
  }

  #onSelection(): void {
    const {ownerDocument} = this.#article;
    if (ownerDocument.getSelection()?.isCollapsed === false) void this.update();
  }

  #resized(): void {
    const scroller = scrollerOf(this.#article);
    const width = this.#article.clientWidth;
    if (this.#width !== 0 && width !== 0 && Math.abs(width - this.#width) > 1) {
      this.#heights.forget();
    }
    if (width !== 0) this.#width = width;
    if (scroller !== this.#scroller) this.#listen(scroller);
    if (this.#isAtEnd) this.#toEnd();
    // What is told of sizes must not change them at once.
    setTimeout(() => void this.update());
  }

  #listen(scroller: Element): void {
    this.#listening?.abort();
    this.#listening = new AbortController();
    this.#scroller = scroller;
    const {ownerDocument} = scroller;
    const isRoot = scroller === (ownerDocument.scrollingElement ?? ownerDocument.documentElement);
    const target: EventTarget = isRoot ? ownerDocument : scroller;
    const {signal} = this.#listening;
    let before = scroller.scrollTop;
    const onScroll = (): void => {
      // The end is farther than it was when a browser set out for it: only who goes back has left it.
      this.#isAtEnd = isAtEnd(scroller) || (this.#isAtEnd && scroller.scrollTop >= before);
      before = scroller.scrollTop;
      void this.update();
    };
    target.addEventListener('scroll', onScroll, {passive: true, signal});
  }

  /** Changes the page so that what is in view does not move, and who is at the end of all stays there. */
  #steady(change: () => void): void {
    const scroller = this.#scrolling;
    const anchor = this.#layout.isShown ? this.#layout.firstWithin(viewOf(scroller)) : undefined;
    const before = anchor?.getBoundingClientRect().top ?? 0;
    change();
    if (this.#layout.isShown) this.#layout.measure();
    if (this.#isAtEnd) this.#toEnd();
    else if (anchor?.isConnected) {
      const moved = anchor.getBoundingClientRect().top - before;
      if (Math.abs(moved) >= 1) scroller.scrollTop += moved;
    }
  }

  get #scrolling(): Element {
    return this.#scroller ?? scrollerOf(this.#article);
  }

  #toEnd(): void {
    this.#scrolling.scrollTop = this.#scrolling.scrollHeight;
  }

  #drawn(at: number, fetched: Fetched<Chunk>): HTMLElement {
    if (fetched.ok) this.#failed.delete(at);
    else this.#failed.add(at);
    const chunk = this.#article.ownerDocument.createElement('div');
    chunk.className = 'lectern-chunk';
    chunk.dataset.chunk = String(at);
    chunk.dataset.start = String(this.#source.chunks[at]?.start ?? 0);
    chunk.append(fetched.ok ? drawn(fetched.value) : this.#explained(at, fetched.message));
    return chunk;
  }

  #explained(at: number, message: string): Node {
    return this.#options.explain(message, () => {
      this.#steady(() => this.#layout.take(at));
      void this.update();
    });
  }
}
