import {mentionKinds} from '../../core/tei/every-kind.js';
import type {MentionKind} from '../../core/tei/tei-document.js';

/** Everything that a text underlines. */
export const allKinds: ReadonlySet<MentionKind> = new Set(mentionKinds);

/** Whether a key was pressed by itself, where nobody is writing. */
export function isPlainKey(event: KeyboardEvent, key: string): boolean {
  if (event.key !== key || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node));
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}
