import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {merge, mesh} from 'topojson-client';
import {filter, filterWeight, presimplify, simplify} from 'topojson-simplify';
import type {GeometryCollection, Topology} from 'topojson-specification';
import {encodeLines} from './encode-lines.js';

/** Bends of less than so many square degrees are straightened; islands below are left out. */
const least = 0.012;

type Line = readonly (readonly [longitude: number, latitude: number])[];

/** The outline that a map draws, from Natural Earth at 1:50,000,000 (public domain). */
export function makeOutline(): string {
  const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json');
  const atlas: Topology<{countries: GeometryCollection}> = JSON.parse(readFileSync(path, 'utf8'));
  const weighed = presimplify(atlas);
  const plain = filter(simplify(weighed, least), filterWeight(weighed, least));
  const {countries} = plain.objects;
  if (countries.type !== 'GeometryCollection') throw new Error('this is no atlas of countries');
  const land = merge(
    plain,
    countries.geometries.flatMap((each) =>
      each.type === 'Polygon' || each.type === 'MultiPolygon' ? [each] : [],
    ),
  );
  const borders = mesh(plain, countries, (one, other) => one !== other);
  const rings = land.coordinates
    .flat()
    .map(points)
    .map(unwrapped)
    .filter(({length}) => length > 3);
  return `// Natural Earth, 1:50,000,000 (public domain), by way of world-atlas: \`npm run outline\` makes this.

/** Land, ring by ring, as \`readOutline\` reads it. */
export const land =
  '${encodeLines(rings)}';

/** Borders of states as they are today. */
export const borders =
  '${encodeLines(borders.coordinates.map(points).map(unwrapped))}';
`;
}

/** Goes on beyond the 180th meridian where a line crosses it: it must not run back around the Earth. */
function unwrapped(line: Line): Line {
  let turns = 0;
  return line.map(([longitude, latitude], at) => {
    const before = line[at - 1]?.[0] ?? longitude;
    if (longitude - before > 180) turns--;
    else if (before - longitude > 180) turns++;
    return [longitude + turns * 360, latitude];
  });
}

function points(positions: readonly (readonly number[])[]): Line {
  return positions.map(([longitude = 0, latitude = 0]) => [longitude, latitude]);
}
