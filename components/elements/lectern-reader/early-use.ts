/** What a text answers to, as `TextInteractions` has it. */
const operable = '[data-mention], [data-editorial], a[data-link]';

/**
 * What a reader does on a page before its elements are there: presses and keys are kept, and done
 * again once somebody listens. Without it the first press would be lost while the script is on its way.
 */
export class EarlyUse {
  readonly #connection = new AbortController();
  readonly #kept: (() => void)[] = [];
  #pointer: PointerEvent | undefined;

  constructor() {
    const {signal} = this.#connection;
    const options = {signal, capture: true};
    addEventListener('pointermove', (event) => this.#onMove(event), options);
    addEventListener('pointerdown', (event) => this.#onMove(event), options);
    addEventListener('click', (event) => this.#onClick(event), options);
    addEventListener('keydown', (event) => this.#onKey(event), options);
  }

  /** Does it all again, and keeps nothing more. */
  replay(): void {
    this.#connection.abort();
    const at = this.#pointer;
    if (at && at.pointerType !== 'touch') {
      const below = document.elementFromPoint(at.clientX, at.clientY);
      for (const type of ['pointermove', 'pointerover']) {
        below?.dispatchEvent(new PointerEvent(type, at));
      }
    }
    for (const again of this.#kept.splice(0)) again();
  }

  #onMove(event: PointerEvent): void {
    this.#pointer = event;
  }

  #onClick(event: MouseEvent): void {
    const {target, button, ctrlKey, metaKey, shiftKey, altKey} = event;
    if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return;
    if (!(target instanceof Element) || !isInReader(target) || !target.closest(operable)) return;
    // A link into another text leads away; with the script it opens that text beside this one.
    hold(event);
    this.#kept.push(() => {
      target.dispatchEvent(new PointerEvent('click', event));
    });
  }

  #onKey(event: KeyboardEvent): void {
    const {key, ctrlKey, metaKey, altKey} = event;
    // Within an element as well: what is written into a field is no key of the reader.
    const [target] = event.composedPath();
    if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return;
    const isPress = (key === 'Enter' || key === ' ') && target.matches('[data-mention]');
    if (isPress) hold(event);
    else if (key.length > 1 || key === ' ' || target.matches('input, textarea, select')) return;
    this.#kept.push(() => {
      // Keys of the reader are heard in it and on the page around it.
      target.dispatchEvent(new KeyboardEvent('keydown', event));
    });
  }
}

function isInReader(target: Element): boolean {
  return target.closest('lectern-reader') !== null;
}

function hold(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
