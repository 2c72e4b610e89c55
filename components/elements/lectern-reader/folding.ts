import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface FoldedReader extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Draws the row of controls together where it has no room for all of them, and folds it where that is
 * not enough. How long it is rests on the words of a language and on what the texts call for, which no
 * style sheet knows.
 */
export class Folding implements ReactiveController {
  readonly #reader: FoldedReader;
  #observer: ResizeObserver | undefined;
  #observed: Element | undefined;
  #frame: number | undefined;

  constructor(reader: FoldedReader) {
    this.#reader = reader;
    reader.addController(this);
  }

  hostConnected(): void {
    this.hostUpdated();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observed = undefined;
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  /** What was drawn is measured before it is painted: nothing is seen that did not fit. */
  hostUpdated(): void {
    const toolbar = this.#reader.renderRoot.querySelector('.toolbar');
    if (!toolbar) return;
    if (toolbar !== this.#observed) {
      this.#observer ??= new ResizeObserver(() => this.#foldSoon());
      this.#observer.disconnect();
      this.#observer.observe(toolbar);
      this.#observed = toolbar;
    }
    this.#foldSoon();
  }

  /** Not while sizes are told: a row that changes its own would be an error of the page's window. */
  #foldSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      if (this.#observed) fold(this.#observed);
    });
  }
}

function fold(toolbar: Element): void {
  // In its panel, which is open, everything has room.
  if (toolbar.querySelector('.rest:popover-open')) return;
  const overflows = (): boolean => toolbar.scrollWidth > toolbar.clientWidth;
  toolbar.removeAttribute('data-folded');
  toolbar.removeAttribute('data-tight');
  if (!overflows()) return;
  toolbar.setAttribute('data-tight', '');
  if (!overflows()) return;
  toolbar.removeAttribute('data-tight');
  toolbar.setAttribute('data-folded', '');
}
