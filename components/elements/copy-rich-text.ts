import {copyText} from './copy-text.js';

/** What is put on the clipboard: as words, and as HTML for word processors. */
export interface RichText {
  readonly plain: string;
  /** Markup with every word of a source escaped. */
  readonly html: string;
}

/**
 * Puts text on the clipboard in both forms, and says whether it is there. Where the page may not use
 * the clipboard by itself, the old copy command is given our words instead of what is selected.
 *
 * @param root where a field may stand for a moment
 */
export async function copyRichText(
  {plain, html}: RichText,
  root: ParentNode & Node,
): Promise<boolean> {
  try {
    const forms = {
      'text/plain': new Blob([plain], {type: 'text/plain'}),
      'text/html': new Blob([html], {type: 'text/html'}),
    };
    await navigator.clipboard.write([new ClipboardItem(forms)]);
    return true;
  } catch {
    return copyByCommand({plain, html}) || copyText(plain, root);
  }
}

function copyByCommand({plain, html}: RichText): boolean {
  let given = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    given = true;
  };
  document.addEventListener('copy', give, {capture: true, once: true});
  try {
    return document.execCommand('copy') && given;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, {capture: true});
  }
}
