import type {PlaceOnPage} from './places.js';

/** `em` would be of the anchor's type size; these are CSS pixels on every page alike. */
const gap = 6;
const margin = 8;
/** Below this a card is not worth squeezing in: it goes to the side with more room. */
const leastHeight = 120;

/**
 * Keeps a popover beside a place, inside the viewport, until the function it gives is called: below
 * it, or above where there is more room. The popover is in the top layer and `position: fixed`. Sets
 * `left`, `top` and `--_available` through the CSSOM, which every style policy allows.
 */
export function placeBeside(popover: HTMLElement, place: PlaceOnPage): () => void {
  const {style} = popover;
  const update = (): void => {
    const rect = place.rect();
    const view = viewport();
    const below = view.bottom - margin - rect.bottom - gap;
    const above = rect.top - gap - view.top - margin;
    const isBelow = popover.offsetHeight <= below || below >= above;
    const available = Math.max(leastHeight, Math.floor(isBelow ? below : above));
    style.setProperty('--_available', `${available}px`);
    const {offsetWidth, offsetHeight} = popover;
    const start =
      getComputedStyle(popover).direction === 'rtl' ? rect.right - offsetWidth : rect.left;
    const left = Math.min(start, view.right - margin - offsetWidth);
    style.setProperty('left', `${Math.round(Math.max(view.left + margin, left))}px`);
    const top = isBelow ? rect.bottom + gap : rect.top - gap - offsetHeight;
    style.setProperty('top', `${Math.round(top)}px`);
  };
  const stop = follow(popover, place.anchor, update);
  update();
  return () => {
    stop();
    for (const property of ['left', 'top', '--_available']) style.removeProperty(property);
  };
}

/** What is in view of the page, in the pixels of client rectangles: less than all of it when pinched. */
function viewport() {
  const {
    offsetLeft: left,
    offsetTop: top,
    width,
    height,
  } = visualViewport ?? {offsetLeft: 0, offsetTop: 0, width: innerWidth, height: innerHeight};
  return {left, top, right: left + width, bottom: top + height};
}

/** Calls when the anchor may have moved, or the popover has another size. */
function follow(popover: Element, anchor: Element | undefined, moved: () => void): () => void {
  const connection = new AbortController();
  const {signal} = connection;
  // A size that is changed while sizes are told of would be an error on the page.
  const sizes = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      if (!signal.aborted) moved();
    }),
  );
  sizes.observe(popover);
  for (let node: Node | null | undefined = anchor; node; node = around(node)) {
    // Whatever pushes the anchor aside makes something around it larger or smaller.
    if (node instanceof Element) sizes.observe(node);
    // What scrolls within a shadow root is heard in that root only.
    else node.addEventListener('scroll', moved, {signal, capture: true, passive: true});
  }
  addEventListener('resize', moved, {signal});
  for (const change of ['resize', 'scroll']) {
    visualViewport?.addEventListener(change, moved, {signal});
  }
  return () => {
    connection.abort();
    sizes.disconnect();
  };
}

/** What a node is drawn within: the slot it goes to, else its parent or the host of its tree. */
function around(node: Node): Node | null {
  if (node instanceof ShadowRoot) return node.host;
  return (node instanceof Element && node.assignedSlot) || node.parentNode;
}
