// Leaflet 2 ships no types yet; this is the part of it that `map-drawing.ts` uses.
declare module 'leaflet' {
  export type LatLngTuple = readonly [latitude: number, longitude: number];

  export class Point {
    readonly x: number;
    readonly y: number;
    constructor(x: number, y: number);
  }

  export class LatLngBounds {
    constructor(corners: readonly LatLngTuple[]);
    extend(point: LatLngTuple): this;
    isValid(): boolean;
    pad(share: number): LatLngBounds;
  }

  interface PathOptions {
    readonly renderer?: SVG;
    readonly className?: string;
    readonly interactive?: boolean;
    readonly stroke?: boolean;
    readonly weight?: number;
    readonly fill?: boolean;
    readonly fillColor?: string;
    readonly fillOpacity?: number;
    readonly dashArray?: string;
    readonly smoothFactor?: number;
    readonly noClip?: boolean;
    /** Pixels of a `CircleMarker`, metres of a `Circle`. */
    readonly radius?: number;
    readonly bubblingPointerEvents?: boolean;
  }

  class Path {
    addTo(map: LeafletMap): this;
    remove(): this;
    on(type: string, listener: () => void): this;
    getElement(): SVGElement | undefined;
    bringToFront(): this;
  }

  export class Polyline extends Path {
    constructor(lines: readonly (readonly LatLngTuple[])[], options: PathOptions);
  }
  export class Polygon extends Path {
    constructor(rings: readonly unknown[], options: PathOptions);
  }
  export class CircleMarker extends Path {
    constructor(centre: LatLngTuple, options: PathOptions);
  }
  export class Circle extends Path {
    constructor(centre: LatLngTuple, options: PathOptions);
    getBounds(): LatLngBounds;
  }

  export class SVG {
    constructor(options: {readonly padding?: number});
    addTo(map: LeafletMap): this;
  }

  export class LeafletMap {
    constructor(container: HTMLElement, options: Readonly<Record<string, unknown>>);
    on(types: string, listener: () => void): this;
    remove(): this;
    getZoom(): number;
    setZoom(zoom: number): this;
    setZoomAround(point: Point, zoom: number): this;
    panBy(offset: Point): this;
    panInside(point: LatLngTuple, options?: {readonly padding?: Point}): this;
    setView(centre: LatLngTuple, zoom: number): this;
    fitBounds(bounds: LatLngBounds, options?: {readonly maxZoom?: number}): this;
    invalidateSize(options?: {readonly animate?: boolean}): this;
    getPane(name: string): HTMLElement | undefined;
    getSize(): Point;
    latLngToLayerPoint(point: LatLngTuple): Point;
    latLngToContainerPoint(point: LatLngTuple): Point;
  }
}
