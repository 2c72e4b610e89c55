import type {Span} from '../core/tei/tei-document.js';

/** What is left of a span when others, in order of their starts, are cut out of it. */
export function without({start, end}: Span, others: readonly Span[]): Span[] {
  const left: Span[] = [];
  let at = start;
  for (const other of others) {
    if (other.end <= at || other.start >= end) continue;
    if (other.start > at) left.push({start: at, end: other.start});
    at = other.end;
  }
  return at < end ? [...left, {start: at, end}] : left;
}
