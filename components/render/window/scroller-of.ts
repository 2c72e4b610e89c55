import {isWriting} from '../is-writing.js';

/** The element that scrolls what is in view of an element, through slots and shadow roots. */
export function scrollerOf(element: Element): Element {
  const root = element.ownerDocument.scrollingElement ?? element.ownerDocument.documentElement;
  for (let at = parentOf(element); at && at !== root; at = parentOf(at)) {
    const {overflowY} = getComputedStyle(at);
    if (/^(auto|scroll|overlay)$/.test(overflowY)) return at;
  }
  return root;
}

function parentOf(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** What is in view of a scroller, in pixels from the top of the viewport. */
export function viewOf(scroller: Element): {readonly top: number; readonly bottom: number} {
  const {ownerDocument} = scroller;
  if (scroller === (ownerDocument.scrollingElement ?? ownerDocument.documentElement)) {
    return {top: 0, bottom: ownerDocument.documentElement.clientHeight};
  }
  const {top, bottom} = scroller.getBoundingClientRect();
  return {top, bottom};
}

/** Whether a scroller stands at its end. */
export function isAtEnd({scrollTop, clientHeight, scrollHeight}: Element): boolean {
  return scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 2;
}

/** Whether a key is about to take a scroller to its end, as browsers have it. */
export function goesToEnd(event: KeyboardEvent, scroller: Element): boolean {
  const {key, shiftKey, altKey, metaKey, defaultPrevented} = event;
  const isKey = key === 'End' || (metaKey && key === 'ArrowDown');
  if (!isKey || shiftKey || altKey || defaultPrevented || isWriting(event)) return false;
  const [target] = event.composedPath();
  return target instanceof Element && scrollerOf(target) === scroller;
}
