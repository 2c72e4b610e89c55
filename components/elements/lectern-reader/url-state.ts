/** What the page's address says beyond the page itself: `?with=` names the texts beside the first. */

/** The documents to open: those asked for, and those the address adds. */
export function readPanes(asked: readonly string[]): readonly string[] {
  const beside = new URLSearchParams(location.search).get('with');
  if (beside === null) return asked;
  return [...asked.slice(0, 1), ...beside.split(',').filter(Boolean)];
}

/** Writes the open documents into the address, as a step the back button undoes. */
export function writePanes(panes: readonly string[], asked: readonly string[]): void {
  const url = new URL(location.href);
  url.searchParams.delete('with');
  const same = panes.length === asked.length && panes.every((id, at) => id === asked[at]);
  const tail = panes[0] === asked[0] ? panes.slice(1) : panes;
  if (!same) url.search = `?with=${tail.map(encodeURIComponent).join(',')}`;
  if (url.href === location.href) return;
  try {
    history.pushState(null, '', url);
  } catch {
    // A frame without an origin has no address to write to: Firefox and WebKit refuse it.
  }
}
