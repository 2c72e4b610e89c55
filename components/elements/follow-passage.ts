import type {PassageAddress} from '../core/links/document-link.js';
import type {Span} from '../core/tei/tei-document.js';
import {NavigateEvent} from '../state/events.js';

/**
 * A click on a link to a passage: asks whoever shows the documents to go there. When they do, they
 * cancel the request and the browser stays; else the link is followed as any other. A click with a
 * modifier or another button is the browser's.
 *
 * @param beside open beside the text that is being read, which is another document
 * @param marked words of the text to be marked there
 */
export function followPassage(
  event: MouseEvent,
  address: PassageAddress,
  beside = false,
  marked: readonly Span[] = [],
): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
    return;
  const went = !event.currentTarget?.dispatchEvent(new NavigateEvent(address, beside, marked));
  if (went) event.preventDefault();
}
