/** How a selection came to be. */
export type SelectedBy = 'mouse' | 'touch' | 'keyboard';

/** In milliseconds: a selection that has rested so long is taken to be finished. */
const rest = 250;

/** Tells when the page's selection has come to rest: the button is up, the handles lie still. */
export class SelectionWatch {
  readonly #settled: (by: SelectedBy) => void;
  #pressed = false;
  #by: SelectedBy = 'keyboard';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settled: (by: SelectedBy) => void) {
    this.#settled = settled;
  }

  connect(signal: AbortSignal): void {
    const options = {signal, capture: true};
    document.addEventListener('selectionchange', () => this.#wait(rest), {signal});
    document.addEventListener('pointerdown', (event) => this.#onDown(event), options);
    document.addEventListener('pointerup', (event) => this.#onUp(event), options);
    document.addEventListener('pointercancel', (event) => this.#onUp(event), options);
    document.addEventListener(
      'keydown',
      () => {
        this.#by = 'keyboard';
      },
      options,
    );
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  #onDown({pointerType, button}: PointerEvent): void {
    this.#by = pointerType === 'touch' ? 'touch' : 'mouse';
    this.#pressed = this.#by === 'mouse' && button === 0;
  }

  /** A press of the mouse that ends has its selection at once. */
  #onUp({pointerType}: PointerEvent): void {
    this.#pressed = false;
    if (pointerType !== 'touch') this.#wait(0);
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#pressed) return;
    this.#timer = setTimeout(() => this.#settled(this.#by), milliseconds);
  }
}
