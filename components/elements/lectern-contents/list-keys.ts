const lines = 'button, summary';

/** Arrows go from line to line of a list, Home and End to its ends. */
export function moveInList(event: KeyboardEvent): void {
  const {currentTarget: list, target, key} = event;
  if (!(list instanceof HTMLElement) || !(target instanceof HTMLElement)) return;
  const all = [...list.querySelectorAll<HTMLElement>(lines)];
  const at = all.indexOf(target);
  const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[key];
  const line = to === undefined ? undefined : all[to];
  if (!line) return;
  event.preventDefault();
  for (const each of all) each.tabIndex = each === line ? 0 : -1;
  line.focus();
}

/** One line of a list is in the order of tabs: the one that had it, else the one one is at. */
export function keepTabStop(list: HTMLElement): void {
  const all = [...list.querySelectorAll<HTMLElement>(lines)];
  const current = all.find((line) => line.hasAttribute('aria-current'));
  const stop = all.find((line) => line.tabIndex === 0) ?? current ?? all[0];
  if (stop) stop.tabIndex = 0;
}
