/** Puts a panel that opens below the button before it, and within the window. */
export function placeBelow(event: Event): void {
  const {currentTarget: panel, target} = event;
  // A panel within it has a place of its own.
  if (!(panel instanceof HTMLElement) || target !== panel) return;
  if (!panel.matches(':popover-open')) return;
  const button = panel.previousElementSibling?.getBoundingClientRect();
  if (!button) return;
  const width = panel.offsetWidth;
  const most = document.documentElement.clientWidth - width;
  const isRightToLeft = getComputedStyle(panel).direction === 'rtl';
  const left = isRightToLeft ? button.right - width : button.left;
  panel.style.insetBlockStart = `${button.bottom}px`;
  panel.style.left = `${Math.max(0, Math.min(left, most))}px`;
}
