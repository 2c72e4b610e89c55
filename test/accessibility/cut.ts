import {elementsIn, nameOf, parentOf, shadowRootsIn} from './deep.js';

/** The spacing a reader may ask for (WCAG 1.4.12), as bookmarklets set it: in every root. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(
  `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important}
   p {margin-block-end: 2em !important}`,
);

/** Does something while all text is spaced widely. */
export async function widelySpaced(root: ParentNode, look: () => Promise<void>): Promise<void> {
  const roots = [document, ...shadowRootsIn(root)];
  for (const each of roots) each.adoptedStyleSheets = [...each.adoptedStyleSheets, spacing];
  try {
    await look();
  } finally {
    for (const each of roots) {
      each.adoptedStyleSheets = each.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    }
  }
}

/** Elements whose text does not fit and that neither show nor scroll what is over. */
export function cutText(root: ParentNode): string[] {
  return [...elementsIn(root)]
    .filter(isCut)
    .map(
      (element) =>
        `${nameOf(element)} ${element.scrollWidth}/${element.clientWidth} × ${element.scrollHeight}/${element.clientHeight}`,
    );
}

function isCut(element: Element): boolean {
  if (!element.checkVisibility() || (element.textContent ?? '').trim() === '') return false;
  // A drawing that is hidden from readers has its words beside it.
  if (element.matches('select, svg *, [aria-hidden="true"]')) return false;
  // One pixel: words for screen readers only.
  if (element.clientWidth <= 1 || element.clientHeight <= 1) return false;
  const {overflowX, overflowY} = getComputedStyle(element);
  const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
  return (
    (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
    (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
  );
}

/**
 * What reaches over the edge of a narrow page, so that the page would have to scroll in two
 * directions; what scrolls in itself, as tables and images may (WCAG 1.4.10), does not count.
 */
export function reachingOver(root: HTMLElement, width: number): string[] {
  const left = root.getBoundingClientRect().left;
  return [...elementsIn(root)]
    .filter((element) => element.checkVisibility() && !scrolls(element))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && box.right > left + width + 1;
    })
    .map(
      (element) =>
        `${nameOf(element)} to ${(element.getBoundingClientRect().right - left).toFixed(0)}`,
    );
}

/** Whether an element stands in something that scrolls or hides what is over. */
function scrolls(element: Element): boolean {
  for (let at = parentOf(element); at; at = parentOf(at)) {
    if (getComputedStyle(at).overflowX !== 'visible') return true;
  }
  return false;
}
