import {type FocusReturn, focusBesideSelection, focusedStop, isAround, stopAfter} from './focus.js';
import {rangeOf, type SelectedText} from './selected-text.js';

/** The menu that is offered beside a selection. */
export interface Offer {
  readonly selected: SelectedText;
  readonly part: HTMLElement | null;
  /** The shadow root it stands in. */
  readonly root: Node;
  readonly focus: FocusReturn;
}

/** Takes Tab: the buttons beside a selection are the stops after it, wherever they stand in the page. */
export function tabAtOffer(event: KeyboardEvent, {selected, part, root, focus}: Offer): void {
  const buttons = [...(part?.querySelectorAll('button') ?? [])];
  const [first] = buttons;
  const range = rangeOf(selected);
  if (!range || !first) return;
  const focused = focusedStop();
  if (focused?.getRootNode() !== root) {
    const isBefore = !focused || isAround(focused, selected.text) || range.intersectsNode(focused);
    if (event.shiftKey || !isBefore) return;
    event.preventDefault();
    focus.remember(root);
    focusBesideSelection(first);
    return;
  }
  // Between its buttons the key does what it always does.
  if (focused !== (event.shiftKey ? first : buttons.at(-1))) return;
  if (event.shiftKey) {
    event.preventDefault();
    focused?.blur();
    focus.giveBack();
    return;
  }
  const next = stopAfter(selected.text, range);
  if (!next) return;
  event.preventDefault();
  next.focus();
}
