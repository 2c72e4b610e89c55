import {
  autoUpdate,
  computePosition,
  flip,
  offset,
  shift,
  size,
  type VirtualElement,
} from '@floating-ui/dom';
import type {PlaceOnPage} from './places.js';

/** `em` would be of the anchor's type size; these are CSS pixels on every page alike. */
const GAP = 6;
const MARGIN = 8;
/** Below this a card is not worth squeezing in: it goes to the side with more room. */
const LEAST_HEIGHT = 120;

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
