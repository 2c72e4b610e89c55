import {scrollerOf, viewOf} from './scroller-of.js';

/** Scrolls words of a text into the middle of the view, and opens the folds that they are in. */
export function showRange(range: Range): void {
  const {startContainer} = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (!element) return;
  openFolds(element);
  const [box] = range.getClientRects();
  const scroller = scrollerOf(element);
  const view = viewOf(scroller);
  // A passage may be longer than what is in view: its first line counts.
  const {top, bottom} = box ?? element.getBoundingClientRect();
  scroller.scrollTop += (top + bottom) / 2 - (view.top + view.bottom) / 2;
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
