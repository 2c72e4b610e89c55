import {latinKey} from './latin-key.js';

/** Whether a key was pressed by itself, where nobody is writing. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  if (latinKey(event) !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node));
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}
