/** What gestures on a time line ask for; places are pixels from where time begins. */
export interface GestureTarget {
  /** Pixels from the begin of the plot, in the direction of time. */
  placeOf(clientX: number): number;
  /** Moves the view by pixels of the plot; positive goes on in time. */
  panBy(pixels: number): void;
  zoomAt(place: number, factor: number): void;
  /** A gesture is over. */
  settle(): void;
}

/** Pixels a pointer moves before it drags: a hand is never quite still. */
const slack = 4;

/** Milliseconds after the last turn of a wheel. */
const wheelRest = 180;

/** Drag to move, pinch or Ctrl and the wheel to come closer; the wheel alone scrolls the page. */
export class ChartGestures {
  readonly #pointers = new Map<number, number>();
  readonly #target: GestureTarget;
  #pressed = 0;
  #dragging = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(target: GestureTarget) {
    this.#target = target;
  }

  /** Whether the pointer has just dragged, so that the click that follows is none. */
  dragged = false;

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#pointers.set(event.pointerId, this.#target.placeOf(event.clientX));
    this.#pressed = event.clientX;
    this.#dragging = this.#pointers.size > 1;
    this.dragged = false;
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (before === undefined) return;
    if (!this.#dragging && Math.abs(event.clientX - this.#pressed) < slack) return;
    if (!this.#dragging && event.currentTarget instanceof Element) {
      // Only now: a captured pointer would take the click from the link under it.
      event.currentTarget.setPointerCapture(event.pointerId);
    }
    this.#dragging = true;
    this.dragged = true;
    const now = this.#target.placeOf(event.clientX);
    const other = [...this.#pointers].find(([id]) => id !== event.pointerId)?.[1];
    this.#pointers.set(event.pointerId, now);
    if (other === undefined) this.#target.panBy(before - now);
    else this.#pinch(before, now, other);
  };

  readonly up = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId) || this.#pointers.size > 0) return;
    if (this.#dragging) this.#target.settle();
    this.#dragging = false;
  };

  readonly wheel = (event: WheelEvent): void => {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !sideways) return;
    event.preventDefault();
    // A wheel that counts in lines turns about 16 pixels a line.
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const place = this.#target.placeOf(event.clientX);
    if (event.ctrlKey || event.metaKey) {
      this.#target.zoomAt(place, Math.exp(-event.deltaY * unit * 0.003));
    } else {
      const turned = (event.deltaX || event.deltaY) * unit;
      // Sideways on the page is on in time where time runs to the right.
      const rightwards = this.#target.placeOf(event.clientX + 1) > place ? 1 : -1;
      this.#target.panBy(turned * rightwards);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#target.settle(), wheelRest);
  };

  /** Ends what is under way, as the element leaves the page. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#pointers.clear();
    this.#dragging = false;
  }

  #pinch(before: number, now: number, other: number): void {
    const [was, is] = [Math.abs(before - other), Math.abs(now - other)];
    if (was < 1 || is < 1) return;
    this.#target.zoomAt((now + other) / 2, is / was);
  }
}
