import type {Certainty} from '../dates/historical-date.js';
import {
  attributeOf,
  childElements,
  elementsWithin,
  labelOf,
  type XmlElement,
} from '../xml/xml-tree.js';
import type {Coordinates, Entity} from './entity.js';

/** Corners of an area that are kept: more are no help on a small map. */
const mostCorners = 500;

/**
 * Where a record says that something is (TEI P5 14.3.4.2): the first `location` whose `geo` is on
 * Earth, in degrees, latitude first; several pairs are the corners of an area. What is no such place
 * is kept as written, so that a reader can be told.
 */
export function readLocation(element: XmlElement): Pick<Entity, 'coordinates' | 'misplaced'> {
  let misplaced: string | undefined;
  for (const location of childElements(element, 'location')) {
    for (const geo of childElements(location, 'geo')) {
      const written = labelOf(geo);
      const points = pointsOf(written);
      if (points) return {coordinates: {...centreOf(points), ...readExactness(location, geo)}};
      misplaced ??= written;
    }
  }
  return misplaced ? {misplaced: misplaced.slice(0, 100)} : {};
}

type Point = readonly [latitude: number, longitude: number];

/** `48.2 16.4`; also `48,208333 16,373056` and `48.208333,16.373056`; undefined for what is no place. */
function pointsOf(written: string): readonly Point[] | undefined {
  const numbers = written
    .replace(/(?<!\d)(-?\d+\.\d+),(?=-?\d+\.\d+)/g, '$1 ')
    .split(/[,;]?\s+/)
    .filter(Boolean)
    .map((part) => Number(part.replace(',', '.')));
  if (numbers.length < 2 || numbers.length % 2 === 1) return undefined;
  const points: Point[] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    const [latitude, longitude] = [numbers[at] ?? Number.NaN, numbers[at + 1] ?? Number.NaN];
    // A comparison with NaN is false.
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return undefined;
    points.push([latitude, longitude]);
  }
  return points.slice(0, mostCorners);
}

/** The middle of an area's box, with its corners; a point is itself. */
function centreOf(points: readonly Point[]): Coordinates {
  const middle = (values: readonly number[]): number =>
    (Math.min(...values) + Math.max(...values)) / 2;
  const latitude = middle(points.map(([north]) => north));
  const longitude = middle(points.map(([, east]) => east));
  return {latitude, longitude, ...(points.length > 2 ? {outline: points} : {})};
}

/** What is said of how exact a place is, by attributes or by `certainty` and `precision` within. */
function readExactness(
  location: XmlElement,
  geo: XmlElement,
): Pick<Coordinates, 'certainty' | 'precision' | 'radius'> {
  const said = (name: string): string | undefined =>
    attributeOf(geo, name) ?? attributeOf(location, name);
  const within = (element: string, attribute: string): string | undefined =>
    [...elementsWithin(location)]
      .filter(({localName}) => localName === element)
      .map((each) => attributeOf(each, attribute))
      .find((value) => value !== undefined);
  const certainty = degreeOf(said('cert') ?? within('certainty', 'cert'));
  const precision = degreeOf(said('precision') ?? within('precision', 'precision'));
  const radius = readRadius(location);
  return {
    ...(certainty ? {certainty} : {}),
    ...(precision ? {precision} : {}),
    ...(radius ? {radius} : {}),
  };
}

function degreeOf(value: string | undefined): Certainty | undefined {
  return value === 'high' || value === 'medium' || value === 'low' || value === 'unknown'
    ? value
    : undefined;
}

const kilometres: Readonly<Record<string, number>> = {
  km: 1,
  m: 0.001,
  mi: 1.609344,
  mile: 1.609344,
};

/** `<measure type="radius" quantity="40" unit="km"/>`, in kilometres; no more than half the Earth. */
function readRadius(location: XmlElement): number | undefined {
  for (const measure of childElements(location, 'measure')) {
    if (!/^(radius|precision|accuracy)$/.test(attributeOf(measure, 'type') ?? '')) continue;
    const unit = kilometres[attributeOf(measure, 'unit') ?? 'km'];
    const radius = Number(attributeOf(measure, 'quantity')) * (unit ?? Number.NaN);
    if (radius > 0 && radius < 10_000) return radius;
  }
  return undefined;
}
