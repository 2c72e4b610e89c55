import type OpenSeadragon from 'openseadragon';
import type {PageImage} from '../../core/facsimile/facsimile.js';
import {loadViewerLibrary, makeStrictViewer, type ViewerLibrary} from './load-viewer.js';
import type {Look} from './stage-keys.js';
import type {TileSource} from './tile-sources.js';
import {drawZones, markZone, zoneUnder} from './zone-layer.js';

/** What a viewer tells its element. */
export interface ViewerListener {
  /** The pointer went over a zone, or clicked on it. */
  zone(zoneId: string, cause: 'hover' | 'click'): void;
  leave(): void;
}

/** A wheel notch, a press of a button. */
const zoomStep = 1.4;

/** One image at a time in a stage: the only door to OpenSeadragon. */
export class PageViewer {
  readonly #library: ViewerLibrary;
  readonly #viewer: OpenSeadragon.Viewer;
  readonly #listener: ViewerListener;
  /** Movement is for those who did not ask for less of it. */
  readonly #still: boolean;
  #zones: SVGSVGElement | undefined;

  /** @returns undefined where the library cannot be had: offline, or refused by the page. */
  static async open(stage: HTMLElement, listener: ViewerListener): Promise<PageViewer | undefined> {
    const library = await loadViewerLibrary().catch(() => undefined);
    return library && new PageViewer(library, stage, listener);
  }

  private constructor(library: ViewerLibrary, stage: HTMLElement, listener: ViewerListener) {
    this.#library = library;
    this.#listener = listener;
    this.#still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const gestures = {clickToZoom: false, dblClickToZoom: true};
    this.#viewer = makeStrictViewer(library, {
      element: stage,
      // WebGL would need the leave of every image server; a canvas draws what it is given.
      drawer: 'canvas',
      showNavigationControl: false,
      showSequenceControl: false,
      // The stage has the focus and the keys; its canvas takes no tab stop of its own.
      keyboardNavEnabled: false,
      tabIndex: -1,
      animationTime: this.#still ? 0.001 : 0.5,
      gestureSettingsMouse: gestures,
      gestureSettingsPen: gestures,
      visibilityRatio: 0.3,
      maxZoomPixelRatio: 4,
    });
    this.#viewer.addHandler('canvas-click', (event) => {
      const zone = event.quick ? zoneUnder(event.originalTarget) : undefined;
      if (zone !== undefined) this.#listener.zone(zone, 'click');
    });
  }

  /** Opens a source; resolves to the size of the image in pixels, undefined where it fails. */
  show(
    source: TileSource,
    signal: AbortSignal,
  ): Promise<{readonly width: number; readonly height: number} | undefined> {
    this.clear();
    const viewer = this.#viewer;
    return new Promise((resolve) => {
      const settle = (shown: boolean): void => {
        viewer.removeHandler('open-failed', failed);
        viewer.removeHandler('tile-load-failed', failed);
        viewer.removeHandler('tile-loaded', loaded);
        signal.removeEventListener('abort', failed);
        const size = shown ? viewer.world.getItemAt(0)?.getContentSize() : undefined;
        resolve(size && {width: size.x, height: size.y});
      };
      const loaded = (): void => settle(true);
      const failed = (): void => settle(false);
      // A service may describe itself and then serve nothing: only a tile proves the image.
      viewer.addHandler('tile-loaded', loaded);
      viewer.addHandler('tile-load-failed', failed);
      viewer.addHandler('open-failed', failed);
      signal.addEventListener('abort', failed, {once: true});
      viewer.open({tileSource: source});
    });
  }

  /** Lays the zones of the page over the image that is open. */
  layZones(page: PageImage, size: {readonly width: number; readonly height: number}): void {
    const layer = drawZones(page, size);
    this.#zones = layer;
    if (!layer) return;
    layer.addEventListener('pointerover', (event) => {
      const zone = event.buttons === 0 ? zoneUnder(event.target) : undefined;
      if (zone !== undefined) this.#listener.zone(zone, 'hover');
    });
    layer.addEventListener('pointerout', (event) => {
      if (zoneUnder(event.relatedTarget) === undefined) this.#listener.leave();
    });
    const location = new this.#library.Rect(0, 0, 1, size.height / size.width);
    this.#viewer.addOverlay({element: layer, location});
  }

  /** Marks a zone and, where it is out of sight, brings it into view. */
  mark(zoneId: string): void {
    const layer = this.#zones;
    if (!layer) return;
    markZone(layer, zoneId);
    const shape = layer.querySelector('[data-active]');
    if (!shape) return;
    const [zone, stage] = [shape, this.#viewer.element].map((each) => each.getBoundingClientRect());
    if (!zone || !stage) return;
    const [x, y] = [zone.x + zone.width / 2 - stage.x, zone.y + zone.height / 2 - stage.y];
    if (x >= 0 && y >= 0 && x <= stage.width && y <= stage.height) return;
    const {viewport} = this.#viewer;
    viewport.panTo(viewport.pointFromPixel(new this.#library.Point(x, y), true), this.#still);
  }

  clear(): void {
    this.#zones = undefined;
    this.#viewer.close();
  }

  /** Moves, zooms or turns the image that is open; without one nothing happens. */
  obey(look: Look): void {
    const item = this.#viewer.world.getItemAt(0);
    if (!item) return;
    const {viewport} = this.#viewer;
    const still = this.#still;
    switch (look.kind) {
      case 'pan': {
        const delta = new this.#library.Point(look.x, look.y);
        viewport.panBy(viewport.deltaPointsFromPixels(delta), still).applyConstraints();
        break;
      }
      case 'zoom':
        viewport.zoomBy(zoomStep ** look.direction, undefined, still).applyConstraints();
        break;
      case 'fit':
        viewport.goHome(still);
        break;
      case 'full-size':
        // One pixel of the image to one of the screen.
        viewport.zoomTo(item.imageToViewportZoom(1), undefined, still).applyConstraints();
        break;
      case 'rotate':
        viewport.rotateBy(90, undefined, still);
        break;
    }
  }

  destroy(): void {
    this.#zones = undefined;
    this.#viewer.destroy();
  }
}
