import type OpenSeadragon from 'openseadragon';

export type ViewerLibrary = typeof OpenSeadragon;

/**
 * Fetches OpenSeadragon, which nobody pays for who looks at no page. It is published as one script:
 * a bundler gives it as the default export, a page without one finds it among its globals.
 */
export async function loadViewerLibrary(): Promise<ViewerLibrary | undefined> {
  const loaded: {readonly default?: unknown} = await import('openseadragon');
  const found = loaded.default ?? Reflect.get(globalThis, 'OpenSeadragon');
  return isViewerLibrary(found) ? found : undefined;
}

function isViewerLibrary(value: unknown): value is ViewerLibrary {
  return typeof value === 'function' && 'Viewer' in value && 'Point' in value;
}

/**
 * Makes a silent viewer that keeps to a strict content security policy. By itself OpenSeadragon 6 writes a
 * `style` element into the page, which `style-src 'self'` refuses, unless it finds one there; and
 * it empties its overlays through `innerHTML`, which Trusted Types refuse.
 */
export function makeStrictViewer(
  library: ViewerLibrary,
  options: OpenSeadragon.Options,
): OpenSeadragon.Viewer {
  // In no namespace of HTML: found by a selector, and a style sheet to nobody.
  const standIn = document.createElementNS('urn:lectern', 'style');
  standIn.setAttribute('data-openseadragon-mobile-css', '');
  document.head.append(standIn);
  const viewer = new library.Viewer(options);
  standIn.remove();
  // What fails is said beside the image, in the reader's language.
  Object.defineProperty(viewer, '_showMessage', {value: () => undefined});
  const overlays = viewer.overlaysContainer;
  Object.defineProperty(overlays, 'innerHTML', {set: () => overlays.replaceChildren()});
  keepListsBare(library, viewer);
  return viewer;
}

/**
 * OpenSeadragon goes through some of its lists by `for … in`, where old libraries (Prototype, MooTools)
 * have put methods of their own: these lists inherit what arrays have, but nothing that is gone through.
 */
function keepListsBare(library: ViewerLibrary, viewer: OpenSeadragon.Viewer): void {
  if (Object.keys(Array.prototype).length === 0) return;
  const methods = Object.create(null);
  for (const name of Reflect.ownKeys(Array.prototype)) {
    const value: unknown = Reflect.get(Array.prototype, name);
    Object.defineProperty(methods, name, {value, writable: true});
  }
  const bare = (list: unknown): unknown =>
    Array.isArray(list) ? Object.setPrototypeOf(list, methods) : list;
  // Ways from one type of image to another.
  const edges = memberOf(memberOf(memberOf(library, 'converter'), 'graph'), 'adjacencyList');
  for (const list of Object.values(edges ?? {})) bare(list);
  const cache = memberOf(viewer, 'tileCache');
  for (const name of cache ? ['_tilesLoaded', '_zombiesLoaded', '_cachesLoaded'] : []) {
    let list = bare(memberOf(cache, name));
    const set = (next: unknown) => {
      list = bare(next);
    };
    if (cache) Object.defineProperty(cache, name, {get: () => list, set});
  }
}

function memberOf(owner: object | undefined, name: string): object | undefined {
  const member: unknown = owner && Reflect.get(owner, name);
  return typeof member === 'object' && member !== null ? member : undefined;
}
