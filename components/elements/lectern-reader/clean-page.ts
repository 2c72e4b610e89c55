import type {MentionKind} from '../../core/tei/tei-document.js';

/** Everything that a text underlines. */
export const allKinds: ReadonlySet<MentionKind> = new Set([
  'person',
  'place',
  'organisation',
  'event',
  'object',
  'work',
  'term',
  'name',
  'date',
]);

/** Whether a key was pressed for a page without underlines: `c`, where nobody is writing. */
export function asksForCleanPage(event: KeyboardEvent): boolean {
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey) return false;
  return !event.composedPath().some((node) => node instanceof HTMLElement && isEditable(node));
}

function isEditable(element: HTMLElement): boolean {
  return element.isContentEditable || /^(input|textarea|select)$/.test(element.localName);
}
