/** For `ref`: opens a dialog above the page once it is on it, which is after it is drawn. */
export function openModal(element: Element | undefined): void {
  if (!(element instanceof HTMLDialogElement)) return;
  queueMicrotask(() => {
    if (element.isConnected && !element.open) element.showModal();
  });
}
