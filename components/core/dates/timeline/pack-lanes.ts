import {reduced} from '../../natives/reduced.js';

/** What a mark and its words take up along the axis, in pixels. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Puts extents into as few lanes as first fit needs, no two of a lane nearer than the gap. Gives the
 * lane of each, from 0, in the order of the extents.
 */
export function packLanes(extents: readonly Extent[], gap: number): readonly number[] {
  const order = extents.map((_, at) => at);
  const startOf = (at: number) => extents[at]?.start ?? 0;
  order.sort((a, b) => startOf(a) - startOf(b) || a - b);
  const lanes: number[] = extents.map(() => 0);
  const ends: number[] = [];
  for (const at of order) {
    const extent = extents[at];
    if (!extent) continue;
    const free = ends.findIndex((end) => end + gap <= extent.start);
    const lane = free === -1 ? ends.length : free;
    lanes[at] = lane;
    ends[lane] = Math.max(extent.end, extent.start);
  }
  return lanes;
}

/** How many lanes a packing has. */
export const laneCount = (lanes: readonly number[]): number =>
  reduced(lanes, (most, lane) => Math.max(most, lane + 1), 0);
