import type {AlignmentRow} from '../../../core/links/alignment/alignment.js';
import type {PaneSide, RowOnPage} from './pane-side.js';
import {contentTop} from './space-above.js';

/**
 * A place in both texts: how far from one fixed point to the next, or, outside of all, how many
 * pixels from the nearest. Fixed are the first and the last line of every row with two sides, and
 * the anchors in it.
 */
export interface Place {
  readonly row: AlignmentRow;
  /** Of the fixed points of the row, the one before; -1: before the row begins. */
  readonly point: number;
  /** The row that follows, for a place between two. */
  readonly next?: AlignmentRow;
  readonly fraction: number;
  readonly pixels: number;
  /** Where texts stand in rows, these begin at one height and are as high as their higher side. */
  readonly inRows: boolean;
}

/** The place at a height of the viewport; undefined where no row is on the page. */
export function placeAt(side: PaneSide, height: number, inRows: boolean): Place | undefined {
  const rows = side.paired;
  let [low, high] = [0, rows.length];
  // The last row that begins at or above the height.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (topOf(rows[middle]) <= height) low = middle + 1;
    else high = middle;
  }
  const at = rows[Math.max(0, low - 1)];
  if (!at) return undefined;
  const points = pointsOf(side, at, inRows);
  const [begin, end] = [points[0] ?? 0, points.at(-1) ?? 0];
  const none = {row: at.row, fraction: 0, pixels: 0, inRows};
  if (height < begin) return {...none, point: -1, pixels: height - begin};
  if (height < end) {
    const point = points.findLastIndex((each) => each <= height);
    return {...none, point, fraction: share(points[point], points[point + 1], height)};
  }
  const next = rows[low];
  if (!next) return {...none, point: points.length - 1, pixels: height - end};
  const begins = topOf(next);
  return {...none, point: points.length - 1, next: next.row, fraction: share(end, begins, height)};
}

/** Where a place is in a text, in viewport pixels; undefined where that is not on the page. */
export function heightOf(side: PaneSide, place: Place): number | undefined {
  const at = onPage(side, place.row);
  if (!at) return undefined;
  const points = pointsOf(side, at, place.inRows);
  const from = points[Math.max(0, place.point)] ?? points.at(-1) ?? 0;
  if (place.fraction === 0) return from + place.pixels;
  const next = place.next && onPage(side, place.next);
  if (place.next && !next) return from;
  const to = next ? topOf(next) : (points[place.point + 1] ?? from);
  return from + place.fraction * (to - from);
}

function topOf(at: RowOnPage | undefined): number {
  return at ? contentTop(at.first) : 0;
}

function onPage(side: PaneSide, row: AlignmentRow): RowOnPage | undefined {
  const elements = side.elementsOf(row);
  const [first, last] = [elements[0], elements.at(-1)];
  return first && last ? {row, first, last} : undefined;
}

/** The same number of points on both sides, never falling. */
function pointsOf(side: PaneSide, {row, first, last}: RowOnPage, inRows: boolean): number[] {
  const points = [contentTop(first)];
  if (inRows) return points;
  const end = last.getBoundingClientRect().bottom;
  for (const anchor of row.anchors ?? []) {
    const before = points.at(-1) ?? 0;
    const top = side.topOf(anchor[side.side]) ?? before;
    points.push(Math.min(Math.max(before, top), Math.max(before, end)));
  }
  return [...points, Math.max(points.at(-1) ?? 0, end)];
}

function share(from = 0, to = 0, at = 0): number {
  return to > from ? (at - from) / (to - from) : 0;
}
