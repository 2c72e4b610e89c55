import {html, render, type TemplateResult} from 'lit';
import {msg} from '../../../core/words/msg.js';
import {adoptSheets, isStyledRoot} from '../../../styles/adopt-sheets.js';
import {styles} from './trace.styles.js';

/**
 * Shows a dialog over the page, which keeps the focus inside and gives it back when it is closed
 * (HTML 4.11.4). It is gone with that: the next one is made of what holds then.
 *
 * @returns draws its content anew
 */
export function openDialog(
  root: HTMLElement | DocumentFragment,
  heading: string,
  content: (close: () => void) => TemplateResult,
): (() => void) | undefined {
  // What it is made of came late: the reader may be gone.
  if (!root.isConnected) return undefined;
  if (isStyledRoot(root)) adoptSheets(root, [styles]);
  const dialog = document.createElement('dialog');
  dialog.className = 'trace-dialog';
  dialog.part.add('dialog');
  dialog.setAttribute('aria-labelledby', 'trace-dialog-heading');
  const close = (): void => dialog.close();
  const draw = (): void => {
    render(
      html`<header>
          <h2 id="trace-dialog-heading">${heading}</h2>
          <button type="button" aria-label=${msg('Close')} title=${msg('Close (Escape)')} @click=${close}>×</button>
        </header>
        ${content(close)}`,
      dialog,
    );
  };
  draw();
  dialog.addEventListener('close', () => dialog.remove());
  // A press beside it closes it, as with any other.
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isOutside(event, dialog)) close();
  });
  root.append(dialog);
  dialog.showModal();
  return draw;
}

function isOutside({clientX, clientY}: MouseEvent, dialog: HTMLDialogElement): boolean {
  const {left, right, top, bottom} = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}
