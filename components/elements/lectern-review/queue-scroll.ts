import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {QueueWindow} from './render-queue.js';

/** Rows beyond the edges of the list, so that a fast scroll finds something there. */
const margin = 8;

/** Heights of a row and of the list before they were measured, in CSS pixels. */
const guess = {row: 56, list: 600} as const;

/**
 * Which rows of a long list are in view, and keeping the current one among them. Sizes are told by
 * an observer and the place by scrolling: to ask for them while drawing would lay out the page twice.
 */
export class QueueScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  #observer: ResizeObserver | undefined;
  #observed: HTMLElement | undefined;
  #rowHeight: number = guess.row;
  #listHeight: number = guess.list;
  #top = 0;
  #kept: string | undefined;
  /** The first row that is on the page. */
  #drawn = 0;

  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#drawn = this.window.first;
    const list = this.#list();
    if (!list || list === this.#observed) return;
    this.hostDisconnected();
    this.#observed = list;
    this.#observer = new ResizeObserver(() => this.#measure(list));
    this.#observer.observe(list);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
  }

  get window(): QueueWindow {
    const first = Math.max(0, Math.floor(this.#top / this.#rowHeight) - margin);
    return {first, count: Math.ceil(this.#listHeight / this.#rowHeight) + 2 * margin};
  }

  /** Other rows are drawn only when those that are drawn no longer reach. */
  onScroll(): void {
    this.#top = this.#list()?.scrollTop ?? 0;
    const {first} = this.window;
    if (Math.abs(first - this.#drawn) >= margin >> 1 || first === 0) this.#host.requestUpdate();
  }

  /**
   * Scrolls only when the current item has changed and lies outside: a reader's scrolling stays.
   *
   * @param at its place in the queue, -1 where it is not there
   */
  keepInView(at: number, current: string | undefined): void {
    const list = this.#list();
    if (!list || current === undefined || current === this.#kept) return;
    this.#kept = current;
    if (at === -1) return;
    const top = at * this.#rowHeight;
    const bottom = top + this.#rowHeight;
    if (top < this.#top) this.#top = top;
    else if (bottom > this.#top + this.#listHeight) this.#top = bottom - this.#listHeight;
    else return;
    list.scrollTop = this.#top;
    this.#host.requestUpdate();
  }

  /** Called once everything is laid out anyway. */
  #measure(list: HTMLElement): void {
    const row = list.querySelector('li')?.offsetHeight || this.#rowHeight;
    if (row === this.#rowHeight && list.clientHeight === this.#listHeight) return;
    this.#rowHeight = row;
    this.#listHeight = list.clientHeight;
    this.#host.requestUpdate();
  }
}
