/**
 * Puts text on the clipboard, and says whether it is there. Where a page may not use the clipboard
 * (plain http, a frame without the permission), the old way of a selected field is tried.
 *
 * @param root where the field may stand for a moment
 */
export async function copyText(text: string, root: ParentNode & Node): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, root);
  }
}

function copyFromField(text: string, root: ParentNode & Node): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  field.setAttribute('aria-hidden', 'true');
  field.tabIndex = -1;
  const before = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
  root.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
