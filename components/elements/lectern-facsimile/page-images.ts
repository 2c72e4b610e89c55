import type {Facsimile, PageImage} from '../../core/facsimile/facsimile.js';
import {imageAt} from '../../core/facsimile/image-address.js';
import {type Canvas, readManifest} from '../../core/facsimile/read-manifest.js';
import {safeAddress} from '../../render/safe-address.js';
import type {Loaded} from '../../state/loaded.js';
import type {LoadRequest} from '../../state/source-load.js';
import {fetchJson} from './fetch-json.js';
import {sayManifestProblem} from './say-problem.js';

/** A page that is nothing but an image. */
export function pageOfImage(src: string, label: string): PageImage {
  const address = safeAddress(src);
  const image = address === undefined ? undefined : imageAt(address);
  return {
    id: 'image',
    label,
    anchors: [],
    images: image ? [image] : [],
    canvases: [],
    zones: [],
  };
}

/**
 * The manifest to ask for images: the one the page names, else the document's own where it gives
 * no image itself. Nothing is fetched that is not needed.
 */
export function manifestToLoad(
  manifest: string,
  facsimile: Facsimile | undefined,
): string | undefined {
  if (manifest) return safeAddress(manifest);
  const own = facsimile?.pages.some(({images}) => images.length > 0) ?? false;
  return own || !facsimile?.manifest ? undefined : safeAddress(facsimile.manifest);
}

/** The page images a manifest lists; what is none is a problem in one sentence. */
export async function loadCanvases(
  address: string,
  request: LoadRequest,
): Promise<Loaded<readonly Canvas[]>> {
  const fetched = await fetchJson(address, request);
  if (!fetched.ok) return fetched;
  const manifest = readManifest(fetched.json);
  if (manifest.ok) return {ok: true, value: manifest.canvases};
  const message = sayManifestProblem(manifest.problem);
  const place = {file: address, line: 1, column: 1};
  return {ok: false, problem: {severity: 'error', code: manifest.problem, message, ...place}};
}
