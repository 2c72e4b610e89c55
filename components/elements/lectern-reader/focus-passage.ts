import {domId} from '../../core/tei/dom-id.js';
import type {LecternText} from '../lectern-text/lectern-text.js';

/** Whoever was led to a passage goes on from there: it has the focus until that moves on. */
export function focusPassage(text: LecternText | undefined, part: string): void {
  const id = text && CSS.escape(domId(text.documentId, part));
  const passage = id && text.querySelector(`[id="${id}"]`);
  if (!(passage instanceof HTMLElement)) return;
  if (!passage.hasAttribute('tabindex')) {
    passage.tabIndex = -1;
    passage.addEventListener('blur', () => passage.removeAttribute('tabindex'), {once: true});
  }
  passage.focus({preventScroll: true});
}
