/** A link of a text that was clicked to be followed here, not in another tab or window. */
export function followedLink(
  event: MouseEvent,
): {readonly document: string; readonly id: string} | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const path = event.composedPath();
  const link = path.find((node) => node instanceof HTMLAnchorElement && node.dataset.link);
  const text = path.find(
    (node) => node instanceof HTMLElement && node.localName === 'lectern-text',
  );
  if (!(link instanceof HTMLAnchorElement) || !(text instanceof HTMLElement)) return undefined;
  return {document: text.getAttribute('document-id') ?? '', id: link.dataset.link ?? ''};
}
