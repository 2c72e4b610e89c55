import type {Span} from '../../tei/span.js';
import type {KnownPassage} from './known-text.js';
import type {PassageWindow} from './passage-window.js';
import type {Candidate} from './weigh-candidate.js';
import type {WordList} from './word-list.js';

/**
 * Where the quote begins and ends today, in UTF-16 units: with the words that stand for its first
 * and last, or within them when it began or ended within a word, and with as much of the white
 * space around them as it had.
 */
export function mapBoundaries(
  {quoteStart, quoteEnd}: KnownPassage,
  window: PassageWindow,
  {first, last, places}: Candidate,
  old: WordList,
  now: WordList,
): Span {
  const start = mapStart(quoteStart, window.quoteFrom, places[window.quoteFrom - window.from]);
  const end = mapEnd(quoteEnd, window.quoteTo - 1, places[window.quoteTo - 1 - window.from]);
  return {start, end: Math.max(start, end)};

  function mapStart(offset: number, word: number, place = -1): number {
    const newStart = now.starts[first] ?? 0;
    if (place !== first) return newStart;
    const oldStart = old.starts[word] ?? 0;
    if (offset > oldStart) return newStart + within(offset - oldStart, word, first);
    return newStart - Math.min(oldStart - offset, newStart - (now.ends[first - 1] ?? 0));
  }

  function mapEnd(offset: number, word: number, place = -1): number {
    const newEnd = now.ends[last] ?? 0;
    if (place !== last) return newEnd;
    const oldEnd = old.ends[word] ?? 0;
    if (offset < oldEnd) {
      const inside = within(offset - (old.starts[word] ?? 0), word, last);
      return (now.starts[last] ?? 0) + inside;
    }
    const next = last + 1 < now.count ? (now.starts[last + 1] ?? newEnd) : now.text.length;
    return newEnd + Math.min(offset - oldEnd, next - newEnd);
  }

  /** An offset within a word, carried over to what the word has become. */
  function within(offset: number, word: number, place: number): number {
    const was = old.text.slice(old.starts[word], old.ends[word]);
    const is = now.text.slice(now.starts[place], now.ends[place]);
    if (is.startsWith(was.slice(0, offset))) return offset;
    const rest = was.slice(offset);
    if (is.endsWith(rest)) return is.length - rest.length;
    return Math.min(is.length, Math.round((offset * is.length) / Math.max(1, was.length)));
  }
}
