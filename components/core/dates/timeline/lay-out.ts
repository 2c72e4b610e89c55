import {numbered} from '../../natives/numbered.js';
import {reduced} from '../../natives/reduced.js';
import type {DateShape, TimeSpan} from './date-shape.js';
import {type Extent, laneCount, packLanes} from './pack-lanes.js';
import {placeOf, type TimeScale} from './time-scale.js';

/** A date to be placed: what it looks like, and how many pixels its words take. */
export interface Placeable {
  readonly shape: DateShape;
  readonly labelWidth: number;
}

interface Placed extends Extent {
  readonly lane: number;
  /** Pixels at which its words begin; absent when there is no room for them. */
  readonly label?: number;
}

/** What is drawn: a date by itself, or many as a number where they would be a blot. */
export type Mark = Placed &
  (
    | {readonly kind: 'date' /** Which of the dates it is. */; readonly index: number}
    | {readonly kind: 'cluster'; readonly indices: readonly number[]; readonly span: TimeSpan}
  );

export interface Layout {
  readonly marks: readonly Mark[];
  readonly lanes: number;
  /** Dates that are over before, or begin after, what is in view. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

export interface LayoutMeasures {
  /** As many lanes as there may be before dates are counted together. */
  readonly mostLanes: number;
  /** Pixels a mark is wide at least, to be hit by a finger (WCAG 2.5.8). */
  readonly target: number;
  /** Pixels an open end fades over. */
  readonly fade: number;
  /** Pixels between a mark and its words, and between neighbours. */
  readonly gap: number;
}

/**
 * What a date's own drawing takes up, cut at the edges of the view. Of an open end whose limit is out
 * of view, as much reaches in from the edge as it fades over.
 */
function extentOf(shape: DateShape, scale: TimeScale, {fade, target}: LayoutMeasures): Extent {
  const {width} = scale;
  const [from, to] = [placeOf(scale, shape.from), placeOf(scale, shape.to)];
  const start = Math.max(shape.openStart ? Math.min(from, width) - fade : from, 0);
  const end = Math.min(shape.openEnd ? Math.max(to, 0) + fade : to, width);
  if (end - start >= target) return {start, end};
  const begin = Math.min(Math.max((start + end - target) / 2, 0), Math.max(width - target, 0));
  return {start: begin, end: begin + target};
}

interface Item extends Extent {
  readonly indices: readonly number[];
  readonly labelWidth: number;
  /** Where its words have room in the view; on the mark itself where it fills the view. */
  readonly side: 'after' | 'before' | 'on' | 'none';
}

function sideOf(
  {start, end}: Extent,
  labelWidth: number,
  {width}: TimeScale,
  {gap}: LayoutMeasures,
): Item['side'] {
  if (labelWidth <= 0) return 'none';
  if (end + gap + labelWidth <= width) return 'after';
  if (start - gap - labelWidth >= 0) return 'before';
  return end - start >= labelWidth + 2 * gap ? 'on' : 'none';
}

/** A mark with its words. */
function withLabel({start, end, labelWidth, side}: Item, {gap}: LayoutMeasures): Extent {
  return {
    start: side === 'before' ? start - gap - labelWidth : start,
    end: side === 'after' ? end + gap + labelWidth : end,
  };
}

function labelStart({start, end, labelWidth, side}: Item, {gap}: LayoutMeasures): number {
  if (side === 'after') return end + gap;
  return side === 'before' ? start - gap - labelWidth : start + gap;
}

/** The marks whose words the neighbours in their lane leave room for. */
function roomyOnes(
  items: readonly Item[],
  lanes: readonly number[],
  measures: LayoutMeasures,
): ReadonlySet<Item> {
  const byLane = new Map<number, Item[]>();
  for (const [at, item] of numbered(items)) {
    const lane = byLane.get(lanes[at] ?? 0);
    if (lane) lane.push(item);
    else byLane.set(lanes[at] ?? 0, [item]);
  }
  const roomy = new Set<Item>();
  for (const lane of byLane.values()) {
    lane.sort((a, b) => a.start - b.start);
    let taken = -Infinity;
    for (const [at, item] of numbered(lane)) {
      const whole = withLabel(item, measures);
      const next = lane[at + 1]?.start ?? Infinity;
      const fits = whole.start >= taken && whole.end + measures.gap <= next;
      if (fits && item.side !== 'none') roomy.add(item);
      taken = (fits ? whole.end : item.end) + measures.gap;
    }
  }
  return roomy;
}

