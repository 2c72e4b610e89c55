import {numbered} from '../../natives/numbered.js';
import type {TimeSpan} from './date-shape.js';

/** What is in view, and how many pixels wide it is drawn. */
export interface TimeScale extends TimeSpan {
  readonly width: number;
}

/** Nobody dates to less than a second; ten minutes in view keep its ticks apart. */
export const narrowest: number = 10 / 1440;

/** Days beyond which a number no longer counts them singly. */
const farthest = 400_000_000_000;

/** Pixels from the edge at which time begins; beyond the width for what is not in view. */
export const placeOf = (scale: TimeScale, at: number): number =>
  ((at - scale.from) / (scale.to - scale.from)) * scale.width;

/** The time at a pixel. */
export const timeAt = (scale: TimeScale, place: number): number =>
  scale.from + (place / scale.width) * (scale.to - scale.from);

/** A stretch that can be looked at: no narrower than the finest tick, within what can be counted. */
export function usableSpan({from, to}: TimeSpan): TimeSpan {
  const [low, high] = [Math.max(from, 0 - farthest), Math.min(to, farthest)];
  if (high - low >= narrowest) return {from: low, to: high};
  const middle = Math.min(Math.max((from + to) / 2, 0 - farthest), farthest);
  return {from: middle - narrowest / 2, to: middle + narrowest / 2};
}

/** The stretch that holds all of the spans, with a margin; undefined when there are none. */
export function fitting(spans: Iterable<TimeSpan>, margin = 0.04): TimeSpan | undefined {
  let [from, to] = [Infinity, -Infinity];
  for (const span of spans) {
    from = Math.min(from, span.from);
    to = Math.max(to, span.to);
  }
  if (!(from <= to)) return undefined;
  // A lone day in view by itself would be a wall of ink: it is shown among the days around it.
  const room = Math.max((to - from) * margin, to - from <= 1 ? (to - from) * 3 : 0);
  return usableSpan({from: from - room, to: to + room});
}

/**
 * The shortest stretch that holds a share of the spans whole; undefined when there are none. Where
 * most of what is dated lies in a few years, a look at all of it shows a blot.
 */
export function densest(spans: readonly TimeSpan[], share = 0.8): TimeSpan | undefined {
  const wanted = Math.ceil(spans.length * share);
  if (wanted === 0) return undefined;
  const byBegin = [...spans].sort((a, b) => b.from - a.from);
  /** The ends of those that begin at or after one, of which only the first `wanted` count. */
  const ends: number[] = [];
  let best: TimeSpan | undefined;
  for (const [at, {from, to}] of numbered(byBegin)) {
    ends.splice(placeIn(ends, to), 0, to);
    if (ends.length > wanted) ends.pop();
    const last = ends[wanted - 1];
    if (last === undefined || byBegin[at + 1]?.from === from) continue;
    if (!best || last - from <= best.to - best.from) best = {from, to: last};
  }
  return best;
}

/** Where a number belongs in an ordered list. */
function placeIn(list: readonly number[], value: number): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((list[middle] ?? 0) <= value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/**
 * Looks closer or from further away; the time at `at` stays where it is.
 *
 * @param factor above 1 comes closer
 * @param all how far out one may go
 */
export function zoomed({from, to}: TimeSpan, factor: number, at: number, all: TimeSpan): TimeSpan {
  const widest = Math.max((all.to - all.from) * 1.5, narrowest);
  const length = Math.min(Math.max((to - from) / factor, narrowest), widest);
  const share = to > from ? Math.min(Math.max((at - from) / (to - from), 0), 1) : 0.5;
  const begin = at - share * length;
  return within({from: begin, to: begin + length}, all);
}

/** Moves along by a share of what is in view: 1 goes on by the whole of it, -0.5 back by half. */
export function moved({from, to}: TimeSpan, share: number, all: TimeSpan): TimeSpan {
  const step = (to - from) * share;
  return within({from: from + step, to: to + step}, all);
}

/** Something of the whole stays in view: nobody gets lost in empty centuries. */
function within({from, to}: TimeSpan, all: TimeSpan): TimeSpan {
  const length = to - from;
  const begin = Math.min(Math.max(from, all.from - length / 2), all.to - length / 2);
  return {from: begin, to: begin + length};
}
