import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {ReviewRow} from '../../core/review/review-row.js';
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

  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  hostUpdated(): void {
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

  /** Scrolls only when the current item has changed and lies outside: a reader's scrolling stays. */
  keepInView(rows: readonly ReviewRow[], current: string | undefined): void {
    const list = this.#list();
    if (!list || current === undefined || current === this.#kept) return;
    this.#kept = current;
    const at = rows.findIndex(({id}) => id === current);
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
