import {TextMap} from '../../render/text-map.js';
import {scrollerOf, viewOf} from '../../render/window/scroller-of.js';

/** What is read is not the topmost line, in shares of the view. */
const readingLine = 0.2;

/**
 * Where in a text somebody reads, as far as some places of it tell: the last one above the reading
 * line, or where the first chunk in view begins.
 *
 * @param places positions in order
 */
export function readingPosition(article: HTMLElement, places: readonly number[]): number {
  const map = new TextMap(article, []);
  const {top, bottom} = viewOf(scrollerOf(article));
  const line = top + (bottom - top) * readingLine;
  const chunks = [...article.querySelectorAll<HTMLElement>('.lectern-chunk')];
  const isAbove = (element: Element): boolean => element.getBoundingClientRect().top <= line;
  const last = chunks.findLast(isAbove);
  const start = Number(last?.dataset.start ?? 0);
  const next = chunks.find((chunk) => !isAbove(chunk));
  const end = next ? Number(next.dataset.start) : Number.POSITIVE_INFINITY;
  const passed = places.filter((at) => {
    if (at < start || at >= end) return false;
    const range = map.rangeOf({start: at, end: at + 1});
    return range !== undefined && range.getBoundingClientRect().top <= line;
  });
  return passed.at(-1) ?? start;
}
