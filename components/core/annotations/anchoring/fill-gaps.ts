import type {PassageWindow} from './passage-window.js';
import type {BlockEdges} from './weigh-candidate.js';

/**
 * Pairs words at the edges of a quote that the alignment took for lost, where today as many other
 * words stand in the gap: between the nearest words that are there, or between one and the edge of
 * the block. An alignment has no reason of its own to do so where everything beyond is lost, too.
 */
export function fillGaps(window: PassageWindow, places: Int32Array, edges: BlockEdges): void {
  const {from, quoteFrom, quoteTo, to, blockFrom, blockTo} = window;
  const at = (word: number): number => places[word - from] ?? -1;

  let after = quoteFrom;
  while (after < to && at(after) === -1) after++;
  if (after > quoteFrom && after < to) {
    const edge = edges.startOf(at(after));
    let before = quoteFrom - 1;
    while (before >= from && at(before) === -1) before--;
    const isInside = before >= from && at(before) >= edge;
    const first = isInside ? before + 1 : Math.max(blockFrom, blockFrom === -1 ? quoteFrom : from);
    const firstNow = isInside ? at(before) + 1 : edge;
    pair(first, after, firstNow, at(after));
  }

  let last = quoteTo - 1;
  while (last >= from && at(last) === -1) last--;
  if (last < quoteTo - 1 && last >= from) {
    const edge = edges.endOf(at(last));
    let beyond = quoteTo;
    while (beyond < to && at(beyond) === -1) beyond++;
    const isInside = beyond < to && at(beyond) < edge;
    const end = isInside ? beyond : blockTo === -1 ? quoteTo : blockTo;
    pair(last + 1, end, at(last) + 1, isInside ? at(beyond) : edge);
  }

  function pair(first: number, end: number, firstNow: number, endNow: number): void {
    if (end - first !== endNow - firstNow) return;
    for (let word = first; word < end; word++) places[word - from] = firstNow + word - first;
  }
}
