import {focusedElement} from '../focused-element.js';
import {isTab} from '../is-tab.js';

/** The element that has the focus; undefined where none but the page has it. */
export function focusedStop(): HTMLElement | undefined {
  const focused = focusedElement();
  return focused === document.body ? undefined : focused;
}

/** Gives an element the focus and leaves the selection alone, which WebKit clears when it moves. */
export function focusBesideSelection(element: HTMLElement): void {
  const selection = getSelection();
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection ?? {};
  const selected = selection?.isCollapsed === false;
  element.focus({preventScroll: true});
  if (!selected || !selection.isCollapsed || !anchorNode || !focusNode) return;
  selection.setBaseAndExtent(anchorNode, anchorOffset ?? 0, focusNode, focusOffset ?? 0);
}

/** Remembers who had the focus before something opened, and gives it back. */
export class FocusReturn {
  #target: HTMLElement | undefined;

  /** @param own what opens and closes: the focus never goes back into it */
  remember(own: Node): void {
    const focused = focusedStop();
    if (focused && focused.getRootNode() !== own) this.#target = focused;
  }

  giveBack(): void {
    const target = this.#target;
    this.#target = undefined;
    if (target?.isConnected) focusBesideSelection(target);
  }
}

/** Whether an element holds another, through slots and shadow roots: a pane holds its text. */
export function isAround(outer: Element, inner: Element): boolean {
  let at: Node | null = inner;
  while (at && at !== outer) {
    if (at instanceof ShadowRoot) at = at.host;
    else at = (at instanceof Element ? at.assignedSlot : null) ?? at.parentNode;
  }
  return at === outer;
}

const stops = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** What Tab reaches in a text after a range. */
export function stopAfter(text: Element, range: Range): HTMLElement | undefined {
  const point = range.cloneRange();
  point.collapse(false);
  return [...text.querySelectorAll<HTMLElement>(stops)].find(
    (stop) => point.comparePoint(stop, 0) > 0 && stop.checkVisibility(),
  );
}

/** Keeps Tab inside a dialog: past its last stop comes its first. Esc is the way out. */
export function loopTab(event: KeyboardEvent, dialog: HTMLElement): void {
  if (!isTab(event) || event.ctrlKey || event.altKey || event.metaKey) return;
  const all = tabStops(dialog);
  const [first, last] = [all[0], all.at(-1)];
  const focused = focusedStop();
  const leaves = event.shiftKey ? focused === first || focused === dialog : focused === last;
  if (!leaves || !first || !last) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

/** What Tab reaches inside, through the open shadow roots of elements; of radios the chosen one. */
function tabStops(root: Element): HTMLElement[] {
  return [...(root.shadowRoot ?? root).children].flatMap((child) => [
    ...(child instanceof HTMLElement && isStop(child) ? [child] : []),
    ...tabStops(child),
  ]);
}

function isStop(element: HTMLElement): boolean {
  if (!element.matches(stops) || element.matches(':disabled') || !element.checkVisibility()) {
    return false;
  }
  return !(element instanceof HTMLInputElement) || element.type !== 'radio' || element.checked;
}
