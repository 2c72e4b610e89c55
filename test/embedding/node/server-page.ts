import type {LecternText} from 'lectern';
import {type HistoricalDate, readDate} from 'lectern/core';
import type {LecternDate} from 'lectern/lectern-date';
import {lectern} from 'lectern/node';

// The types as Node resolves them: what a map of tags gives, and what is refused.
export const date: HistoricalDate = readDate([{name: 'when', value: '1931'}]);
export const plugin = lectern({texts: 'texts'});
export function find(root: ParentNode): [LecternText | null, LecternDate | null] {
  return [root.querySelector('lectern-text'), root.querySelector('lectern-date')];
}
export function listen(element: HTMLElement): void {
  element.addEventListener('lectern-document-ready', ({documentId}) => documentId.trim());
  // @ts-expect-error -- it names a document, not an address
  element.addEventListener('lectern-document-ready', ({address}) => address);
}
