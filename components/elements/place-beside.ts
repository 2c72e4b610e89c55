import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';

/** `em` would be of the anchor's type size; these are CSS pixels on every page alike. */
const GAP = 6;
const MARGIN = 8;
/** Below this a card is not worth squeezing in: it goes to the side with more room. */
const LEAST_HEIGHT = 120;

/** A place on the page to put something beside. */
export interface PlaceOnPage {
  rect(): DOMRect;
  /** Where it scrolls; absent for a place that does not move. */
  readonly anchor?: Element;
}

/** The line of a wrapped word that holds the point, by its number; the first where none does. */
export function lineAt(anchor: Element, point?: {readonly x: number; readonly y: number}): number {
  if (point === undefined) return 0;
  const holds = ({left, right, top, bottom}: DOMRect) =>
    point.x >= left - 1 && point.x <= right + 1 && point.y >= top - 1 && point.y <= bottom + 1;
  return Math.max(0, [...anchor.getClientRects()].findIndex(holds));
}

/** A line of an anchor, followed as it scrolls; the last place known when it leaves the page. */
export function placeOfLine(anchor: Element, line = 0): PlaceOnPage {
  let known = anchor.getBoundingClientRect();
  return {
    anchor,
    rect() {
      if (anchor.isConnected) {
        const lines = anchor.getClientRects();
        known = lines[line] ?? lines[0] ?? anchor.getBoundingClientRect();
      }
      return known;
    },
  };
}

/**
 * Keeps a popover beside a place, inside the viewport, until the function it gives is called.
 * Sets `left`, `top` and `max-block-size` through the CSSOM, which every style policy allows.
 */
export function placeBeside(popover: HTMLElement, place: PlaceOnPage): () => void {
  const reference: VirtualElement = {
    getBoundingClientRect: () => place.rect(),
    ...(place.anchor && {contextElement: place.anchor}),
  };
  const update = async () => {
    const {x, y} = await computePosition(reference, popover, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        offset(GAP),
        flip({padding: MARGIN, fallbackStrategy: 'bestFit'}),
        shift({padding: MARGIN}),
        size({
          padding: MARGIN,
          apply: ({availableHeight}) => {
            const height = Math.max(LEAST_HEIGHT, Math.floor(availableHeight));
            popover.style.setProperty('--_available', `${height}px`);
          },
        }),
      ],
    });
    if (!running) return;
    popover.style.setProperty('left', `${Math.round(x)}px`);
    popover.style.setProperty('top', `${Math.round(y)}px`);
  };
  let running = true;
  const stop = autoUpdate(reference, popover, () => void update());
  return () => {
    running = false;
    stop();
    for (const property of ['left', 'top', '--_available']) popover.style.removeProperty(property);
  };
}
