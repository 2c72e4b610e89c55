/** Whether a key was pressed by itself, where nobody is writing. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  if (!isKey(event, key) || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node));
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}

/** Keyboards of other scripts have another letter where the Latin one would be: its place counts. */
function isKey({key, code}: KeyboardEvent, wanted: string): boolean {
  return (
    key === wanted || (/^\p{Ll}$/u.test(key) && key > 'z' && code === `Key${wanted.toUpperCase()}`)
  );
}
