import type {ReactiveController, ReactiveControllerHost} from 'lit';

interface FoldedReader extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/**
 * Folds the row of controls where it has no room for all of them. How long it is rests on the words of
 * a language and on what the texts call for, which no style sheet knows.
 */
export class Folding implements ReactiveController {
  readonly #reader: FoldedReader;
  #observer: ResizeObserver | undefined;

  constructor(reader: FoldedReader) {
    this.#reader = reader;
    reader.addController(this);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Whoever is observed anew is told of before the next paint: nothing is seen that did not fit. */
  hostUpdated(): void {
    this.#observer ??= new ResizeObserver(([entry]) => entry && fold(entry.target));
    this.#observer.disconnect();
    const toolbar = this.#reader.renderRoot.querySelector('.toolbar');
    if (toolbar) this.#observer.observe(toolbar);
  }
}

function fold(toolbar: Element): void {
  // In its panel, which is open, everything has room.
  if (toolbar.querySelector('.rest:popover-open')) return;
  toolbar.toggleAttribute('data-folded', false);
  toolbar.toggleAttribute('data-folded', toolbar.scrollWidth > toolbar.clientWidth);
}
