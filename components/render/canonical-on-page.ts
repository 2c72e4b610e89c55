import type {HiddenText} from '../core/tei/tei-document.js';
import {TextMap} from './text-map.js';

/**
 * The canonical text of a document that stands on the page whole: what is in view, and what is hidden
 * in its place.
 *
 * @param characters of the canonical text, in code points
 */
export function canonicalOnPage(
  article: Element,
  {hidden, characters}: {readonly hidden: readonly HiddenText[]; readonly characters: number},
): string {
  const points = new Array<string>(characters).fill('');
  const pieces = new TextMap(article, hidden).piecesOf({start: 0, end: characters});
  for (const {text, start} of [...hidden, ...pieces]) {
    let at = start;
    for (const point of text) points[at++] = point;
  }
  return points.join('');
}
