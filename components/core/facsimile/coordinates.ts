import {attributeOf, type XmlElement} from '../xml/xml-tree.js';
import type {Box, Point} from './facsimile.js';

/**
 * The place of a `surface`, `zone` or `line` (TEI P5 att.coordinated): `@points`, else the corners
 * `@ulx @uly @lrx @lry`. Undefined for one without a place, or with numbers that make no area.
 */
export function placeOnPage(
  element: XmlElement,
): {readonly box: Box; readonly points?: readonly Point[]} | undefined {
  const points = readPoints(attributeOf(element, 'points') ?? '');
  if (points) {
    const box = boundsOf(points);
    if (box) return {box, points};
  }
  const box = cornersOf(element);
  return box && {box};
}

function cornersOf(element: XmlElement): Box | undefined {
  const [left, top, right, bottom] = ['ulx', 'uly', 'lrx', 'lry'].map((name) =>
    readNumber(attributeOf(element, name)),
  );
  if (left === undefined || top === undefined) return undefined;
  if (right === undefined || bottom === undefined) return undefined;
  return boundsOf([
    [left, top],
    [right, bottom],
  ]);
}

/** `x,y` pairs parted by white space; three at least make an area. */
function readPoints(written: string): Point[] | undefined {
  const points: Point[] = [];
  for (const pair of written.split(/\s+/)) {
    if (pair === '') continue;
    const [x, y, ...more] = pair.split(',').map(readNumber);
    if (x === undefined || y === undefined || more.length > 0) return undefined;
    points.push([x, y]);
  }
  return points.length >= 3 ? points : undefined;
}

/** Corners given the wrong way round are put right; an area of nothing is none. */
function boundsOf(points: readonly Point[]): Box | undefined {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  const box = {x: left, y: top, width: right - left, height: bottom - top};
  return box.width > 0 && box.height > 0 ? box : undefined;
}

function readNumber(written: string | undefined): number | undefined {
  if (written === undefined || !/^[-+]?\d{0,12}(?:\.\d{0,12})?$/.test(written.trim())) {
    return undefined;
  }
  const value = Number.parseFloat(written);
  return Number.isFinite(value) ? value : undefined;
}

/** `@width` and `@height` of a `graphic` where they are given in pixels: `2480px`, `2480`. */
export function sizeInPixels(
  element: XmlElement,
): {readonly width: number; readonly height: number} | undefined {
  const [width, height] = ['width', 'height'].map((name) =>
    readNumber((attributeOf(element, name) ?? '').replace(/px\s*$/, '')),
  );
  if (width === undefined || height === undefined) return undefined;
  return width > 0 && height > 0 ? {width, height} : undefined;
}
