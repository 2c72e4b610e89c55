import type {EntityRow} from '../../core/collection/entity-list/entity-row.js';
import type {Coordinates} from '../../core/entities/entity.js';
import {extentOf, type PlaceExtent} from '../../core/entities/place-extent.js';

/** A place as a map draws and lists it. */
export interface MapPlace {
  readonly row: EntityRow;
  /** Mentions in the documents shown. */
  readonly count: number;
  /** Absent where nobody says where it lies, or what is said is no place on Earth. */
  readonly where?: {readonly coordinates: Coordinates; readonly extent: PlaceExtent};
}

/** Places by name, or the most often named first. */
export type PlaceOrder = 'name' | 'frequency';

/**
 * The places that the documents shown name.
 *
 * @param rows with their numbers
 * @param counts by the number of the row; undefined for all documents
 */
export function placesOf(
  rows: Iterable<readonly [number: number, row: EntityRow]>,
  counts: ReadonlyMap<number, number> | undefined,
): readonly MapPlace[] {
  const places: MapPlace[] = [];
  for (const [number, row] of rows) {
    const count = counts ? (counts.get(number) ?? 0) : row.total;
    if (row.kind !== 'place' || count === 0) continue;
    const {coordinates, type} = row.place ?? {};
    if (!coordinates || !isOnEarth(coordinates)) places.push({row, count});
    else places.push({row, count, where: {coordinates, extent: extentOf(coordinates, type)}});
  }
  return places;
}

/** Data may come from anywhere: a comparison with what is no number is false. */
function isOnEarth({latitude, longitude}: Coordinates): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
}

export function inOrder(places: readonly MapPlace[], order: PlaceOrder): readonly MapPlace[] {
  // Rows come by name, which sorting keeps among equals.
  return order === 'name' ? places : places.toSorted((a, b) => b.count - a.count);
}
