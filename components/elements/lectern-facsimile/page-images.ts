import type {Facsimile, PageImage} from '../../core/facsimile/facsimile.js';
import {imageAt} from '../../core/facsimile/image-address.js';
import {type Paired, pairCanvases} from '../../core/facsimile/pair-canvases.js';
import {readManifest} from '../../core/facsimile/read-manifest.js';
import {safeAddress} from '../../render/safe-address.js';
import {fetchJson} from './fetch-json.js';

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

export type ManifestPages =
  | ({readonly ok: true} & Paired)
  | {
      readonly ok: false;
      readonly problem: 'not-fetched' | 'not-json' | 'no-manifest' | 'collection' | 'no-canvases';
    };

/** The pages of a text with the images of a manifest; undefined when nobody waits any more. */
export async function pagesOfManifest(
  address: string,
  pages: readonly PageImage[],
  signal: AbortSignal,
): Promise<ManifestPages | undefined> {
  const fetched = await fetchJson(address, signal);
  if (signal.aborted) return undefined;
  if (!fetched.ok) {
    return fetched.reason === 'aborted' ? undefined : {ok: false, problem: fetched.reason};
  }
  const manifest = readManifest(fetched.json);
  if (!manifest.ok) return manifest;
  return {ok: true, ...pairCanvases(pages, manifest.canvases)};
}
