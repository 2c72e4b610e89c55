import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {QueueWindow} from './render-queue.js';

/** Rows beyond the edges of the list, so that a fast scroll finds something there. */
const margin = 8;

/** Height of a row before one was measured, in CSS pixels. */
const guess = 56;

/** Which rows of a long list are in view, and keeping the current one among them. */
export class QueueScroll implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  #rowHeight = guess;
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
    const height = this.#list()?.querySelector('li')?.offsetHeight;
    if (height && height !== this.#rowHeight) {
      this.#rowHeight = height;
      this.#host.requestUpdate();
    }
  }

  get window(): QueueWindow {
    const list = this.#list();
    const top = Math.floor((list?.scrollTop ?? 0) / this.#rowHeight);
    const inView = Math.ceil((list?.clientHeight ?? 600) / this.#rowHeight);
    const first = Math.max(0, top - margin);
    return {first, count: inView + 2 * margin};
  }

  /** Other rows are drawn only when those that are drawn no longer reach. */
  onScroll(): void {
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
    if (top < list.scrollTop) list.scrollTop = top;
    else if (bottom > list.scrollTop + list.clientHeight) {
      list.scrollTop = bottom - list.clientHeight;
    } else return;
    this.#host.requestUpdate();
  }
}
