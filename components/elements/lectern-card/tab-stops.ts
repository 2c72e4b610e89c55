import {focusedElement} from '../focused-element.js';

/** What Tab reaches inside an element, in order, through the open shadow roots of its children. */
export function tabStops(root: Element): readonly HTMLElement[] {
  return flatChildren(root).flatMap((child) => [
    ...(child instanceof HTMLElement && isTabStop(child) ? [child] : []),
    ...tabStops(child),
  ]);
}

/** What takes the focus back from a card about these words: they, or whoever has it now. */
export function focusableFor(anchor: Element): HTMLElement | undefined {
  return anchor instanceof HTMLElement && anchor.tabIndex >= 0 ? anchor : focusedElement();
}

function isTabStop(element: HTMLElement): boolean {
  return element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility();
}

/** Children as they are laid out: a host's shadow tree, a slot's assigned elements. */
function flatChildren(element: Element): readonly Element[] {
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedElements();
    return assigned.length > 0 ? assigned : [...element.children];
  }
  return [...(element.shadowRoot ?? element).children];
}
