import {scrollerOf, viewOf} from './scroller-of.js';

/** Scrolls words of a text into view, to its middle or to its start, and opens the folds around them. */
export function showRange(range: Range, block: 'middle' | 'start' = 'middle'): void {
  const {startContainer} = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (!element) return;
  openFolds(element);
  const [box] = range.getClientRects();
  const scroller = scrollerOf(element);
  const view = viewOf(scroller);
  // A passage may be longer than what is in view: its first line counts.
  const {top, bottom} = box ?? element.getBoundingClientRect();
  const height = view.bottom - view.top;
  scroller.scrollTop +=
    block === 'start' ? top - view.top - height / 8 : (top + bottom - height) / 2 - view.top;
  // What scrolls the text may be out of view itself.
  const {ownerDocument} = scroller;
  if (scroller !== ownerDocument.scrollingElement) scroller.scrollIntoView({block: 'nearest'});
}

/** Opens every fold around an element, of its text and of the page. */
export function openFolds(element: Element): void {
  for (let fold = element.closest('details'); fold; ) {
    fold.open = true;
    fold = fold.parentElement?.closest('details') ?? null;
  }
}
