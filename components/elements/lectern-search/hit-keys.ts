/** Up and down go from the field to the hits and from hit to hit; up from the first goes back. */
export function goThroughHits(
  event: KeyboardEvent,
  field: HTMLElement | null,
  hits: readonly HTMLElement[],
): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const {target} = event;
  const at = target instanceof HTMLElement ? hits.indexOf(target) : -1;
  // In a choice of orders the same keys choose.
  if (at === -1 && target !== field) return;
  const next = at + by < 0 ? field : hits[at + by];
  if (!next || (at === -1 && by < 0)) return;
  event.preventDefault();
  next.focus();
}
