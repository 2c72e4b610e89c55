import type {ViewportPoint} from '../../state/events.js';
import {placeBeside} from '../place-beside.js';
import {lineAt, type PlaceOnPage, placeOfLine} from '../places.js';

/** Beside its words, at the foot of the screen, or where it stood when it was pinned. */
export type Stance = 'beside' | 'sheet' | 'pinned';

/** Distance of a pinned card from the edge of the viewport, in CSS pixels. */
const margin = 8;

/** An anchor higher than this, in CSS pixels, is a block: its card belongs where it was pressed. */
const blockHeight = 80;

interface Settled {
  readonly element: HTMLElement;
  readonly stance: Stance;
  readonly stop: () => void;
}

/** Where each card stands, by its number; moves one only when it takes another stance. */
export class Placements {
  readonly #settled = new Map<number, Settled>();

  settle(id: number, element: HTMLElement, stance: Stance, place: () => PlaceOnPage): void {
    const known = this.#settled.get(id);
    if (known?.stance === stance) return;
    const {x, y} = element.getBoundingClientRect();
    const available = element.style.getPropertyValue('--_available');
    known?.stop();
    const stop = stance === 'beside' ? placeBeside(element, place()) : () => release(element);
    if (stance === 'pinned') {
      // As high as it was, or it would move under the pointer that pinned it.
      element.style.setProperty('--_available', available);
      stay(element, {x, y});
    }
    this.#settled.set(id, {element, stance, stop});
  }

  /** Stops following the words of all cards but these. */
  keepOnly(ids: readonly number[]): void {
    for (const [id, {stop}] of this.#settled) {
      if (ids.includes(id)) continue;
      stop();
      this.#settled.delete(id);
    }
  }

  /** The viewport has another size: pinned cards stay inside it. */
  stayInView(): void {
    for (const {element, stance} of this.#settled.values()) {
      if (stance === 'pinned') stay(element, element.getBoundingClientRect());
    }
  }
}

/**
 * The place a card belongs to, followed as the text scrolls: of words that wrap, the line under
 * the pointer; of a block, the point under it.
 *
 * @param onGone called when the words have left the page or are no longer shown
 */
export function placeOf(
  anchor: Element,
  pointer: ViewportPoint | undefined,
  onGone: () => void,
): PlaceOnPage {
  const line = lineAt(anchor, pointer);
  const {rect} = placeOfLine(anchor, line);
  const first = rect();
  const pressed = first.height > blockHeight && pointer && contains(first, pointer);
  const inset = pressed ? {x: pointer.x - first.x, y: pointer.y - first.y} : undefined;
  return {
    anchor,
    rect() {
      if (anchor.getClientRects().length === 0) onGone();
      const now = rect();
      return inset ? new DOMRect(now.x + inset.x, now.y + inset.y, 0, 0) : now;
    },
  };
}

function contains({left, right, top, bottom}: DOMRect, {x, y}: ViewportPoint): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Holds an element where it is, as far as the viewport reaches. */
function stay(element: HTMLElement, {x, y}: ViewportPoint): void {
  const within = (at: number, length: number, room: number) =>
    Math.max(margin, Math.min(at, room - length - margin));
  const {offsetWidth, offsetHeight} = element;
  element.style.setProperty('left', `${within(x, offsetWidth, innerWidth)}px`);
  element.style.setProperty('top', `${within(y, offsetHeight, innerHeight)}px`);
}

function release(element: HTMLElement): void {
  for (const property of ['left', 'top', '--_available']) element.style.removeProperty(property);
}