function marksOf(
  items: readonly Item[],
  lanes: readonly number[],
  dates: readonly Placeable[],
  measures: LayoutMeasures,
): readonly Mark[] {
  const roomy = roomyOnes(items, lanes, measures);
  return items.map((item, at) => {
    const {start, end, indices} = item;
    const placed = {
      start,
      end,
      lane: lanes[at] ?? 0,
      ...(roomy.has(item) && {label: labelStart(item, measures)}),
    };
    const [index = 0] = indices;
    if (indices.length === 1) return {kind: 'date', index, ...placed};
    const spans = indices.flatMap((each) => dates[each]?.shape ?? []);
    const span = reduced<TimeSpan, TimeSpan>(
      spans,
      (all, {from, to}) => ({from: Math.min(all.from, from), to: Math.max(all.to, to)}),
      {from: Infinity, to: -Infinity},
    );
    return {kind: 'cluster', indices, span, ...placed};
  });
}

/** Pixels of the stretches in which short dates are counted together. */
const bin = 56;

function together(items: readonly Item[]): Item {
  return {
    indices: items.flatMap(({indices}) => indices),
    start: Math.min(...items.map(({start}) => start)),
    end: Math.max(...items.map(({end}) => end)),
    labelWidth: 0,
    side: 'none',
  };
}

/**
 * Counts together what is short and close. The stretches are fixed on the time line and not on the
 * screen, so that moving along regroups nothing; their lengths double from one to the next.
 */
function clustered(items: readonly Item[], scale: TimeScale): readonly Item[] {
  const perPixel = (scale.to - scale.from) / Math.max(scale.width, 1);
  const length = 2 ** Math.ceil(Math.log2(perPixel * bin));
  const bins = new Map<number, Item[]>();
  const long: Item[] = [];
  for (const item of items) {
    if (item.end - item.start > 2 * bin) {
      long.push(item);
      continue;
    }
    const middle = scale.from + ((item.start + item.end) / 2) * perPixel;
    const key = Math.floor(middle / length);
    const known = bins.get(key);
    if (known) known.push(item);
    else bins.set(key, [item]);
  }
  return [...long, ...[...bins.values()].map((each) => (each.length > 1 ? together(each) : each))]
    .flat()
    .sort((a, b) => a.start - b.start);
}

/** Lanes beyond the last are one number in a lane of their own. */
function cutOff(items: readonly Item[], lanes: readonly number[], most: number) {
  const rest = items.filter((_, at) => (lanes[at] ?? 0) >= most - 1);
  const kept = items.filter((_, at) => (lanes[at] ?? 0) < most - 1);
  return {
    items: [...kept, together(rest)],
    lanes: [...lanes.filter((lane) => lane < most - 1), most - 1],
  };
}

/**
 * Places dates in lanes. Every one is in exactly one mark, or before or after what is in view; no two
 * marks of a lane overlap, nor does a mark the words of another. Where more lanes than may be would be
 * needed, first words are left out, then what is close is counted together.
 */
export function layOut(
  dates: readonly Placeable[],
  scale: TimeScale,
  measures: LayoutMeasures,
): Layout {
  const before: number[] = [];
  const after: number[] = [];
  const items: Item[] = [];
  for (const [index, {shape, labelWidth}] of numbered(dates)) {
    if (shape.to <= scale.from && !shape.openEnd) before.push(index);
    else if (shape.from >= scale.to && !shape.openStart) after.push(index);
    else {
      const extent = extentOf(shape, scale, measures);
      const side = sideOf(extent, labelWidth, scale, measures);
      items.push({...extent, indices: [index], labelWidth, side});
    }
  }
  const {gap, mostLanes} = measures;
  const attempt = (chosen: readonly Item[], words: boolean) => {
    const extents = words ? chosen.map((item) => withLabel(item, measures)) : chosen;
    const lanes = packLanes(extents, gap);
    return {items: chosen, lanes, count: laneCount(lanes)};
  };
  let tried = attempt(items, true);
  if (tried.count > mostLanes) tried = attempt(items, false);
  if (tried.count > mostLanes) tried = attempt(clustered(items, scale), false);
  const {items: chosen, lanes} =
    tried.count > mostLanes ? cutOff(tried.items, tried.lanes, Math.max(mostLanes, 1)) : tried;
  return {
    marks: marksOf(chosen, lanes, dates, measures),
    lanes: laneCount(lanes),
    before,
    after,
  };
}
