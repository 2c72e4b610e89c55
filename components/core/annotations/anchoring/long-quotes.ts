import {codePointLength} from '../../tei/code-points.js';
import type {Placement} from '../annotation.js';
import type {PassageToAnchor} from './passage-to-anchor.js';

// All in UTF-16 units. Of a longer quote the two ends are looked for, each as a passage of its own:
// what lies between may be a whole chapter.
const longest = 600;
const lengthOfEnd = 120;
/** What a search looks at of the surroundings; they may be as long as the writer liked. */
const mostContext = 512;

/** What is searched for a passage: it as it is, with no more context than helps; or its two ends. */
export function partsToSearch({selectors, source}: PassageToAnchor): readonly PassageToAnchor[] {
  const {quote, position} = selectors;
  const from = source === undefined ? {} : {source};
  if (!quote) return [{selectors, ...from}];
  const {exact, prefix, suffix} = quote;
  const before = lastOf(prefix, mostContext);
  const after = firstOf(suffix, mostContext);
  if (exact.length <= longest) {
    return [{selectors: {...selectors, quote: {exact, prefix: before, suffix: after}}, ...from}];
  }
  const head = firstOf(exact, lengthOfEnd);
  const tail = lastOf(exact, lengthOfEnd);
  const afterHead = firstOf(exact.slice(head.length), mostContext / 2);
  const beforeTail = lastOf(exact.slice(0, -tail.length), mostContext / 2);
  const start = position && {start: position.start, end: position.start + codePointLength(head)};
  const end = position && {start: position.end - codePointLength(tail), end: position.end};
  const {quote: _, position: __, range, ...others} = selectors;
  return [
    {
      selectors: {
        ...others,
        ...(range ? {range: {start: range.start, end: range.start}} : {}),
        ...(start ? {position: start} : {}),
        quote: {exact: head, prefix: before, suffix: afterHead},
      },
      ...from,
    },
    {
      selectors: {
        ...others,
        ...(end ? {position: end} : {}),
        quote: {exact: tail, prefix: beforeTail, suffix: after},
      },
      ...from,
    },
  ];
}

/** Puts a long quote together from where its two ends stand today; code points. */
export function joinEnds(
  {selectors}: PassageToAnchor,
  head: Placement | undefined,
  tail: Placement | undefined,
): Placement | undefined {
  if (!head || !('start' in head)) return head;
  if (!tail || !('start' in tail)) return tail;
  const length = codePointLength(selectors.quote?.exact ?? '');
  const now = tail.end - head.start;
  if (tail.start < head.end || now > length * 2 || now < length / 2) {
    return {state: 'ambiguous', reason: 'where it began and where it ended have come apart'};
  }
  const stays = head.state === 'placed' && tail.state === 'placed';
  return {...head, state: stays ? 'placed' : 'moved', end: tail.end};
}

function firstOf(text: string, length: number): string {
  if (text.length <= length) return text;
  return text.slice(0, isHalf(text, length) ? length - 1 : length);
}

function lastOf(text: string, length: number): string {
  if (text.length <= length) return text;
  const from = text.length - length;
  return text.slice(isHalf(text, from) ? from + 1 : from);
}

/** Whether an offset parts a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  const isLow = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
  return isLow && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
