import {
  Circle,
  CircleMarker,
  LatLngBounds,
  LeafletMap,
  Point,
  Polygon,
  Polyline,
  SVG,
} from 'leaflet';
import {hatch} from './hatch.js';
import {drawLabels} from './map-labels.js';
import type {MapPlace} from './map-places.js';
import {readOutline} from './outline/read-outline.js';
import {borders, land} from './outline/world-outline.js';

giveNameBack();

/** Places that are drawn: more could not be told from one another. */
export const mostDrawn = 1500;

/** As close as a tenth of a degree is worth looking at. */
const closest = 8;

/** Pixels of one press of an arrow key. */
const step = 80;

type MapShape = Circle | CircleMarker | Polygon;

/** The outline of the Earth and the places on it. Knows nothing of lists and words. */
export class MapDrawing {
  readonly #map: LeafletMap;
  readonly #renderer: SVG;
  readonly #pick: (id: string) => void;
  readonly #resized: ResizeObserver;
  #shapes = new Map<string, MapShape>();
  #places: readonly MapPlace[] = [];
  #picked = '';
  /** How often the place is named that is named most often. */
  #most = 1;

  /**
   * @param still nothing moves by itself
   * @param pick is told which place is clicked
   */
  constructor(
    container: HTMLElement,
    {still, pick}: {readonly still: boolean; readonly pick: (id: string) => void},
  ) {
    this.#pick = pick;
    this.#map = new LeafletMap(container, {
      // The library's own controls write markup from strings, which Trusted Types refuse.
      zoomControl: false,
      attributionControl: false,
      // Keys are ours: the library listens on the whole page.
      keyboard: false,
      // The wheel scrolls the page.
      scrollWheelZoom: false,
      zoomSnap: 0.25,
      minZoom: 1,
      maxZoom: closest,
      maxBounds: [
        [-85, -200],
        [85, 200],
      ],
      maxBoundsViscosity: 0.8,
      zoomAnimation: !still,
      fadeAnimation: false,
      markerZoomAnimation: false,
      inertia: !still,
    });
    this.#map.setView([30, 40], 1);
    this.#renderer = new SVG({padding: 0.4}).addTo(this.#map);
    hatch(container);
    this.#drawOutline();
    this.#map.on('zoomend moveend resize', () => this.#label());
    this.#resized = new ResizeObserver(() => this.#map.invalidateSize({animate: false}));
    this.#resized.observe(container);
  }

  remove(): void {
    this.#resized.disconnect();
    this.#map.remove();
  }

  #drawOutline(): void {
    const still = {renderer: this.#renderer, interactive: false} as const;
    new Polygon(
      readOutline(land).map((ring) => [ring]),
      {...still, className: 'land', fillOpacity: 1, smoothFactor: 0.6},
    ).addTo(this.#map);
    new Polyline(readOutline(borders), {
      ...still,
      className: 'border',
      smoothFactor: 0.6,
    }).addTo(this.#map);
  }

  /** Draws places in the order given, the most often named last and so on top. */
  show(places: readonly MapPlace[]): void {
    for (const shape of this.#shapes.values()) shape.remove();
    this.#shapes = new Map();
    this.#places = places
      .filter(({where}) => where !== undefined)
      .toSorted((a, b) => b.count - a.count)
      .slice(0, mostDrawn);
    this.#most = Math.max(1, ...this.#places.map(({count}) => count));
    const areasFirst = this.#places.toSorted((a, b) => areaOf(b) - areaOf(a));
    for (const place of areasFirst) {
      const shape = this.#shapeOf(place)?.addTo(this.#map);
      if (!shape) continue;
      shape.on('click', () => this.#pick(place.row.id));
      this.#shapes.set(place.row.id, shape);
    }
    this.mark(this.#picked);
    this.#label();
  }

  #shapeOf(place: MapPlace): MapShape | undefined {
    const {where} = place;
    if (!where) return undefined;
    const {coordinates, extent} = where;
    const centre = [coordinates.latitude, coordinates.longitude] as const;
    const names = ['place', extent.kind];
    if (extent.doubtful) names.push('doubtful');
    if (extent.assumed) names.push('assumed');
    const common = {
      renderer: this.#renderer,
      className: names.join(' '),
      fillOpacity: 1,
      bubblingPointerEvents: false,
      ...(extent.doubtful || extent.assumed ? {fillColor: 'url(#hatch)'} : {}),
    };
    if (coordinates.outline) return new Polygon([coordinates.outline], common);
    if (extent.kind === 'area') {
      return new Circle(centre, {...common, radius: (extent.radius ?? 1) * 1000});
    }
    return new CircleMarker(centre, {...common, radius: this.#radiusOf(place)});
  }

  /** The area of a disc, not its width, is what the eye compares. */
  #radiusOf({count}: MapPlace): number {
    return 4 + 10 * Math.sqrt(count / this.#most);
  }

  #label(): void {
    const pane = this.#map.getPane('markerPane');
    if (!pane) return;
    const {x, y} = this.#map.getSize();
    drawLabels(pane, this.#places, this.#picked, {
      width: x,
      height: y,
      inView: (point) => this.#map.latLngToContainerPoint(point),
      onLayer: (point) => this.#map.latLngToLayerPoint(point),
      radiusOf: (place) => this.#radiusOf(place),
    });
  }

  /** Rings the place in hand. */
  mark(id: string): void {
    this.#shapes.get(this.#picked)?.getElement()?.classList.remove('picked');
    this.#picked = id;
    const shape = this.#shapes.get(id);
    shape?.getElement()?.classList.add('picked');
    if (shape instanceof CircleMarker && !(shape instanceof Circle)) shape.bringToFront();
    this.#label();
  }

  /** Brings a place into view without coming closer. */
  reveal(id: string): void {
    const coordinates = this.#places.find(({row}) => row.id === id)?.where?.coordinates;
    if (!coordinates) return;
    this.#map.panInside([coordinates.latitude, coordinates.longitude], {
      padding: new Point(60, 60),
    });
  }

  /** Looks at all places, or at the whole Earth where there is none. */
  fit(): void {
    const bounds = new LatLngBounds([]);
    for (const {where} of this.#places) {
      if (!where) continue;
      const {coordinates, extent} = where;
      const {latitude, longitude} = coordinates;
      // A degree of latitude is about 111 km.
      const reach = extent.kind === 'area' ? (extent.radius ?? 0) / 111 : 0;
      bounds.extend([Math.min(latitude + reach, 84), longitude - reach]);
      bounds.extend([Math.max(latitude - reach, -84), longitude + reach]);
      for (const corner of coordinates.outline ?? []) bounds.extend(corner);
    }
    if (bounds.isValid()) this.#map.fitBounds(bounds.pad(0.12), {maxZoom: 6});
    else this.#map.setView([30, 40], 1);
  }

  zoom(by: number): void {
    this.#map.setZoom(this.#map.getZoom() + by);
  }

  zoomAt(x: number, y: number, by: number): void {
    this.#map.setZoomAround(new Point(x, y), this.#map.getZoom() + by);
  }

  /** Moves the view by steps to the right and down. */
  pan(right: number, down: number): void {
    this.#map.panBy(new Point(right * step, down * step));
  }
}

function areaOf({where}: MapPlace): number {
  const {extent, coordinates} = where ?? {};
  if (extent?.kind !== 'area') return 0;
  return coordinates?.outline ? Number.MAX_SAFE_INTEGER : (extent.radius ?? 0);
}

/** Leaflet takes the page's name `L` as it loads, though it be that of the page's own Leaflet. */
function giveNameBack(): void {
  const taken: unknown = Reflect.get(globalThis, 'L');
  if (typeof taken !== 'object' || taken === null || !('noConflict' in taken)) return;
  if (typeof taken.noConflict === 'function') taken.noConflict();
  if (Reflect.get(globalThis, 'L') === undefined) Reflect.deleteProperty(globalThis, 'L');
}
