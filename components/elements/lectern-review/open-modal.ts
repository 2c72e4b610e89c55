/** For `ref`: opens a dialog above the page as soon as it is on it. */
export function openModal(element: Element | undefined): void {
  if (element instanceof HTMLDialogElement && !element.open && element.isConnected) {
    element.showModal();
  }
}
