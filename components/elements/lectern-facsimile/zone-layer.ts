import type {Box, PageImage, PageZone} from '../../core/facsimile/facsimile.js';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** The zones of a page as one drawing over its image, however many hundred there are. */
export function drawZones(
  {zones, frame}: PageImage,
  size: {readonly width: number; readonly height: number},
): SVGSVGElement | undefined {
  if (zones.length === 0) return undefined;
  const space = frame ?? {x: 0, y: 0, ...size};
  const layer = document.createElementNS(svgNamespace, 'svg');
  layer.setAttribute('class', 'zones');
  layer.setAttribute('aria-hidden', 'true');
  layer.setAttribute('viewBox', `${space.x} ${space.y} ${space.width} ${space.height}`);
  // The frame is spread over the image even where their proportions differ a little.
  layer.setAttribute('preserveAspectRatio', 'none');
  // A line lies in its region: what is drawn later is what the pointer meets.
  const largestFirst = [...zones].sort((a, b) => areaOf(b.box) - areaOf(a.box));
  layer.append(...largestFirst.map(drawZone));
  return layer;
}

function drawZone(zone: PageZone): SVGElement {
  const {x, y, width, height} = zone.box;
  const shape = document.createElementNS(svgNamespace, zone.points ? 'polygon' : 'rect');
  const place: Readonly<Record<string, string>> = zone.points
    ? {points: zone.points.map((point) => point.join(',')).join(' ')}
    : {x: String(x), y: String(y), width: String(width), height: String(height)};
  for (const [name, value] of Object.entries(place)) shape.setAttribute(name, value);
  shape.setAttribute('data-zone', zone.id);
  return shape;
}

function areaOf({width, height}: Box): number {
  return width * height;
}

/** Marks one zone, and takes the mark from any other. */
export function markZone(layer: SVGSVGElement, zoneId: string): void {
  for (const shape of layer.querySelectorAll('[data-zone]')) {
    shape.toggleAttribute(
      'data-active',
      zoneId !== '' && shape.getAttribute('data-zone') === zoneId,
    );
  }
}

/** The id of the zone an event came from. */
export function zoneUnder(target: EventTarget | null): string | undefined {
  if (!(target instanceof Element)) return undefined;
  return target.closest('[data-zone]')?.getAttribute('data-zone') ?? undefined;
}
