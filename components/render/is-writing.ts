/** Whether an event comes from where somebody is writing: its keys are no keys of the page. */
export function isWriting(event: Event): boolean {
  return event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node));
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}
