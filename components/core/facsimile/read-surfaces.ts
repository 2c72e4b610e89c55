import {teiName} from '../tei/elements.js';
import {Identifiers, madeUp} from '../tei/identifiers.js';
import {wordsOf} from '../tei/words-of.js';
import {traverse} from '../xml/traverse.js';
import {attributeOf, childElements, type XmlElement} from '../xml/xml-tree.js';
import {placeOnPage, sizeInPixels} from './coordinates.js';
import type {Box, ImageSource, PageZone} from './facsimile.js';
import {baseOf, imageAt, isAddress, webAddress} from './image-address.js';

/** A `surface`, or a `graphic` that stands in a `facsimile` for one (TEI P5 12.1). */
export interface Surface {
  readonly element: XmlElement;
  readonly id: string;
  readonly label?: string;
  readonly title?: string;
  readonly images: readonly ImageSource[];
  readonly canvases: readonly string[];
  readonly frame?: Box;
  /** With the elements they were read from, to be tied to the text. */
  readonly zones: readonly {readonly element: XmlElement; readonly zone: PageZone}[];
}

/** The surfaces of a document in order; a patch on one that has no image of its own is part of it. */
export function readSurfaces(root: XmlElement, base: string): Surface[] {
  const surfaces: Surface[] = [];
  const open: {readonly element: XmlElement; readonly zones: XmlElement[]}[] = [];
  const ids = new Identifiers([]);
  let unnamed = 0;
  traverse(root, {
    enter: (element) => {
      const name = teiName(element);
      if (name === '' || name === 'teiHeader') return false;
      if (isSurface(element, open.length > 0)) open.push({element, zones: []});
      else if (name === 'zone' || name === 'line') open.at(-1)?.zones.push(element);
      return undefined;
    },
    leave: (element) => {
      const last = open.at(-1);
      if (last?.element !== element) return;
      open.pop();
      const made = madeUp('surface', ++unnamed);
      const own = ids.give(attributeOf(element, 'xml:id'), `${made}/`);
      surfaces.push(readSurface(element, last.zones, {id: own, base}));
    },
    text: () => undefined,
  });
  return surfaces.sort((a, b) => a.element.start - b.element.start);
}

function isSurface(element: XmlElement, within: boolean): boolean {
  const name = teiName(element);
  if (name === 'surface') return !within || graphicsOf(element).length > 0;
  if (name !== 'graphic' || !element.parent) return false;
  return /^(facsimile|surfaceGrp|sourceDoc)$/.test(teiName(element.parent));
}

/** Pictures of a surface: its own, and those of a zone that covers it. */
function graphicsOf(surface: XmlElement): XmlElement[] {
  const own = childElements(surface, 'graphic', 'media');
  const inZones = childElements(surface, 'zone').flatMap((zone) => childElements(zone, 'graphic'));
  return [...own, ...(own.length > 0 ? [] : inZones)];
}

function readSurface(
  element: XmlElement,
  zones: readonly XmlElement[],
  {id, base}: {readonly id: string; readonly base: string},
): Surface {
  const graphics = teiName(element) === 'graphic' ? [element] : graphicsOf(element);
  const pictures = graphics.flatMap((graphic) => readGraphic(graphic, base));
  const images = pictures.flatMap(({image}) => image ?? []);
  const frame = frameOf(element, graphics);
  const label = attributeOf(element, 'n')?.trim();
  const title = describe(element, graphics);
  return {
    element,
    id,
    ...(label ? {label} : {}),
    ...(title ? {title} : {}),
    images,
    canvases: pictures.flatMap(({image, url}) => (image ? [] : url)),
    ...(frame ? {frame} : {}),
    zones: zones.flatMap((zone, at) => {
      const place = placeOnPage(zone);
      const own = attributeOf(zone, 'xml:id')?.trim() || madeUp(id, at + 1);
      return place ? [{element: zone, zone: {id: own, ...place}}] : [];
    }),
  };
}

/** Of several pictures the largest comes first, a thumbnail last. */
function readGraphic(
  graphic: XmlElement,
  base: string,
): {readonly url: string; readonly image?: ImageSource}[] {
  const written = attributeOf(graphic, 'url') ?? '';
  const own = baseOf(graphic, base);
  // A bare word is a shelf number of the image, unless a base is given that makes it an address.
  if (!isAddress(written.trim()) && own === base) return [];
  const url = webAddress(written.trim().replace(/\s/g, '%20'), own);
  if (url === undefined) return [];
  const image = imageAt(url);
  const size = sizeInPixels(graphic);
  return [{url, ...(image ? {image: {...image, ...size}} : {})}];
}

/** The coordinate space: the surface's own, that of a zone holding the picture, else its pixels. */
function frameOf(surface: XmlElement, graphics: readonly XmlElement[]): Box | undefined {
  const home = graphics[0]?.parent;
  const zone = home && teiName(home) === 'zone' ? placeOnPage(home) : undefined;
  const own = zone ?? placeOnPage(surface);
  if (own) return own.box;
  const size = graphics.map(sizeInPixels).find(Boolean);
  return size && {x: 0, y: 0, ...size};
}

function describe(surface: XmlElement, graphics: readonly XmlElement[]): string {
  const own = childElements(surface, 'desc', 'label', 'figDesc');
  const below = graphics.flatMap((graphic) => childElements(graphic, 'desc'));
  return [...new Set([...own, ...below].map((each) => wordsOf(each, 500)))]
    .filter(Boolean)
    .join('; ');
}
