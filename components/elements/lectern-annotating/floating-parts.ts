import {placeBeside} from '../place-beside.js';
import type {PlaceOnPage} from '../places.js';

interface Shown {
  readonly element: HTMLElement;
  /** What it was placed for; another reason places it anew. */
  readonly reason: unknown;
  readonly stop: () => void;
}

/** Popovers of one element: shown when they come, and kept beside what they are about. */
export class FloatingParts {
  readonly #shown = new Map<string, Shown>();

  /**
   * @param element undefined when the part is no longer there
   * @param place undefined for a part that style sheets place
   */
  settle(
    name: string,
    element: HTMLElement | null,
    reason: unknown,
    place: PlaceOnPage | undefined,
  ): void {
    const known = this.#shown.get(name);
    if (known?.element === element && known.reason === reason) return;
    known?.stop();
    this.#shown.delete(name);
    if (!element?.isConnected) return;
    if (!element.matches(':popover-open')) element.showPopover();
    const stop = place ? placeBeside(element, place) : () => undefined;
    this.#shown.set(name, {element, reason, stop});
  }

  /** Lets every part go, to be placed anew. */
  clear(): void {
    for (const {stop} of this.#shown.values()) stop();
    this.#shown.clear();
  }
}
