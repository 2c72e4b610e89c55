/**
 * Whether a key is meant for an element: it is for the one that somebody is in, and where the focus is
 * nowhere for the first of its kind on the page.
 */
export function isMeantFor(element: HTMLElement, event: Event): boolean {
  const path = event.composedPath();
  // A dialog over the page has its own keys, and Escape closes that.
  if (path.some((node) => node instanceof HTMLDialogElement)) return false;
  if (path.includes(element)) return true;
  const isNowhere = path[0] === document.body || path[0] === document.documentElement;
  return isNowhere && document.querySelector(element.localName) === element;
}
