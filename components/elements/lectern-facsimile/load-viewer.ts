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
  return viewer;
}
